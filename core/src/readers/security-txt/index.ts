// SPDX-License-Identifier: EUPL-1.2
// security.txt (RFC 9116), signed or not: where an organisation receives reports of vulnerabilities, and pages it links to.
import type { Strength } from '../../domain.ts';
import { said } from '../../messages/index.ts';
import { hostsOf } from '../../syntax/host.ts';
import { numberedLines } from '../../syntax/lines.ts';
import { type DraftFact, gap, type Reader } from '../reader.ts';

export const reader = {
  id: 'security-txt',
  title: { en: 'Security contact (security.txt)', fr: 'Contact de sécurité (security.txt)' },
  accepts: {
    globs: ['**/security.txt', '**/*security.txt'],
    sniff: (head) => !/^\s*</.test(head) && /^[ \t]*(?:contact|policy|expires)[ \t]*:/im.test(head),
  },
  *read({ text }) {
    const seen = new Set<string>();
    let odd: { line: number; count: number } | undefined;
    for (const field of fieldsOf(text)) {
      if (field.name === undefined) {
        odd = { line: odd?.line ?? field.line, count: (odd?.count ?? 0) + 1 };
        continue;
      }
      for (const fact of facts(field.name, field.value, field.line)) {
        const key = `${fact.strength} ${fact.kind === 'endpoint' ? fact.host : ''}`;
        if (seen.size >= MAX_FACTS || seen.has(key)) continue;
        seen.add(key);
        yield fact;
      }
    }
    if (odd !== undefined) yield gap('unparsable', 'gap.security-txt.lines', { line: odd.line }, { count: odd.count });
  },
} satisfies Reader;

const MAX_FACTS = 200;

/** Reports do go to a contact. What is only linked to is a page somewhere. Addresses of people (`mailto:`, `tel:`) are not kept. */
const fields: ReadonlyMap<string, Strength> = new Map([
  ['contact', 'firm'],
  ['bug-bounty', 'weak'],
  ['policy', 'weak'],
  ['hiring', 'weak'],
  ['csaf', 'weak'],
  ['acknowledgments', 'possible'],
  ['acknowledgements', 'possible'],
  ['encryption', 'possible'],
]);

function* facts(name: string, value: string, line: number): Generator<DraftFact> {
  const strength = fields.get(name);
  if (strength === undefined || !/^https?:\/\//i.test(value)) return;
  for (const { host, scheme } of hostsOf(value.split(/\s/, 1)[0] ?? '').slice(0, 1)) {
    yield {
      kind: 'endpoint',
      host,
      ...(scheme === undefined ? {} : { scheme }),
      purpose: 'web',
      at: { line },
      ...(strength === 'firm' ? {} : { strength, because: said('because.security-txt.link', { field: name }) }),
    };
  }
}

type Field = { readonly line: number } & ({ readonly name: string; readonly value: string } | { readonly name?: undefined });

function* fieldsOf(text: string): Generator<Field> {
  let part: 'body' | 'armour' | 'signature' = 'body';
  for (const { line, text: whole } of numberedLines(text.replace(/^\ufeff/, ''))) {
    // RFC 4880 §7: headers of the armour end at an empty line, “- ” escapes a dash.
    const stated = whole.slice(0, 4_096).trim().replace(/^- /, '');
    if (stated === '-----BEGIN PGP SIGNED MESSAGE-----') part = 'armour';
    else if (stated === '-----BEGIN PGP SIGNATURE-----') part = 'signature';
    else if (stated === '-----END PGP SIGNATURE-----') part = 'body';
    else if (part === 'armour' && stated === '') part = 'body';
    else if (part === 'body' && stated !== '' && !stated.startsWith('#')) {
      const field = /^([A-Za-z][A-Za-z-]{0,40})\s*:\s*(.*)$/.exec(stated);
      yield field === null ? { line } : { line, name: (field[1] ?? '').toLowerCase(), value: field[2] ?? '' };
    }
  }
}
