// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { Fact, Observation } from '../domain.ts';
import { countsOf } from './counts.ts';

let next = 0;
const seen = (fact: Fact, evidence: string, reader = 'a'): Observation => ({
  id: `o-${next++}`,
  places: [{ evidence, reader, line: 1 }],
  strength: 'firm',
  basis: 'observed',
  folder: '',
  ...fact,
});
const devices = (count: number): Fact => ({
  kind: 'device',
  class: 'computer',
  system: 'Windows',
  systemVersion: String(next),
  devices: count,
});
const bucket = (address: string, count?: number): Fact => ({
  kind: 'cloud-resource',
  provider: 'aws',
  resourceType: 'aws_s3_bucket',
  address,
  mode: 'managed',
  ...(count === undefined ? {} : { count }),
});
const requests = (page: string, count: number): Fact => ({
  kind: 'web-request',
  page,
  host: 'cdn.example',
  resource: 'script',
  requests: count,
});

describe('what the evidence counts of one dependency', () => {
  it('is nothing when no proof counts', () => {
    expect(countsOf([seen({ kind: 'variable', name: 'A', stated: 'value' }, 'e')])).toBeUndefined();
  });

  it('adds up the devices of one inventory, and does not count again those of a second inventory of the same fleet', () => {
    expect(countsOf([seen(devices(70), 'intune'), seen(devices(20), 'intune'), seen(devices(85), 'glpi')])).toEqual({ devices: 90 });
  });

  it('counts a resource once, be it in the code over many files, in the plan or in the state', () => {
    const proofs = [
      seen(bucket('a'), 'main.tf', 'terraform'),
      seen(bucket('b', 3), 'more.tf', 'terraform'),
      seen(bucket('a'), 'state', 'terraform-state'),
    ];
    expect(countsOf(proofs)).toEqual({ resources: 4 });
  });

  it('takes captures of one page in several states of consent for one visit, and other pages for other visits', () => {
    const proofs = [
      seen(requests('town.example', 2), 'before.har'),
      seen(requests('town.example', 9), 'accepted.har'),
      seen(requests('library.example', 4), 'library.har'),
    ];
    expect(countsOf(proofs)).toEqual({ requests: 13 });
  });
});
