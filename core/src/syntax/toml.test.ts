// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parseToml } from './toml.ts';
import { at, entries, items, type Tree, text, walk } from './tree.ts';

describe('TOML', () => {
  it('keeps the line of every key, table and item', () => {
    const source = [
      '# a comment with [brackets] = "x"',
      '[project]',
      'name = "mairie" # trailing',
      'dependencies = [',
      '  "django>=5",  # why not',
      '  "boto3", "redis",',
      ']',
      '"quoted key" . inner = { a = 1, b = [2,',
      '  3] }',
      '',
      'text = """',
      '[not.a.table]',
      'x = 1 """',
      '[[package]]',
      'name = "one"',
      '[package.source]',
      'url = "https://registry.example/"',
      '[[package]]',
      'name = "two"',
      '  [[package.wheels]]',
      "  file = 'C:\\a'",
    ].join('\n');

    const [tree] = parseToml(source).documents;

    const line = (...path: (string | number)[]) => at(tree, ...path)?.line;
    expect(line('project', 'name')).toBe(3);
    expect(items(at(tree, 'project', 'dependencies')).map((item) => [text(item), item.line])).toEqual([
      ['django>=5', 5],
      ['boto3', 6],
      ['redis', 6],
    ]);
    expect(line('project', 'quoted key', 'inner', 'a')).toBe(8);
    expect(line('project', 'quoted key', 'inner', 'b', 1)).toBe(9);
    expect(line('project', 'text')).toBe(11);
    expect(line('package', 0, 'name')).toBe(15);
    expect(line('package', 0, 'source', 'url')).toBe(17);
    expect(line('package', 1)).toBe(18);
    expect(line('package', 1, 'name')).toBe(19);
    expect(line('package', 1, 'wheels', 0, 'file')).toBe(21);
  });

  it('holds the same values as smol-toml', () => {
    const source = 'a.b = 1\n[c]\nd = [[1, 2], ["x"]]\ne = true\n[[c.f]]\ng = "h"\n[[c.f]]\n';

    expect(plain(parseToml(source).documents[0])).toEqual(parse(source));
  });

  it('keeps what stands before an error and says on which line it breaks', () => {
    const { documents, failures } = parseToml('[project]\nname = "kept"\n[tool.x]\ny = = 2\nz = 1\n');

    expect(text(at(documents[0], 'project', 'name'))).toBe('kept');
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ kind: 'syntax', line: 4 });
    expect(failures[0]?.message).not.toMatch(/\n/);
  });

  it('refuses depth without crashing', () => {
    expect(parseToml(`a = ${'['.repeat(5000)}${']'.repeat(5000)}`).failures[0]?.kind).toBe('depth');
    expect(parseToml(`[${'a.'.repeat(5000)}a]`).failures[0]?.kind).toBe('depth');
  });

  it('never throws, and gives places inside the document', () => {
    const piece = fc.constantFrom(
      '[a]',
      '[[b]]',
      'c = ',
      '"x"',
      "'''",
      '"""',
      '\n',
      '{ d = 1 }',
      '[1,\n2]',
      '#',
      '.',
      '=',
      '\\',
      'true',
      '1979-05-27',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('');
        const { documents, failures } = parseToml(source);
        const last = source.split('\n').length;
        for (const failure of failures) expect(failure.line).toBeLessThanOrEqual(last);
        for (const document of documents) for (const { entry } of walk(document)) expect(entry.line).toBeLessThanOrEqual(last);
      }),
      { numRuns: 500 },
    );
  });
});

function plain(tree: Tree | undefined): unknown {
  if (tree === undefined) return undefined;
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plain);
  return Object.fromEntries(entries(tree).map((entry) => [entry.key, plain(entry.value)]));
}
