// SPDX-License-Identifier: EUPL-1.2
// Our reader against HashiCorp's own parser (as WebAssembly in @cdktn/hcl2json): fixtures and generated text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from './compare.ts';
import { parseHcl } from './hcl.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const runs = Number(process.env.VIGIE_FUZZ_RUNS ?? 300);

describe('the HCL reader and hcl2json', () => {
  it.each(readdirSync(fixtures).filter((name) => !/broken/.test(name)))('see the same blocks and literals in %s', async (name) => {
    const text = readFileSync(join(fixtures, name), 'utf8');

    expect(differences(parseHcl(text).body, await parse(name, text))).toEqual([]);
  });

  it('see the same blocks and literals in generated files', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        const theirs: unknown = await parse('generated.tf', text).catch(() => undefined);
        if (theirs === undefined) return;
        accepted++;
        const ours = parseHcl(text);

        expect(ours.failures).toEqual([]);
        expect(differences(ours.body, theirs)).toEqual([]);
      }),
      { numRuns: runs },
    );

    // Or the property would hold for want of files both accept.
    expect(accepted).toBeGreaterThan(runs / 4);
  });

  it('see the same in heredocs of any lines', async () => {
    const line = fc
      .array(
        fc.constantFrom(
          ' ',
          '  ',
          '\t',
          'word',
          '${var.x}',
          '$${',
          '$',
          '{',
          '}',
          '"',
          '%',
          '%{ if true }',
          '%{ endif }',
          '\\n',
          '#',
          'é',
          'EOT',
        ),
        { maxLength: 5 },
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 6 }),
        fc.constantFrom('<<', '<<-'),
        fc.constantFrom('', '    '),
        fc.constantFrom('\n', '\r\n'),
        async (lines, opening, indent, newline) => {
          const text = ['a {', `  b = ${opening}EOT`, ...lines, `${indent}EOT`, '}', ''].join(newline);
          const theirs: unknown = await parse('heredoc.tf', text).catch(() => undefined);
          if (theirs === undefined) return;

          expect(differences(parseHcl(text).body, theirs)).toEqual([]);
        },
      ),
      { numRuns: runs },
    );
  });
});

const name = fc.constantFrom('name', 'for_each', 'true_', 'region', 'a-b', 'n1', '_x', 'é', 'format', 'forest');
const text = fc
  .array(
    fc.constantFrom(
      'plain',
      ' ',
      '${var.a}',
      '${lookup(m, "k")}',
      '$${x}',
      '%%{y}',
      '\\"',
      '\\n',
      '\\\\',
      '\\u00e9',
      '{',
      '}',
      '#',
      '//',
      '/*',
      '$',
      '%',
      'e\u0301',
      '${"in"}',
      '${5}',
      '%{ if var.a }y%{ endif }',
    ),
    { maxLength: 4 },
  )
  .map((parts) => `"${parts.join('')}"`);
const literal = fc.oneof(
  text,
  fc.integer().map(String),
  fc.constantFrom('1.50', '-5', '1e3', 'true', 'false', 'null', '- 2', '!true', '0.1'),
);
const expression = fc.constantFrom(
  'var.a',
  'local.b[0]',
  'f("x", [1, 2])',
  'var.a ? "x" : "y"',
  '1 + 2',
  '"a" == var.b',
  '[1, 2][0]',
  '{ a = 1 }.a',
  '[for x in var.l : x]',
  '{ for k, v in var.m : k => v... }',
  'var.l[*].id',
  '(\n  1\n  + 2\n)',
  'jsonencode({\n  a = "}"\n})',
  'a.b.*.c',
  '!var.a',
  '-var.a',
  '(5)',
  '"a" /* why */',
);
const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    literal,
    expression,
    fc
      .tuple(fc.array(tie('value'), { maxLength: 3 }), fc.constantFrom(', ', ',\n    ', ' ,\n # note\n '))
      .map(([items, comma]) => `[${items.join(comma)}]`),
    fc
      .tuple(
        fc.uniqueArray(fc.tuple(fc.oneof(name, fc.constantFrom('"quoted key"', '"a.b"', '(var.k)', '7')), tie('value')), {
          maxLength: 3,
          selector: ([key]) => key,
        }),
        fc.constantFrom(' = ', ': ', '='),
        fc.constantFrom('\n', ', ', ',\n', ' # end\n'),
      )
      .map(([entries, sign, end]) => `{${end.startsWith(',') ? '' : end}${entries.map(([key, held]) => key + sign + held).join(end)}\n}`),
  ),
}));
const attribute = fc
  .tuple(name, value, fc.constantFrom('', ' # note', ' // note', ' /* note */'))
  .map(([key, held, note]) => `${key} = ${held}${note}`);
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc
    .tuple(
      fc.constantFrom('resource "a" "b"', 'data a "b"', 'locals', 'nested', 'module "m"', 'one "${two}"'),
      fc.uniqueArray(attribute, { maxLength: 3, selector: (line) => line.split(' ')[0] }),
      fc.oneof({ maxDepth: 3, depthIdentifier: 'blocks' }, fc.constant([]), fc.array(tie('block'), { maxLength: 2 })),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([header, attributes, blocks, newline]) => [`${header} {`, ...attributes, ...blocks, '}'].join(newline)),
}));
const file = fc
  .array(fc.oneof(block, attribute, fc.constantFrom('# note', '/* a\n { */', '')), { maxLength: 4 })
  .map((parts) => `${parts.join('\n')}\n`);
