// SPDX-License-Identifier: EUPL-1.2
// Go template actions (Helm, helmfile) taken out of a text so that the YAML around them can be read, line for line.
export interface PlainTemplate {
  /** Same number of lines; an expression inside a line is `__TEMPLATE__`, a line of actions alone is empty. */
  readonly text: string;
  /** Lines (from 1) that stand under `if`, `range` or `with`. */
  readonly conditional: ReadonlySet<number>;
  /** Actions that hold a URL: `{{ dict "repoURL" "https://…" }}`. */
  readonly literals: readonly { readonly line: number; readonly text: string }[];
}

const HOLE = '\uE000';
const MARK = '__TEMPLATE__';

export function plainTemplate(source: string): PlainTemplate {
  if (!source.includes('{{')) return { text: source, conditional: new Set(), literals: [] };
  const out: string[] = [];
  const conditional = new Set<number>();
  const literals: { line: number; text: string }[] = [];
  const open: boolean[] = [];
  let depth = 0;
  let line = 1;
  /** Nothing but actions and blanks so far on this line. */
  let bare = true;
  let from = 0;
  const pass = (piece: string) => {
    for (let index = piece.indexOf('\n'); index >= 0; index = piece.indexOf('\n', index + 1)) {
      line++;
      if (depth > 0) conditional.add(line);
    }
  };
  while (from < source.length) {
    const start = source.indexOf('{{', from);
    const end = start < 0 ? -1 : actionEnd(source, start + 2);
    if (end < 0) break;
    const before = source.slice(from, start);
    out.push(before);
    pass(before);
    const tail = before.lastIndexOf('\n');
    bare = (tail >= 0 || bare) && !/\S/.test(before.slice(tail + 1));
    const action = source.slice(start + 2, end);
    const keyword = /^-?\s*(if|range|with|define|block|end|else|\/\*|[$]\w+\s*:?=|template\b)?/.exec(action)?.[1];
    if (keyword === 'end') {
      if (open.pop() === true) depth--;
    } else if (keyword === 'if' || keyword === 'range' || keyword === 'with') {
      open.push(true);
      depth++;
      if (bare) conditional.add(line);
    } else if (keyword === 'define' || keyword === 'block') open.push(false);
    if (action.includes('://') && keyword !== '/*') literals.push({ line, text: action });
    const newlines = action.replace(/[^\n]+/g, '');
    pass(newlines);
    if (newlines !== '') bare = true;
    out.push((keyword === undefined ? HOLE : '') + newlines);
    from = end + 2;
  }
  out.push(source.slice(from));
  pass(source.slice(from));
  const text = out
    .join('')
    .split('\n')
    .map((one) => (one.includes(HOLE) ? (new RegExp(`^[\\s${HOLE}]*$`).test(one) ? '' : one.replaceAll(HOLE, MARK)) : one))
    .join('\n');
  return { text, conditional, literals };
}

/** Offset of the `}}` that ends an action: not one inside a Go string (`{{ "{{x}}" }}`, text/template lexer). */
function actionEnd(source: string, from: number): number {
  const plain = source.indexOf('}}', from);
  if (plain < 0) return -1;
  token.lastIndex = from;
  for (let found = token.exec(source); found !== null && found.index < from + MAX_ACTION; found = token.exec(source)) {
    if (found[0] === '}}') return found.index;
  }
  // A quote without its pair is prose in a comment: the first `}}` ends it.
  return plain;
}

const MAX_ACTION = 20_000;
const token = /\}\}|"(?:[^"\\\n]|\\.)*"|`[^`]{0,5000}`/g;
