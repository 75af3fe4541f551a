// SPDX-License-Identifier: EUPL-1.2
// What the readers yield, as observations: gives ids, merges the same fact seen twice, keeps each place.
import type { Evidence, Gap, Observation, Place } from '../domain.ts';
import type { DraftFact, DraftGap, TextFile } from '../readers/reader.ts';
import { gradeOf, type Standing } from './grade.ts';

/** A file with what the collector knows of it. `notes` are gaps met while reading its bytes. */
export interface EvidenceFile extends TextFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly notes?: readonly DraftGap[];
  /** The user pointed at this very file: when nobody knows it, that is a gap. */
  readonly named?: boolean;
}

/** A file without its text, which nobody needs once it was read. */
interface Opened extends Pick<Evidence, 'id' | 'uri' | 'sha256' | 'bytes'> {
  readonly readers: Set<string>;
  /** Observations that start on a line: their ids count on. */
  readonly perLine: Map<number, number>;
}

export class Ledger {
  readonly gaps: Gap[] = [];
  /** Files that no reader knew when it saw them whole. */
  readonly unrecognised: string[] = [];
  /** Files that were read and gave neither a fact nor a gap. */
  readonly silent: string[] = [];
  readonly #told = new Map<string, string>();
  readonly #evidence = new Map<string, Opened>();
  readonly #usedIds = new Map<string, number>();
  readonly #merged = new Map<string, Observation & { places: Place[] }>();

  get evidence(): Evidence[] {
    return [...this.#evidence.values()].map(({ id, uri, sha256, bytes, readers }) => ({
      id,
      uri,
      sha256,
      bytes,
      readers: [...readers].sort(),
    }));
  }

  observations(): Observation[] {
    return [...this.#merged.values()];
  }

  open(file: EvidenceFile): Opened {
    const known = this.#evidence.get(file.uri);
    if (known !== undefined) return known;
    const base = file.sha256 === '' ? 'e-unread' : `e-${file.sha256.slice(0, 12)}`;
    // Two files with the same bytes are two pieces of evidence: the second gets a rank.
    const rank = (this.#usedIds.get(base) ?? 0) + 1;
    this.#usedIds.set(base, rank);
    const { uri, sha256, bytes } = file;
    const opened = {
      id: rank === 1 ? base : `${base}.${rank}`,
      uri,
      sha256,
      bytes,
      readers: new Set<string>(),
      perLine: new Map<number, number>(),
    };
    this.#evidence.set(uri, opened);
    return opened;
  }

  holds({ uri }: EvidenceFile): boolean {
    return this.#evidence.has(uri);
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
    const key = sameness({ strength: grade.strength, basis: basis ?? 'observed', folder }, fact);
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

/** Facts that agree in this are one observation with several places. */
export function sameness({ strength, basis, folder }: Pick<Observation, 'strength' | 'basis' | 'folder'>, fact: object): string {
  return `${strength}\n${basis}\n${folder}\n${JSON.stringify(fact)}`;
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

export function folderOf(uri: string): string {
  const slash = uri.lastIndexOf('/');
  return slash < 0 ? '' : uri.slice(0, slash);
}
