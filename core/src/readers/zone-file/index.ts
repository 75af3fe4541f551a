// SPDX-License-Identifier: EUPL-1.2
// DNS master files (RFC 1035 §5).
import { absoluteName, isRelative, ROOT } from '../../syntax/dns/name.ts';
import { recordValue } from '../../syntax/dns/record-value.ts';
import { type Draft, type DraftGap, gap, type Reader } from '../reader.ts';
import { commentedRecord } from './comment.ts';
import { type Entry, entries } from './entries.ts';
import { originOfFile } from './origin.ts';
import { rawRecord } from './record.ts';
import { looksLikeZone } from './sniff.ts';

/** RFC 2606 §2: a name under `.invalid` is nobody’s. Stands for the zone when no one says its name. */
const UNKNOWN_ZONE = 'unknown-zone.invalid';
const MAX_GAPS = 200;

export const reader = {
  id: 'zone-file',
  title: { en: 'DNS zone file', fr: 'Fichier de zone DNS' },
  accepts: {
    globs: [
      '**/*.zone',
      '**/*.zone.txt',
      '**/db.*',
      '**/*.db',
      '**/*.dns',
      '**/*.hosts',
      '**/*.bind',
      '**/*.fwd',
      '**/*.rev',
      '**/zone.*',
      '**/pri.*',
      '**/named.*',
      '**/*.txt',
      '**/zones/*.*',
    ],
    sniff: looksLikeZone,
  },
  *read({ uri, text }) {
    let gaps = 0;
    for (const draft of records(uri, text)) {
      if (draft.kind === 'gap' && ++gaps > MAX_GAPS) {
        if (gaps === MAX_GAPS + 1) yield gap('limit', 'gap.dns.more-gaps', draft.at, { limit: MAX_GAPS });
      } else yield draft;
    }
  },
} satisfies Reader;

interface State {
  /** Told by the file name, `$ORIGIN` or the SOA; absent until then. */
  origin: string | undefined;
  /** Name of the last SOA: records outside of it are not served (RFC 1035 §5.2). */
  apex: string | undefined;
  owner: string | undefined;
  unknownTold: boolean;
}

function* records(uri: string, text: string): Generator<Draft> {
  const state: State = { origin: originOfFile(uri), apex: undefined, owner: undefined, unknownTold: false };
  for (const entry of entries(text)) {
    if (entry.error !== undefined) yield gap('unparsable', `gap.zone-file.${entry.error}`, { line: entry.line });
    else if (entry.comment !== undefined) yield* commentedRecord(entry.comment, entry.line, state);
    else if (!entry.inherits && entry.fields[0]?.startsWith('$') === true) yield* directive(entry, state);
    else yield* record(entry, state);
  }
}

function* directive({ fields: [word = '', argument = ''], line }: Entry, state: State): Generator<Draft> {
  switch (word.toUpperCase()) {
    case '$ORIGIN': {
      const origin = absoluteName(argument, isRelative(argument) && state.origin === undefined ? undefined : (state.origin ?? ROOT));
      if (origin === undefined) yield gap('unparsable', 'gap.zone-file.origin', { line }, { name: shown(argument) });
      else state.origin = origin;
      return;
    }
    case '$TTL':
      return;
    case '$INCLUDE':
      yield gap('incomplete', 'gap.zone-file.include', { line }, { file: shown(argument) });
      return;
    case '$GENERATE':
      yield gap('unsupported', 'gap.zone-file.generate', { line }, { range: shown(argument) });
      return;
    default:
      yield gap('unsupported', 'gap.zone-file.directive', { line }, { directive: shown(word) });
  }
}

function* record({ fields, inherits, line }: Entry, state: State): Generator<Draft> {
  const raw = rawRecord(fields, inherits);
  if ('failure' in raw) {
    // The owner stands even when its record is not read: the next line may inherit it.
    if (!inherits) state.owner = absoluteName(fields[0] ?? '', state.origin ?? UNKNOWN_ZONE);
    yield gap(raw.failure === 'class' ? 'unsupported' : 'unparsable', `gap.zone-file.${raw.failure}`, { line }, { word: shown(raw.word) });
    return;
  }
  // RFC 1035 §5.2: one SOA, at the top of the zone; when it states its name the zone is known.
  if (state.origin === undefined && raw.record.type === 'SOA' && raw.owner !== undefined && !isRelative(raw.owner))
    state.origin = absoluteName(raw.owner, ROOT);
  if (state.origin === undefined) yield* unknownZone(line, state, [raw.owner ?? '', ...raw.data]);
  const origin = state.origin ?? UNKNOWN_ZONE;
  if (raw.owner !== undefined) state.owner = absoluteName(raw.owner, origin);
  if (raw.record.derived) return;
  const name = state.owner;
  if (name === undefined) {
    yield gap(
      'unparsable',
      raw.owner === undefined ? 'gap.zone-file.no-owner' : 'gap.zone-file.owner',
      { line },
      { name: shown(raw.owner ?? '') },
    );
    return;
  }
  if (raw.record.type === 'SOA' && state.origin !== undefined) state.apex = name;
  if (state.apex !== undefined && !isWithin(name, state.apex)) {
    yield gap('unsupported', 'gap.zone-file.outside', { line }, { name: shown(name), zone: state.apex });
    return;
  }
  const value = recordValue(raw.record, raw.data, name, (stated) => absoluteName(stated, origin));
  if (value === undefined) yield gap('unparsable', 'gap.dns.data', { line }, { type: raw.record.mnemonic, name: shown(name) });
  else yield { kind: 'dns-record', name, type: raw.record.type, ...value, at: { line } };
}

function* unknownZone(line: number, state: State, names: readonly string[]): Generator<DraftGap> {
  if (state.unknownTold || !names.some((one) => one === '@' || (one !== '' && isRelative(one)))) return;
  state.unknownTold = true;
  yield gap('incomplete', 'gap.zone-file.zone-unknown', { line }, { zone: UNKNOWN_ZONE });
}

function isWithin(name: string, apex: string): boolean {
  return apex === ROOT || name === apex || (name.endsWith(apex) && name[name.length - apex.length - 1] === '.');
}

function shown(word: string): string {
  return word.length > 80 ? `${word.slice(0, 80)}…` : word;
}
