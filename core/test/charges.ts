// SPDX-License-Identifier: EUPL-1.2
// What the readers of bills give for a fixture, short enough to compare at a glance.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft, Reader } from '../src/readers/reader.ts';

/** Reads the fixtures of one reader, from the folder of its test. */
export function fixtureBills(reader: Reader, folder: string) {
  const text = (name: string) => readFileSync(join(folder, 'fixtures', name), 'utf8');
  const drafts = (name: string): Draft[] => [...reader.read({ uri: name, text: text(name) }, [])];
  return {
    drafts,
    /** As the registry sees it. */
    isSniffed: (name: string) => reader.accepts.sniff?.(text(name).slice(0, 4096), name) ?? true,
    /** `publisher · service · region · amount · currency` */
    charges: (name: string) =>
      drafts(name).flatMap((one) =>
        one.kind === 'charge' ? [[one.publisher, one.service, one.region, one.cost.amount, one.cost.currency].join(' · ')] : [],
      ),
    /** `message count line` */
    gaps: (name: string) =>
      drafts(name).flatMap((one) => (one.kind === 'gap' ? [`${one.detail.say} ${one.detail.with?.count} ${one.at.line}`] : [])),
  };
}
