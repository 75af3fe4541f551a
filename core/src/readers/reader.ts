// SPDX-License-Identifier: EUPL-1.2
// What a reader is: text in, facts and gaps with their positions out; no ownership, no disk, no network.
import type { Basis, Fact, GapReason, Position, Skipped, Strength } from '../domain.ts';
import { type MessageId, type Said, said, type Values } from '../messages/index.ts';

/** A file as a reader sees it. */
export interface TextFile {
  /** `/`-separated, relative to the source handed in. */
  readonly uri: string;
  /** Empty when the bytes are no text and a reader takes them as they are. */
  readonly text: string;
  /** The bytes, for readers that ask for them (`accepts.data`). */
  readonly data?: Uint8Array;
}

/** A fact as read, before it has an id. Absent `strength` is firm, absent `basis` is observed. */
export type DraftFact = Fact & { readonly at: Position; readonly strength?: Strength; readonly because?: Said; readonly basis?: Basis };
export interface DraftGap {
  readonly kind: 'gap';
  readonly at: Position;
  readonly reason: GapReason;
  readonly detail: Said;
}
export type Draft = DraftFact | DraftGap;

export interface Reader {
  readonly id: string;
  readonly title: { readonly en: string; readonly fr: string };
  readonly accepts: {
    // `**` + `/name`, `/*.ext`, `/pre*`, `/*suffix.ext`, `/folder/*.ext`. `*` does not cross `/`. Lower case, matched without case.
    readonly globs: readonly string[];
    /** Seen the first 4,096 characters, is it ours? Absent: the name is enough. */
    readonly sniff?: (head: string, uri: string) => boolean;
    /** Of a file whose head cannot tell (the sheets of a workbook stand compressed): is it ours, seen whole? Absent: the head is enough. */
    readonly recognises?: (file: TextFile, folder: readonly TextFile[]) => boolean;
    /** Why a file is none of its evidence by its path alone: it is then not opened, and the reason is told. */
    readonly leavesOutPlace?: (uri: string) => Skipped['reason'] | undefined;
    /** Why a file of a fitting name is none of its evidence, by what the first characters say; told as the reason. */
    readonly leavesOut?: (head: string) => Skipped['reason'] | undefined;
    /** Files of these names are many and most say nothing: one that gives no fact and no gap is counted, not listed. */
    readonly plenty?: boolean;
    /** It reads bytes: `file.data` is given, and `head` is the bytes as Latin-1. */
    readonly data?: boolean;
  };
  /** True: `folder` holds every accepted file of the same folder, for formats whose files are read together (Terraform). */
  readonly folder?: boolean;
  /** Never throws on purpose, never yields a fact without a place, same drafts for the same text. */
  read(file: TextFile, folder: readonly TextFile[]): Iterable<Draft>;
}

/** The first 4,096 characters: of the text, or of the bytes one by one. */
export function headOf({ text, data }: TextFile): string {
  return text === '' && data !== undefined ? String.fromCharCode(...data.subarray(0, 4096)) : text.slice(0, 4096);
}

export function gap(reason: GapReason, say: MessageId, at: Position, values?: Values): DraftGap {
  return { kind: 'gap', reason, at, detail: said(say, values) };
}
