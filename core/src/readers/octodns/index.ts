// SPDX-License-Identifier: EUPL-1.2
// octoDNS zones in YAML: one file per zone, one entry per name, one record or a list of them per entry.
import { said } from '../../messages/index.ts';
import { absoluteName } from '../../syntax/dns/name.ts';
import { type RecordType, recordType } from '../../syntax/dns/record-type.ts';
import { recordValue } from '../../syntax/dns/record-value.ts';
import { failureGap } from '../../syntax/failure.ts';
import { at, entries, entry, type MapEntry, type Tree, text } from '../../syntax/tree.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { looksLikeOctodns } from './sniff.ts';
import { statedValues } from './values.ts';
import { zoneOfFile } from './zone-name.ts';

/** RFC 2606 §2: a name under `.invalid` is nobody’s. */
const UNKNOWN_ZONE = 'unknown-zone.invalid';
const MAX_GAPS = 200;

export const reader = {
  id: 'octodns',
  title: { en: 'octoDNS zone', fr: 'Zone octoDNS' },
  accepts: { globs: ['**/*.yaml', '**/*.yml'], sniff: looksLikeOctodns },
  *read({ uri, text: source }) {
    let gaps = 0;
    for (const draft of zone(uri, source)) {
      if (draft.kind === 'gap' && ++gaps > MAX_GAPS) {
        if (gaps === MAX_GAPS + 1) yield gap('limit', 'gap.dns.more-gaps', draft.at, { limit: MAX_GAPS });
      } else yield draft;
    }
  },
} satisfies Reader;

function* zone(uri: string, source: string): Generator<Draft> {
  const { documents, failures } = parseYaml(source);
  for (const failure of failures) yield failureGap('YAML', failure);
  const stated = zoneOfFile(uri);
  const origin = stated ?? UNKNOWN_ZONE;
  for (const document of documents) {
    if (stated === undefined && document.kind === 'map' && document.entries.length > 0)
      yield gap('incomplete', 'gap.octodns.zone-unknown', { line: document.line }, { zone: UNKNOWN_ZONE });
    for (const one of entries(document)) yield* nameRecords(one, origin);
  }
}

function* nameRecords({ key, line, value }: MapEntry, origin: string): Generator<Draft> {
  const name = key === '' || key === '@' ? origin : absoluteName(key, origin);
  const records = value.kind === 'list' ? value.items : [value];
  for (const record of records) {
    if (name === undefined || entry(record, 'type') === undefined)
      yield gap('unparsable', 'gap.octodns.no-record', { line: record.kind === 'scalar' ? line : record.line }, { name: key.slice(0, 80) });
    else yield* recordDrafts(record, name, origin);
  }
}

function* recordDrafts(record: Tree, name: string, origin: string): Generator<Draft> {
  const word = text(at(record, 'type')) ?? '';
  const type = typeNamed(word);
  const line = entry(record, 'type')?.line ?? record.line;
  if (type === undefined) {
    yield gap('unsupported', 'gap.zone-file.type', { line }, { word: word.slice(0, 40) });
    return;
  }
  // octoDNS leaves such a record as it stands at the provider: it may or may not be there.
  const ignored = text(at(record, 'octodns', 'ignored')) === 'true';
  let none = true;
  for (const { line: valueLine, fields } of statedValues(record, type)) {
    none = false;
    const value = fields === undefined ? undefined : recordValue(type, fields, name, (stated) => target(stated, origin));
    if (value === undefined) yield gap('unparsable', 'gap.dns.data', { line: valueLine }, { type: type.mnemonic, name });
    else if (ignored)
      yield {
        kind: 'dns-record',
        name,
        type: type.type,
        ...value,
        at: { line: valueLine },
        strength: 'possible',
        because: said('because.octodns.ignored'),
      };
    else yield { kind: 'dns-record', name, type: type.type, ...value, at: { line: valueLine } };
  }
  if (none) yield gap('unparsable', 'gap.octodns.no-value', { line }, { type: type.mnemonic, name });
}

/** `Route53Provider/ALIAS` and its like: the last word is the type. */
function typeNamed(word: string): RecordType | undefined {
  const type = recordType(word.slice(word.lastIndexOf('/') + 1));
  if (type !== undefined || !/^[A-Z][A-Z0-9]{1,15}$/.test(word)) return type;
  return { mnemonic: word, type: 'OTHER', derived: false };
}

/** octoDNS wants absolute targets; one with a dot inside but none at the end is absolute all the same. */
function target(stated: string, origin: string): string | undefined {
  return absoluteName(stated.includes('.') && !stated.endsWith('.') ? `${stated}.` : stated, origin);
}
