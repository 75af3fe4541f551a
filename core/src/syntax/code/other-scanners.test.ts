// SPDX-License-Identifier: EUPL-1.2
// The lexer’s strings beside those of the languages’ own scanners: the TypeScript compiler on this repository, Python’s `tokenize` on its library.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { formOf } from './form.ts';
import { Lexer } from './lexer.ts';
import { STRING } from './tokens.ts';

// One line per file: its path, then where each string begins and ends between its quotes, in UTF-16 units.
// From Python 3.12 on an f-string is several tokens (PEP 701), of which the outermost start and end count.
const program = String.raw`
import io, re, sys, sysconfig, token, tokenize
from pathlib import Path
units = lambda text: len(text.encode("utf-16-le")) // 2
opens, closes = getattr(token, "FSTRING_START", -1), getattr(token, "FSTRING_END", -1)
for path in sorted(Path(sysconfig.get_paths()["stdlib"]).glob("*.py")):
    try:
        text = path.read_bytes().decode()
        lines = io.StringIO(text, newline="").readlines()
        starts = [0]
        for line in lines: starts.append(starts[-1] + units(line))
        offset = lambda at: starts[at[0] - 1] + units(lines[at[0] - 1][:at[1]]) if at[0] <= len(lines) else starts[-1]
        found, depth = [], 0
        for one in tokenize.generate_tokens(io.StringIO(text, newline="").readline):
            if one.type == opens:
                if depth == 0: first = one
                depth += 1
            elif one.type == closes:
                depth -= 1
                if depth == 0: found.append((offset(first.end), offset(one.start)))
            elif one.type == token.STRING and depth == 0:
                quote = re.match("[A-Za-z]*(\"{3}|'{3}|\"|')", one.string)
                found.append((offset(one.start) + quote.end(), offset(one.end) - len(quote.group(1))))
        print(path, *(f"{start}-{end}" for start, end in found), sep="\t")
    except (SyntaxError, UnicodeDecodeError, tokenize.TokenError): pass
`;

const root = join(import.meta.dirname, '../../../..');

function strings(name: string, text: string): readonly string[] {
  const lexer = new Lexer(text, formOf(name) ?? expect.fail(name));
  const found: string[] = [];
  while (lexer.next()) if (lexer.kind() === STRING) found.push(`${lexer.start()}-${lexer.end()}`);
  return found;
}

describe('TypeScript', () => {
  const sources = ['core/src', 'cli/src', 'collect/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(root, folder, name)),
  );

  it('the compiler sees the same strings in our own sources', () => {
    const different = sources.filter((path) => {
      const text = readFileSync(path, 'utf8');
      return strings(path, text).join() !== stringsOfCompiler(path, text).join();
    });

    expect(sources.length).toBeGreaterThan(300);
    expect(different).toEqual([]);
  });
});

/** Whole templates; what stands in their holes is part of them. */
function stringsOfCompiler(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node))
      found.push(`${node.getStart(file) + 1}-${node.end - 1}`);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('Python', () => {
  const answer = spawnSync('python3', ['-c', program], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, timeout: 60_000 });

  it.skipIf(answer.error !== undefined || answer.status !== 0)('tokenize sees the same strings in the standard library', () => {
    const files = answer.stdout.trim().split('\n');
    const different = files.filter((line) => {
      const [path = '', ...theirs] = line.split('\t');
      return strings(path, readFileSync(path, 'utf8')).join() !== theirs.join();
    });

    expect(files.length).toBeGreaterThan(100);
    expect(different.map((line) => line.split('\t', 1)[0])).toEqual([]);
  });
});
