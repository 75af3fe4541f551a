// SPDX-License-Identifier: EUPL-1.2
// First half of the flow: evidence to observations. Readers are isolated: one that throws spoils only itself.
import type { Observations, Skipped } from '../domain.ts';
import { said } from '../messages/index.ts';
import { type Draft, type DraftGap, gap, headOf, type Reader, type TextFile } from '../readers/reader.ts';
import { type Standing, standingOf } from './grade.ts';
import { type EvidenceFile, folderOf, Ledger } from './ledger.ts';
import type { Select } from './select.ts';

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
  const ledger = new Ledger();
  for (const folder of byFolder(files)) observeFolder(folder, options.select, ledger);
  // Read last: who gives the files may only know what it left out once they are all read.
  for (const { uri, gap } of options.unread ?? []) ledger.gap({ uri, text: '', sha256: '', bytes: 0 }, 'collect', gap);
  return {
    schemaVersion: 1,
    tool: { version: options.version },
    ...(options.asked === undefined || options.asked.length === 0 ? {} : { asked: options.asked }),
    evidence: ledger.evidence,
    observations: ledger.observations(),
    gaps: ledger.gaps,
    skipped: withRead(options.skipped ?? [], ledger),
  };
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
    // Most source code names nobody: what gives nothing is counted, not listed a thousand times over.
    if (!accepting.every(({ accepts }) => accepts.plenty === true)) ledger.open(file);
    for (const note of file.notes ?? []) ledger.gap(file, 'collect', note);
    for (const reader of accepting) readOne(reader, file, groupOf(reader), ledger);
    if (!ledger.holds(file)) ledger.silent.push(file.uri);
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

/** What was only told apart once it was read whole: files that looked like evidence, and files that say nothing. */
function withRead(skipped: readonly Skipped[], { unrecognised, silent }: Ledger): readonly Skipped[] {
  const counted = (reason: Skipped['reason'], uris: readonly string[]): readonly Skipped[] =>
    uris.length === 0 ? [] : [{ reason, count: uris.length, examples: uris.slice(0, MAX_EXAMPLES) }];
  return [...skipped, ...counted('not-evidence', unrecognised), ...counted('nothing-found', silent)];
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
