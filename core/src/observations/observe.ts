// SPDX-License-Identifier: EUPL-1.2
// First half of the flow: evidence to observations. Readers are isolated: one that throws spoils only itself.
import type { Evidence, Gap, Observation, Observations, Place, Skipped } from '../domain.ts';
import { said } from '../messages/index.ts';
import { type Draft, type DraftFact, type DraftGap, gap, headOf, type Reader, type TextFile } from '../readers/reader.ts';
import { gradeOf, type Standing, standingOf } from './grade.ts';
import type { Select } from './select.ts';

/** A file with what the collector knows of it. `notes` are gaps met while reading its bytes. */
export interface EvidenceFile extends TextFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly notes?: readonly DraftGap[];
  /** The user pointed at this very file: when nobody knows it, that is a gap. */
  readonly named?: boolean;
}

export interface ObserveOptions {
  readonly select: Select;
  readonly version: string;
  readonly skipped?: readonly Skipped[];
  /** Domains asked about: the organisation’s own. */
  readonly asked?: readonly string[];
  /** Gaps of files that could not be given at all. */
  readonly unread?: readonly { readonly uri: string; readonly gap: DraftGap }[];
}

/** Past this many facts of one file the rest is a gap: a bound on memory, far above real evidence. */
const MAX_FACTS_PER_FILE = 500_000;

/** Reads every file. Files of one folder must follow each other, for readers that read a folder together. */
export function observe(files: Iterable<EvidenceFile>, options: ObserveOptions): Observations {
  const observing = new Observing();
  observing.read(files, options.select);
  return observing.observations(options);
}

/** Observations in steps, when some files can only be given later: ids and merging are those of one reading. */
export class Observing {
  readonly #ledger = new Ledger();

  read(files: Iterable<EvidenceFile>, select: Select): void {
    for (const folder of byFolder(files)) observeFolder(folder, select, this.#ledger);
  }

  observations({ version, asked, skipped, unread }: Omit<ObserveOptions, 'select'>): Observations {
    const ledger = this.#ledger;
    for (const { uri, gap } of unread ?? []) ledger.gap({ uri, text: '', sha256: '', bytes: 0 }, 'collect', gap);
    return {
      schemaVersion: 1,
      tool: { version },
      ...(asked === undefined || asked.length === 0 ? {} : { asked }),
      evidence: ledger.evidence,
      observations: ledger.observations(),
      gaps: ledger.gaps,
      skipped: withUnrecognised(skipped ?? [], ledger.unrecognised),
    };
  }
}

function observeFolder(folder: readonly EvidenceFile[], select: Select, ledger: Ledger): void {
  const together = new Map<Reader, readonly TextFile[]>();
  for (const file of folder) {
    const head = headOf(file);
    const groupOf = (reader: Reader): readonly TextFile[] => {
      if (reader.folder !== true) return [file];
      const group = together.get(reader) ?? folder.filter((one) => select(one.uri).includes(reader));
      together.set(reader, group);
      return group;
    };
    const sniffing = select(file.uri).filter((reader) => reader.accepts.sniff?.(head, file.uri) ?? true);
    const accepting = sniffing.filter((reader) => recognises(reader, file, groupOf(reader)));
    if (accepting.length === 0 && sniffing.length > 0) {
      if (file.named === true) ledger.gap(file, 'collect', gap('unsupported', 'gap.no-reader', { line: 1 }));
      else ledger.unrecognised.push(file.uri);
    }
    if (accepting.length === 0 && (file.notes ?? []).length === 0) continue;
    ledger.open(file);
    for (const note of file.notes ?? []) ledger.gap(file, 'collect', note);
    for (const reader of accepting) readOne(reader, file, groupOf(reader), ledger);
  }
}

/** A reader that throws is let through: it throws again when it reads, and that is told. */
function recognises({ accepts }: Reader, file: TextFile, group: readonly TextFile[]): boolean {
  try {
    return accepts.recognises?.(file, group) ?? true;
  } catch {
    return true;
  }
}

/** Files that looked like evidence until they were read whole, counted with those that never did. */
function withUnrecognised(skipped: readonly Skipped[], uris: readonly string[]): readonly Skipped[] {
  if (uris.length === 0) return skipped;
  return [...skipped, { reason: 'not-evidence', count: uris.length, examples: uris.slice(0, MAX_EXAMPLES) }];
}

const MAX_EXAMPLES = 5;

function readOne(reader: Reader, file: EvidenceFile, group: readonly TextFile[], ledger: Ledger): void {
  const standing = standingOf(file.uri);
  let count = 0;
  try {
    for (const draft of reader.read(file, group)) {
      if (++count > MAX_FACTS_PER_FILE) {
        ledger.gap(file, reader.id, {
          kind: 'gap',
          reason: 'limit',
          at: draft.at,
          detail: said('gap.too-many-facts', { limit: MAX_FACTS_PER_FILE }),
        });
        break;
      }
      record(draft, reader, file, standing, ledger);
    }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : 'unknown error';
    ledger.gap(file, reader.id, {
      kind: 'gap',
      reason: 'failure',
      at: { line: 1 },
      detail: said('gap.reader-failed', { reader: reader.id, error: reason.slice(0, 200) }),
    });
  }
}

function record(draft: Draft, reader: Reader, file: EvidenceFile, standing: Standing, ledger: Ledger): void {
  if (draft.kind === 'gap') ledger.gap(file, reader.id, draft);
  else ledger.fact(file, reader.id, draft, standing);
}

function* byFolder(files: Iterable<EvidenceFile>): Generator<readonly EvidenceFile[]> {
  let folder: EvidenceFile[] = [];
  let name: string | undefined;
  for (const file of files) {
    const here = folderOf(file.uri);
    if (here !== name && folder.length > 0) {
      yield folder;
      folder = [];
    }
    name = here;
    folder.push(file);
  }
  if (folder.length > 0) yield folder;
}

export function folderOf(uri: string): string {
  const slash = uri.lastIndexOf('/');
  return slash < 0 ? '' : uri.slice(0, slash);
}

/** Collects what readers yield: gives ids, merges the same fact seen twice, keeps each place. */
class Ledger {
  readonly gaps: Gap[] = [];
  /** Files that no reader knew when it saw them whole. */
  readonly unrecognised: string[] = [];
  readonly #told = new Map<string, string>();
  readonly #evidence = new Map<string, { file: EvidenceFile; id: string; readers: Set<string>; perLine: Map<number, number> }>();
  readonly #usedIds = new Map<string, number>();
  readonly #merged = new Map<string, Observation & { places: Place[] }>();

  get evidence(): Evidence[] {
    return [...this.#evidence.values()].map(({ file, id, readers }) => ({
      id,
      uri: file.uri,
      sha256: file.sha256,
      bytes: file.bytes,
      readers: [...readers].sort(),
    }));
  }

  observations(): Observation[] {
    return [...this.#merged.values()];
  }

  open(file: EvidenceFile) {
    const known = this.#evidence.get(file.uri);
    if (known !== undefined) return known;
    const base = file.sha256 === '' ? 'e-unread' : `e-${file.sha256.slice(0, 12)}`;
    // Two files with the same bytes are two pieces of evidence: the second gets a rank.
    const rank = (this.#usedIds.get(base) ?? 0) + 1;
    this.#usedIds.set(base, rank);
    const opened = { file, id: rank === 1 ? base : `${base}.${rank}`, readers: new Set<string>(), perLine: new Map<number, number>() };
    this.#evidence.set(file.uri, opened);
    return opened;
  }

  gap(file: EvidenceFile, reader: string, draft: DraftGap): void {
    const { id } = this.open(file);
    // A fault of the file itself is met by each reader that opens it, and is one fault.
    const key = `${id}\n${JSON.stringify([draft.at, draft.detail])}`;
    const teller = this.#told.get(key);
    if (teller !== undefined && teller !== reader) return;
    this.#told.set(key, reader);
    this.gaps.push({ place: { evidence: id, reader, ...draft.at }, uri: file.uri, reason: draft.reason, detail: draft.detail });
  }

  fact(file: EvidenceFile, reader: string, draft: DraftFact, standing: Standing): void {
    const opened = this.open(file);
    opened.readers.add(reader);
    const { at, strength: _strength, because: _because, basis, ...fact } = draft;
    const grade = gradeOf(draft, standing);
    const place: Place = { evidence: opened.id, reader, ...at };
    const folder = keepsFolder(draft) ? folderOf(file.uri) : '';
    const key = `${grade.strength}\n${basis ?? 'observed'}\n${folder}\n${JSON.stringify(fact)}`;
    const known = this.#merged.get(key);
    if (known !== undefined) {
      known.places.push(place);
      return;
    }
    const line = at.line ?? 0;
    const rank = (opened.perLine.get(line) ?? 0) + 1;
    opened.perLine.set(line, rank);
    const observed = {
      id: `o-${opened.id.slice(2)}-${line}${rank === 1 ? '' : `.${rank}`}`,
      places: [place],
      strength: grade.strength,
      ...(grade.because === undefined ? {} : { because: grade.because }),
      basis: basis ?? 'observed',
      folder,
    };
    this.#merged.set(key, { ...observed, ...fact });
  }
}

/** Kinds that configuration of the same folder can redirect keep their folder; the others are the same fact wherever they stand. */
function keepsFolder(draft: DraftFact): boolean {
  switch (draft.kind) {
    case 'cloud-resource':
    case 'cloud-configuration':
    case 'variable':
      return true;
    case 'endpoint':
      return draft.variable !== undefined;
    case 'component':
      return draft.direct;
    default:
      return false;
  }
}
