// SPDX-License-Identifier: EUPL-1.2
// `--addresses`: the public addresses of the evidence, looked up in the user's own tables, as evidence of their own.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { type AddressTable, addressTable } from '@vigie/collect/addresses/table';
import { joinObservations, type Language, type Observations, observe, said, words } from '@vigie/core';
import { canonicalAddress, isIP, isLocalAddress } from '@vigie/core/attribution/addresses';
import { reader } from '@vigie/core/readers/address-table/index';
import { codeOf, UsageError, writing } from './exit.ts';
import type { Progress } from './progress.ts';
import { version } from './version.ts';

const MAX_MEGABYTES = 256;

export interface AddressOptions {
  readonly tables: readonly string[];
  /** Folder that keeps what was found, so that the assessment can be repeated without the tables. */
  readonly out: string | false;
  readonly show: Progress;
  readonly language: Language;
}

export function tablesOf(named: readonly string[] | undefined, environment: string | undefined): readonly string[] {
  return named ?? (environment ?? '').split(delimiter).filter((file) => file !== '');
}

export function withAddresses(observed: Observations, { tables, out, show, language }: AddressOptions): Observations {
  if (tables.length === 0) return observed;
  const addresses = publicAddresses(observed);
  const lines: string[] = [];
  const found = new Set<string>();
  for (const file of tables) {
    const table = tableOf(file);
    const name = basename(file);
    show.done(words(language, said('cli.addresses.done', { table: name, ...counts(table) })));
    for (const address of addresses) {
      const network = table.find(address);
      if (network === undefined) continue;
      found.add(address);
      lines.push(JSON.stringify({ address, ...network, table: name }));
    }
  }
  show.done(words(language, said('cli.addresses.looked-up', { found: found.size, asked: addresses.length })));
  if (lines.length === 0) return observed;
  const text = `${lines.join('\n')}\n`;
  if (out !== false) {
    const file = join(out, 'addresses.jsonl');
    writing(file, () => {
      mkdirSync(out, { recursive: true });
      writeFileSync(file, text);
    });
    show.done(words(language, said('cli.wrote', { file })));
  }
  const evidence = {
    uri: 'addresses/addresses.jsonl',
    text,
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
  return joinObservations(observed, observe([evidence], { select: () => [reader], version }));
}

function counts({ ranges, rejected, overlaps }: AddressTable) {
  return { ranges, rejected, overlaps };
}

/** Sorted: the same evidence and tables give the same bytes. */
function publicAddresses({ observations }: Observations): readonly string[] {
  const addresses = new Set<string>();
  for (const one of observations) {
    const stated =
      one.kind === 'endpoint' ? one.host : one.kind === 'dns-record' && (one.type === 'A' || one.type === 'AAAA') ? one.value : '';
    if (isIP(stated) && !isLocalAddress(stated)) addresses.add(canonicalAddress(stated));
  }
  return [...addresses].sort();
}

function tableOf(file: string): AddressTable {
  let text: string;
  try {
    text = statSync(file).size > MAX_MEGABYTES * 1_000_000 ? '' : readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(said('cli.cannot-read', { file, error: codeOf(error) }));
  }
  const table = addressTable(text);
  if (table.ranges === 0) throw new UsageError(said('cli.addresses.unreadable', { table: basename(file), limit: MAX_MEGABYTES }));
  return table;
}
