// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { parseHcl, parseHclValue } from './hcl.ts';
import { templateParts } from './template.ts';

describe('the HCL reader', () => {
  it('gives the line of each block, attribute and item', () => {
    const { body } = parseHcl(
      '# note\n\nresource "a" "b" {\n  list = [\n    1, # one\n    2,\n  ]\n  text = <<-EOT\n    x\n  EOT\n  nested {\n    deep = true\n  }\n}\n',
    );
    const block = body.blocks[0];

    expect(block).toMatchObject({ type: 'resource', labels: ['a', 'b'], line: 3 });
    expect(block?.attributes).toMatchObject([
      { name: 'list', line: 4, value: { items: [{ line: 5 }, { line: 6 }] } },
      { name: 'text', line: 8, value: { kind: 'string', value: 'x\n' } },
    ]);
    expect(block?.blocks).toMatchObject([{ type: 'nested', line: 11, attributes: [{ line: 12 }] }]);
  });

  it.each([
    ['a text that is not closed', '  x = "open\n}', 2],
    ['a bracket that does not match', '  x = [1, (2]\n}', 2],
    ['a list that is not closed', '  x = [\n    1\n', 2],
    ['a heredoc that is not closed', '  x = <<EOT\n  text\n}', 2],
    ['an interpolation that is not closed', '  x = "a${var.b"\n}', 2],
    ['a block that is not closed', '  x = 1\n', 1],
    ['a key without value', '  x =\n}', 2],
    ['a line that is nothing', '  x y z\n}', 2],
    ['a comment that is not closed', '  x = 1 /* \n}', 2],
  ])('reads what stands around %s', (_what, broken, line) => {
    const { body, failures } = parseHcl(`first "x" {\n${broken}\nsecond "y" {\n  kept = true\n}\nthird {}\n`);

    expect(body.blocks.map(({ type }) => type)).toEqual(['first', 'second', 'third']);
    expect(body.blocks[1]?.attributes).toHaveLength(1);
    expect(failures).toHaveLength(1);
    expect(failures[0]?.line).toBe(line);
  });

  it('keeps what stands before the break in its block', () => {
    expect(parseHcl('a {\n  kept = 1\n  x = "open\n  lost = 2\n}\n').body.blocks[0]?.attributes).toMatchObject([{ name: 'kept' }]);
  });

  it('takes what HCL 1 allowed: quoted keys, commas, escaped quotes in interpolations', () => {
    const { body, failures } = parseHcl('a {\n  "key" = 1, other = 2\n  x = "${lookup(var.m, \\"k\\")}"\n}\n');

    expect(failures).toEqual([]);
    expect(body.blocks[0]?.attributes.map(({ name }) => name)).toEqual(['key', 'other', 'x']);
  });

  it('bounds the depth of blocks, lists, brackets and templates', () => {
    for (const open of ['a {\n', 'x = [', 'x = (', 'x = {a=', '"${'])
      expect(parseHcl((open.startsWith('"') ? 'x = ' : '') + open.repeat(5_000)).failures.length, open).toBeGreaterThan(0);
  });

  it('takes time that grows with the length of the text, broken or not', () => {
    const hostile = ['a {\n', 'a {\n x = <<E1\n}\n', 'x = "${', '/*', '"', 'x = [', '}', 'a "b" ', '$${', 'x = <<-EOT\n'].map((part) =>
      part.repeat(200_000 / part.length),
    );
    const start = performance.now();

    for (const text of hostile) parseHcl(text);

    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('takes a template apart', () => {
    const value = parseHclValue('"a-${var.b}\\n%{ if c }d%{ endif }$${e}"', 1);
    const template = value?.kind === 'list' ? value.items[0] : undefined;

    expect(template?.kind === 'template' ? templateParts(template) : []).toEqual([
      { text: 'a-' },
      { expression: 'var.b' },
      { text: '\n' },
      { expression: '%if c' },
      { text: 'd' },
      { expression: '%endif' },
      { text: '${e}' },
    ]);
  });
});
