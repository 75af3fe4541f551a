// SPDX-License-Identifier: EUPL-1.2
// A table of certificates: any CSV with a column of issuers and one of names.
import { delimiterOf, rows } from '../../syntax/csv.ts';
import { type DraftGap, gap } from '../reader.ts';
import { organisationIn } from './distinguished-name.ts';
import { instantOf, type Listed } from './listed.ts';

/** Accented letters are one sign or two: a head is seen as bytes. */
const columns = {
  issuer:
    /^(?:issuer(?:[ _-]?(?:name|dn|organi[sz]ation|o|ca))?|ca|certificate[ _-]authority|autorit.{1,2}(?: de certification)?|.{1,2}metteur)$/i,
  names:
    /^(?:name[ _-]?values?|dns[ _-]?names?|names?|sans?|subject[ _-]?alt(?:ernative)?[ _-]?names?|matching[ _-]?identities|domaines?|domains?)$/i,
  commonName: /^(?:common[ _-]?name|cn|host(?:name)?|subject[ _-]?(?:cn|common[ _-]?name))$/i,
  from: /^(?:not[ _-]?before|valid[ _-]?from|issued(?:[ _-]?(?:on|at))?|d.{1,2}but)$/i,
  until: /^(?:not[ _-]?after|valid[ _-]?(?:to|until)|expir(?:es|y|ation)(?:[ _-]?(?:on|at|date))?|fin)$/i,
} as const;

export function isTable(head: string): boolean {
  const [first = ''] = head.split('\n', 1);
  const names = first.split(/[,;\t]/).map((name) => name.trim().replace(/^"|"$/g, ''));
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  return has(columns.issuer) && (has(columns.names) || has(columns.commonName));
}

export function* csvList(source: string): Generator<Listed | DraftGap> {
  let slots: Record<keyof typeof columns, number> | undefined;
  let width = 0;
  let odd: { line: number; count: number } | undefined;
  for (const { line, values, fields } of rows(source.replace(/^\ufeff/, ''), delimiterOf(source))) {
    if (slots === undefined) {
      const slot = (pattern: RegExp) => values.findIndex((cell) => pattern.test(cell.trim()));
      slots = {
        issuer: slot(columns.issuer),
        names: slot(columns.names),
        commonName: slot(columns.commonName),
        from: slot(columns.from),
        until: slot(columns.until),
      };
      width = fields;
      continue;
    }
    const issuer = values[slots.issuer];
    const names = `${values[slots.names] ?? ''} ${values[slots.commonName] ?? ''}`.split(/[\s,;|]+/).filter((name) => name !== '');
    if (issuer === undefined || fields < width || names.length === 0) odd = { line: odd?.line ?? line, count: (odd?.count ?? 0) + 1 };
    else yield { line, issuer: organisationIn(issuer), names, from: instantOf(values[slots.from]), until: instantOf(values[slots.until]) };
  }
  if (odd !== undefined) yield gap('unparsable', 'gap.certificate.rows', { line: odd.line }, { count: odd.count });
}
