// SPDX-License-Identifier: EUPL-1.2
// The few fields of a HAR 1.2 archive that say who was asked for what.
import { policyHeaders } from '../../syntax/response-headers.ts';
import { BrokenJson, type Cursor, eachItem, eachMember, numberOrSkip, stringOrSkip } from './cursor.ts';

export interface Entry {
  /** Index in `log.entries`. */
  readonly index: number;
  readonly offset: number;
  readonly url: string | undefined;
  readonly page: string | undefined;
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly mime: string | undefined;
  readonly bytes: number | undefined;
  /** `_consent` of Vigie’s own captures: what had been answered when it was sent. */
  readonly consent: string | undefined;
  /** `_blocked`: it was never sent. */
  readonly blocked: boolean;
  /** Headers of the response that name other hosts. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

export interface Archive {
  readonly entries: readonly Entry[];
  /** Page id → what may be its URL: `_URL` of WebPageTest, `_url`, or the title Chrome writes. */
  readonly pages: ReadonlyMap<string, string>;
  readonly hasEntries: boolean;
  readonly tooMany: boolean;
  /** Offset at which the text stops being JSON. */
  readonly brokenAt: number | undefined;
}

export const MAX_ENTRIES = 200_000;
/** A URL longer than this is cut: its host stands at the front. */
const MAX_URL = 2_048;

export function readArchive(text: string): Archive {
  const cursor: Cursor = { text, at: text.charCodeAt(0) === 0xfeff ? 1 : 0 };
  const entries: Entry[] = [];
  const pages = new Map<string, string>();
  let hasEntries = false;
  let tooMany = false;
  let brokenAt: number | undefined;
  try {
    eachMember(cursor, (root) => {
      if (root !== 'log') return;
      eachMember(cursor, (key) => {
        if (key === 'pages') eachItem(cursor, () => readPage(cursor, pages));
        if (key !== 'entries') return;
        hasEntries = cursor.text[cursor.at] === '[';
        let index = 0;
        eachItem(cursor, () => {
          if (entries.length >= MAX_ENTRIES) {
            tooMany = true;
            return false;
          }
          entries.push(readEntry(cursor, index++));
          return true;
        });
      });
    });
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
    if (!tooMany) brokenAt = error.at;
  }
  return { entries, pages, hasEntries, tooMany, brokenAt };
}

function readPage(cursor: Cursor, pages: Map<string, string>): undefined {
  let id: string | undefined;
  let title: string | undefined;
  let url: string | undefined;
  eachMember(cursor, (key) => {
    if (key === 'id') id = stringOrSkip(cursor, 500);
    else if (key === 'title') title = stringOrSkip(cursor, MAX_URL);
    else if (key === '_URL' || key === '_url') url = stringOrSkip(cursor, MAX_URL);
  });
  const stated = url ?? title;
  if (id !== undefined && stated !== undefined && pages.size < MAX_ENTRIES) pages.set(id, stated);
  return undefined;
}

function readEntry(cursor: Cursor, index: number): Entry {
  const offset = cursor.at;
  let url: string | undefined;
  let page: string | undefined;
  let status: number | undefined;
  let type: string | undefined;
  let mime: string | undefined;
  let transfer: number | undefined;
  let headers: number | undefined;
  let body: number | undefined;
  let size: number | undefined;
  let consent: string | undefined;
  let blocked = false;
  const stated: { readonly name: string; readonly value: string }[] = [];
  eachMember(cursor, (key) => {
    if (key === 'pageref') page = stringOrSkip(cursor, 500);
    else if (key === '_resourceType') type = stringOrSkip(cursor, 50);
    else if (key === '_consent') consent = stringOrSkip(cursor, 20);
    else if (key === '_blocked') blocked = stringOrSkip(cursor, 1) !== undefined;
    else if (key === 'request') {
      eachMember(cursor, (field) => {
        if (field === 'url') url = stringOrSkip(cursor, MAX_URL);
      });
    } else if (key === 'response') {
      eachMember(cursor, (field) => {
        if (field === 'status') status = numberOrSkip(cursor);
        else if (field === '_transferSize') transfer = numberOrSkip(cursor);
        else if (field === 'headersSize') headers = numberOrSkip(cursor);
        else if (field === 'bodySize') body = numberOrSkip(cursor);
        else if (field === 'headers') eachItem(cursor, () => readHeader(cursor, stated));
        else if (field === 'content') {
          eachMember(cursor, (part) => {
            if (part === 'mimeType') mime = stringOrSkip(cursor, 200);
            else if (part === 'size') size = numberOrSkip(cursor);
          });
        }
      });
    }
  });
  // HAR 1.2: -1 stands for “not known”.
  const known = (value: number | undefined) => (value !== undefined && Number.isFinite(value) && value >= 0 ? value : undefined);
  const wire = known(body) === undefined ? undefined : (known(body) ?? 0) + (known(headers) ?? 0);
  return { index, offset, url, page, status, type, mime, bytes: known(transfer) ?? wire ?? known(size), consent, blocked, headers: stated };
}

/** A policy of one response is a few kilobytes; of thousands of responses only those of documents are read. */
const MAX_HEADER = 16_384;

function readHeader(cursor: Cursor, stated: { readonly name: string; readonly value: string }[]): undefined {
  let name = '';
  let value = '';
  eachMember(cursor, (key) => {
    if (key === 'name') name = stringOrSkip(cursor, 100) ?? '';
    else if (key === 'value') value = stringOrSkip(cursor, MAX_HEADER) ?? '';
  });
  if (stated.length < 20 && policyHeaders.has(name.toLowerCase())) stated.push({ name, value });
  return undefined;
}
