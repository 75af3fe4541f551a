// SPDX-License-Identifier: EUPL-1.2
// HTTP archives (HAR 1.2, w3c.github.io/web-performance/specs/HAR): which hosts a page asks, how often, for what.
import type { Fact } from '../../domain.ts';
import { hostsOf } from '../../syntax/host.ts';
import { headerDrafts } from '../../syntax/response-headers.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { type Archive, type Entry, MAX_ENTRIES, readArchive } from './entries.ts';
import { type Resource, resourceOf } from './resource.ts';

export const reader = {
  id: 'har',
  title: { en: 'HTTP archive (HAR)', fr: 'Archive HTTP (HAR)' },
  accepts: { globs: ['**/*.har', '**/*.har.json'] },
  *read(file) {
    const archive = readArchive(file.text);
    const lineOf = lineCounter(file.text);
    const malformed: Entry[] = [];
    // Lines are asked in order of offset: the counter only moves forward.
    const sums = [...summed(archive, lineOf, malformed)];
    yield* sums;
    const first = malformed[0];
    if (first !== undefined)
      yield gap('unparsable', 'gap.har.entries', { pointer: `/log/entries/${first.index}` }, { count: malformed.length });
    if (archive.tooMany) yield gap('limit', 'gap.har.too-many', { pointer: `/log/entries/${MAX_ENTRIES}` }, { limit: MAX_ENTRIES });
    if (archive.brokenAt !== undefined) yield gap('unparsable', 'gap.har.broken', { line: lineCounter(file.text)(archive.brokenAt) });
    else if (!archive.hasEntries) yield gap('unparsable', 'gap.har.no-entries', { line: 1 });
  },
} satisfies Reader;

type Consent = Exclude<Extract<Fact, { kind: 'web-request' }>['consent'], undefined>;

interface Sum {
  readonly page: string;
  readonly host: string;
  readonly resource: Resource;
  readonly consent: Consent | undefined;
  readonly line: number;
  readonly pointer: string;
  requests: number;
  bytes: number | undefined;
}

function* summed(archive: Archive, lineOf: (offset: number) => number, malformed: Entry[]): Generator<Draft> {
  const policies = new Map<string, Draft>();
  const sums = new Map<string, Sum>();
  const hosts = pageHosts(archive);
  const opened = new Set<string>();
  for (const entry of archive.entries) {
    if (entry.url === undefined) {
      malformed.push(entry);
      continue;
    }
    if (!/^(https?|wss?):/i.test(entry.url)) {
      // `data:`, `blob:`, `chrome-extension:`: nobody is asked.
      if (!/^[a-z][a-z0-9+.-]*:/i.test(entry.url)) malformed.push(entry);
      continue;
    }
    const host = hostOf(entry.url);
    if (host === undefined) {
      malformed.push(entry);
      continue;
    }
    const pageId = entry.page ?? '';
    const page = hosts.get(pageId) ?? host;
    let resource = resourceOf(entry.type, entry.mime, entry.url);
    if (resource === 'document') {
      // The first document that is no redirect is the page; later ones are its frames.
      if (opened.has(pageId)) resource = 'frame';
      else if (!redirects(entry)) {
        opened.add(pageId);
        keepPolicies(entry, lineOf(entry.offset), policies);
      }
    }
    // What the browser or the collector kept from being sent asked nobody.
    if (entry.blocked) continue;
    const consent = consentOf(entry);
    const key = `${page} ${host} ${resource} ${consent ?? ''}`;
    const sum = sums.get(key);
    if (sum === undefined)
      sums.set(key, {
        page,
        host,
        resource,
        consent,
        line: lineOf(entry.offset),
        pointer: `/log/entries/${entry.index}`,
        requests: 1,
        bytes: entry.bytes,
      });
    else {
      sum.requests++;
      if (entry.bytes !== undefined) sum.bytes = (sum.bytes ?? 0) + entry.bytes;
    }
  }
  for (const { line, pointer, bytes, consent, ...sum } of sums.values()) {
    const known = { ...(bytes === undefined ? {} : { bytes }), ...(consent === undefined ? {} : { consent }) };
    yield { kind: 'web-request', ...sum, ...known, at: { line, pointer } };
  }
  yield* policies.values();
}

/** What the page itself says it may load, and where it has browsers report: its frames speak for others. */
function keepPolicies(entry: Entry, line: number, policies: Map<string, Draft>): void {
  for (const { name, value } of entry.headers) {
    for (const draft of headerDrafts(name, value, { at: { line, pointer: `/log/entries/${entry.index}` } })) {
      const { at: _at, ...fact } = draft;
      const key = JSON.stringify(fact);
      if (policies.size < MAX_POLICY_FACTS && !policies.has(key)) policies.set(key, draft);
    }
  }
}
const MAX_POLICY_FACTS = 10_000;

/** Host of each page: its own URL where the archive states it, else that of its first document, else of its first request. */
function pageHosts(archive: Archive): ReadonlyMap<string, string> {
  const hosts = new Map<string, string>();
  for (const [id, stated] of archive.pages) {
    const host = /^https?:\/\//i.test(stated) ? hostOf(stated) : undefined;
    if (host !== undefined) hosts.set(id, host);
  }
  const first = new Map<string, string>();
  for (const entry of archive.entries) {
    const id = entry.page ?? '';
    if (hosts.has(id) || entry.url === undefined || !/^https?:/i.test(entry.url)) continue;
    const host = hostOf(entry.url);
    if (host === undefined) continue;
    if (!first.has(id)) first.set(id, host);
    if (resourceOf(entry.type, entry.mime, entry.url) === 'document' && !redirects(entry)) hosts.set(id, host);
  }
  for (const [id, host] of first) if (!hosts.has(id)) hosts.set(id, host);
  return hosts;
}

function consentOf({ consent }: Entry): Consent | undefined {
  return consent === 'before' || consent === 'refused' || consent === 'accepted' ? consent : undefined;
}

function redirects(entry: Entry): boolean {
  return entry.status !== undefined && entry.status >= 300 && entry.status < 400 && entry.status !== 304;
}

function hostOf(url: string): string | undefined {
  return hostsOf(url)[0]?.host;
}

function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = -1;
  return (offset) => {
    for (let next = text.indexOf('\n', at + 1); next >= 0 && next < offset; next = text.indexOf('\n', at + 1)) {
      at = next;
      line++;
    }
    return line;
  };
}
