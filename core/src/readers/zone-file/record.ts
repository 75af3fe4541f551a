// SPDX-License-Identifier: EUPL-1.2
// One entry as a record: owner, then TTL and class in any order, then type and data (RFC 1035 §5.1).
import { type RecordType, recordType } from '../../syntax/dns/record-type.ts';

/** The fields of a record, apart, nothing resolved yet. */
export interface RawRecord {
  /** As written; absent when inherited. */
  readonly owner?: string;
  readonly classStated: boolean;
  readonly record: RecordType;
  readonly data: readonly string[];
}
export type RawRecordFailure = { readonly failure: 'type' | 'class' | 'no-type'; readonly word: string };

export function rawRecord(fields: readonly string[], inherits: boolean): RawRecord | RawRecordFailure {
  let at = inherits ? 0 : 1;
  let classStated = false;
  let ttlStated = false;
  for (; at < fields.length; at++) {
    const word = fields[at] ?? '';
    if (!ttlStated && isTtl(word)) ttlStated = true;
    else if (!classStated && /^IN$|^CLASS1$/i.test(word)) classStated = true;
    else if (!classStated && /^(CH|HS|CS|CHAOS|HESIOD|ANY|NONE|CLASS\d{1,5})$/i.test(word)) return { failure: 'class', word };
    else break;
  }
  const word = fields[at];
  if (word === undefined) return { failure: 'no-type', word: fields.at(-1) ?? '' };
  const record = recordType(word);
  if (record === undefined) return { failure: 'type', word };
  const owner = inherits ? undefined : fields[0];
  return { ...(owner === undefined ? {} : { owner }), classStated, record, data: fields.slice(at + 1) };
}

/** Seconds, or BIND’s `1w2d3h4m5s`. */
function isTtl(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57 && /^(\d{1,10}|(\d{1,10}[wdhms]){1,6})$/i.test(word);
}
