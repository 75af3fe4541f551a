// SPDX-License-Identifier: EUPL-1.2
// Commands that a template carries: the start of a machine (`UserData`), the phases of a build (`BuildSpec`).
import { filledIn } from '../../syntax/filled.ts';
import { embeddedLines, type ScriptLine } from '../../syntax/shell/lines.ts';
import { items, type Tree, text } from '../../syntax/tree.ts';
import { callOf, type Scope, statedText } from './intrinsic.ts';

/** Lines of the script, with parameters of the template filled in; joined pieces each keep the line of their first. */
export function commandLines(value: Tree, scope: Scope, source: readonly string[], depth = 0): readonly ScriptLine[] {
  const call = callOf(value);
  if (depth > 5) return [];
  if (call?.name === 'Base64') return commandLines(call.argument, scope, source, depth + 1);
  if (call?.name === 'Join') return joinedLines(items(items(call.argument)[1]), text(items(call.argument)[0]) ?? '', scope);
  const inner = call?.name === 'Sub' ? (call.argument.kind === 'list' ? call.argument.items[0] : call.argument) : value;
  return embeddedLines(inner, source).map(({ line, text: stated }) => ({
    line,
    // A list item of a build specification holds a command.
    text: filledIn(stated.replace(/^\s*-\s+/, ''), /\$\{([\w:]{1,256})\}/g, (key = '') => scope.parameters.get(key), scope.room),
  }));
}

function joinedLines(parts: readonly Tree[], separator: string, scope: Scope): readonly ScriptLine[] {
  const lines: { line: number; text: string }[] = [];
  let open: { line: number; text: string } | undefined;
  for (const part of parts.slice(0, 2_000)) {
    const pieces = ((statedText(part, scope) ?? '${PARAMETER}') + separator).split('\n');
    for (const [index, piece] of pieces.entries()) {
      if (open === undefined || index > 0) {
        open = { line: part.line, text: piece };
        lines.push(open);
      } else if (open.text === '') Object.assign(open, { line: part.line, text: piece });
      else open.text += piece;
    }
  }
  return lines;
}
