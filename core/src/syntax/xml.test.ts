// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { child, children, parseXml } from './xml.ts';

describe('XML', () => {
  it('gives elements with the line of their start tag, attributes and text', () => {
    const source =
      '<?xml version="1.0"?>\n<!-- note -->\n<p:project\n  xmlns:p="urn:x">\n  <name> Mairie &amp; fils </name>\n  <list><item a="1"/><item><![CDATA[<b>]]></item></list>\n</p:project>\n';

    const { root, failures } = parseXml(source);

    expect(failures).toEqual([]);
    expect(root).toMatchObject({ name: 'project', line: 3 });
    expect(child(root, 'name')).toMatchObject({ text: 'Mairie & fils', line: 5 });
    expect(children(child(root, 'list'), 'item').map((item) => [item.attributes.a, item.text])).toEqual([
      ['1', ''],
      [undefined, '<b>'],
    ]);
  });

  it('refuses a document type, and with it every entity', () => {
    const bomb = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>\n<lolz>&lol2;</lolz>';

    const { root, failures } = parseXml(bomb);

    expect(root).toBeUndefined();
    expect(failures).toMatchObject([{ kind: 'syntax', line: 1 }]);
    expect(parseXml('<a>\n&xxe;</a>').failures).toMatchObject([{ kind: 'syntax', line: 2 }]);
  });

  it('keeps what stands before an error', () => {
    const { root, failures } = parseXml('<a>\n<b>kept</b>\n<c></d>\n<e/></a>');

    expect(child(root, 'b')?.text).toBe('kept');
    expect(failures).toMatchObject([{ kind: 'syntax', line: 3 }]);
  });

  it('refuses depth without crashing', () => {
    expect(parseXml('<a>'.repeat(100_000)).failures).toMatchObject([{ kind: 'depth' }]);
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<',
      '&',
      ';',
      '<!DOCTYPE x>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      'x="',
      "'",
      '\n',
      '\u0000',
      '\ud800',
      '/>',
      '<?xml ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        for (const failure of parseXml(source).failures) expect(failure.line).toBeLessThanOrEqual(source.split(/\r\n|\r|\n/).length);
      }),
      { numRuns: 500 },
    );
  });

  it('reads over half a character at the end of the text', () => {
    expect(parseXml('<a>\ud800').failures).toMatchObject([{ kind: 'syntax', line: 1 }]);
  });
});
