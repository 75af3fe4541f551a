// SPDX-License-Identifier: EUPL-1.2
// One entry as a record: owner, then TTL and class in any order, then type and data (RFC 1035 §5.1).
import { type RecordType, recordType } from '../../syntax/dns/record-type.ts';

/** The fields of a record, apart, nothing resolved yet. */
export interface RawRecord {
  /** As written; `undefined` when inherited. */
  readonly owner: string | undefined;
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
    else if (!classStated && isInternet(word)) classStated = true;
    else if (!classStated && isOtherClass(word)) return { failure: 'class', word };
    else break;
  }
  const word = fields[at];
  if (word === undefined) return { failure: 'no-type', word: fields.at(-1) ?? '' };
  const record = recordType(word);
  if (record === undefined) return { failure: 'type', word };
  return { owner: inherits ? undefined : fields[0], classStated, record, data: fields.slice(at + 1) };
}

/** Seconds, or BIND’s `1w2d3h4m5s`. */
function isTtl(word: string): boolean {
  const code = word.charCodeAt(0);
  if (!(code >= 48 && code <= 57) || word.length > 40) return false;
  // Most files state plain seconds.
  for (let at = 1; at < word.length; at++) {
    const next = word.charCodeAt(at);
    if (next < 48 || next > 57) return /^(\d{1,10}[wdhms]){1,6}$/i.test(word);
  }
  return word.length <= 10;
}

function isInternet(word: string): boolean {
  return word === 'IN' || (word.length === 2 ? /^in$/i.test(word) : word.length === 6 && /^class1$/i.test(word));
}

function isOtherClass(word: string): boolean {
  const code = word.charCodeAt(0) | 32;
  // c, h, a, n: no other class starts with another letter.
  return (code === 99 || code === 104 || code === 97 || code === 110) && /^(CH|HS|CS|CHAOS|HESIOD|ANY|NONE|CLASS\d{1,5})$/i.test(word);
}
