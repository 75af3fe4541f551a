// SPDX-License-Identifier: EUPL-1.2
// Records put out of use by a `;` in front: possible, never firm.
import { said } from '../../messages/index.ts';
import { absoluteName } from '../../syntax/dns/name.ts';
import { recordValue } from '../../syntax/dns/record-value.ts';
import type { DraftFact } from '../reader.ts';
import { entries } from './entries.ts';
import { rawRecord } from './record.ts';

const MAX_COMMENT = 1_024;
const told = new Set(['A', 'AAAA', 'CNAME', 'MX', 'NS', 'TXT', 'SRV', 'CAA']);

/** A comment that reads as one whole record, with its class: prose never does. */
export function* commentedRecord(
  comment: string,
  line: number,
  state: { readonly origin: string | undefined; readonly owner: string | undefined },
): Generator<DraftFact> {
  if (comment.length > MAX_COMMENT || !/\sIN\s/i.test(comment) || state.origin === undefined) return;
  const text = comment.replace(/^;*/, '');
  const indented = /^\s/.test(text);
  const [entry, more] = entries(text.trim());
  if (entry === undefined || more !== undefined || entry.error !== undefined) return;
  const inherits = indented && /^(IN|\d+[wdhms]?)$/i.test(entry.fields[0] ?? '');
  const raw = rawRecord(entry.fields, inherits);
  if ('failure' in raw || !raw.classStated || !told.has(raw.record.type)) return;
  const { origin } = state;
  const name = raw.owner === undefined ? state.owner : absoluteName(raw.owner, origin);
  if (name === undefined) return;
  const value = recordValue(raw.record, raw.data, name, (stated) => absoluteName(stated, origin));
  if (value !== undefined)
    yield {
      kind: 'dns-record',
      name,
      type: raw.record.type,
      ...value,
      at: { line },
      strength: 'possible',
      because: said('because.comment'),
    };
}
