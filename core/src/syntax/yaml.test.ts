// SPDX-License-Identifier: EUPL-1.2
// Positions and values against the `yaml` package, another implementation; and what is kept of broken streams.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineCounter, parseAllDocuments } from 'yaml';
import { at, type Tree, text } from './tree.ts';
import { parseYaml } from './yaml.ts';

function value(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(value);
  return Object.fromEntries(tree.entries.map((entry) => [entry.key, value(entry.value)]));
}

describe('YAML', () => {
  it('gives the values and the lines another parser gives', () => {
    const source =
      '# town\nname: Ville\nmail: &mail\n  host: mx.town.example\n  port: 25\n---\ncopy: [one, "two: 2", \'three\']\ntext: |\n  line\n  line\nnull_: ~\nyes_: true\nversion: 1.10\n';
    const counter = new LineCounter();
    const theirs = parseAllDocuments(source, { lineCounter: counter }).map((document) => document.toJS());
    const ours = parseYaml(source);

    expect(ours.failures).toEqual([]);
    // «1.10» is a version to us and a number to them: a number would lose its zero.
    expect(ours.documents.map(value)).toEqual([theirs[0], { ...theirs[1], version: '1.10' }]);
    expect(at(ours.documents[0], 'mail', 'host')?.line).toBe(4);
    expect(at(ours.documents[1], 'copy', 1)?.line).toBe(7);
  });

  it('reads JSON as what it is, whatever the values', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.stringMatching(/^[a-z]{1,8}$/),
          fc.oneof(fc.string({ maxLength: 12 }), fc.integer(), fc.boolean(), fc.constant(null)),
          { maxKeys: 6 },
        ),
        (object) => {
          const { documents } = parseYaml(JSON.stringify(object));

          expect(documents.map(value)).toEqual([object]);
        },
      ),
    );
  });

  it('unfolds aliases and merge keys, own keys winning', () => {
    const { documents } = parseYaml('base: &base { image: nginx, port: 80 }\nweb:\n  <<: *base\n  port: 8080\nsame: *base\n');
    const web = documents[0] === undefined ? {} : value(documents[0]);

    expect(web).toMatchObject({ web: { image: 'nginx', port: 8080 }, same: { image: 'nginx', port: 80 } });
  });

  it('refuses an alias bomb by its unfolded size, not by its bytes', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
      .split('')
      .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]`)
      .join('\n')}\n`;

    expect(parseYaml(bomb).failures[0]?.kind).toBe('nodes');
  });

  it('refuses depth, and says where a document breaks without losing the others', () => {
    expect(parseYaml(`a: ${'['.repeat(5_000)}`).failures[0]?.kind).toBe('depth');
    const { documents, failures } = parseYaml('kept: 1\n---\nfirst: 2\nopen: [1, 2\nlater: 3\n---\nalso: kept\n');

    expect(documents.map(value)).toEqual([{ kept: 1 }, { first: 2 }, { also: 'kept' }]);
    expect(failures).toHaveLength(1);
    expect(failures[0]?.line).toBeGreaterThanOrEqual(4);
  });

  it('keeps what stands before a bracket that is never closed', () => {
    expect(text(at(parseYaml('one: 1\ntwo: 2\nthree: { a: 1\nfour: 4\nfive: 5\n').documents[0], 'two'))).toBe('2');
  });

  it('reads a bracket that closes at the margin and a text that goes on there, as libyaml does', () => {
    const source = 'a:\n  list: [\n    one,\n  ]\n  map: {\n    k: v\n  }\n  said: "first line\n  and second"\nb: 2\n';
    const { documents, failures } = parseYaml(source);

    expect(failures).toEqual([]);
    expect(documents.map(value)).toEqual([{ a: { list: ['one'], map: { k: 'v' }, said: 'first line and second' }, b: 2 }]);
    expect(at(documents[0], 'b')?.line).toBe(10);
  });

  it('keeps local tags, which name functions of templates', () => {
    const { documents } = parseYaml('a: !Ref Name\nb: !Join [x, !!str y]\nc: !!str z\n');

    expect(at(documents[0], 'a')).toMatchObject({ value: 'Name', tag: '!Ref' });
    expect(at(documents[0], 'b')).toMatchObject({ kind: 'list', tag: '!Join' });
    expect(at(documents[0], 'c')).not.toHaveProperty('tag');
  });
});
