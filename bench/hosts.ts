// SPDX-License-Identifier: EUPL-1.2
// Attribution of host names against third-party-web's getEntity, on the same synthetic hosts, six in ten known.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, indexMatchers } from '@vigie/core';
import thirdPartyWeb from 'third-party-web';
import { paired, type Row } from './measure.ts';

const COUNT = 1_000_000;

export async function benchHosts(): Promise<readonly Row[]> {
  // Written by our own build.
  const catalogue = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'cli', 'dist', 'catalogue.json'), 'utf8')) as Catalogue;
  const index = indexMatchers(catalogue);
  const ours = hosts(catalogue.providers.flatMap(({ domains }) => domains));
  const theirs = hosts(thirdPartyWeb.entities.flatMap(({ domains }) => domains.map((domain) => domain.replace(/^\*\./, ''))));
  let found = 0;
  let foundByPeer = 0;
  const [a, b] = await paired(
    5,
    () => {
      const started = performance.now();
      found = 0;
      for (const host of ours) if (index.host('host', host).length > 0) found++;
      return performance.now() - started;
    },
    () => {
      const started = performance.now();
      foundByPeer = 0;
      for (const host of theirs) if (thirdPartyWeb.getEntity(host) !== undefined) foundByPeer++;
      return performance.now() - started;
    },
  );
  const rate = (milliseconds: number) => COUNT / milliseconds / 1000;
  console.error(`  found ${found} of ${COUNT} (ours), ${foundByPeer} (third-party-web, hosts of its own list)`);
  return [
    { what: 'hosts a second, millions', ours: `${rate(a).toFixed(2)} M/s`, peer: '–', ratio: rate(a), goal: ['≥', 1] },
    {
      what: 'hosts, times getEntity',
      ours: `${rate(a).toFixed(2)} M/s`,
      peer: `getEntity ${rate(b).toFixed(2)} M/s`,
      ratio: rate(a) / rate(b),
      goal: ['≥', 5],
    },
  ];
}

/** Each side is asked about its own domains, so that both answer as often. A linear congruential generator: the same hosts in each run. */
function hosts(domains: readonly string[]): readonly string[] {
  let state = 42;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  return Array.from({ length: COUNT }, () => {
    const label = next(100_000).toString(36);
    return next(10) < 6 ? `${label}.${domains[next(domains.length)] ?? ''}` : `www.${label}-${next(100_000).toString(36)}.example`;
  });
}
