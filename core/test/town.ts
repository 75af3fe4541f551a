// SPDX-License-Identifier: EUPL-1.2
// Observations and assessments of small towns, for tests.
import { assess } from '../src/assess.ts';
import type { Assessment, Fact, Observation, Observations, Observed } from '../src/domain.ts';
import { townCatalogue } from './town-catalogue.ts';

/** A fact as if read from line n of one file, n being its rank. */
export function observed(facts: readonly (Fact & Partial<Pick<Observed, 'strength' | 'folder'>>)[]): Observations {
  const observations = facts.map(
    (fact, index): Observation => ({
      id: `o-town-${index + 1}`,
      places: [{ evidence: 'e-town', reader: 'test', line: index + 1 }],
      strength: 'firm',
      basis: 'observed',
      folder: '',
      ...fact,
    }),
  );
  return {
    schemaVersion: 1,
    tool: { version: 'test' },
    evidence: [{ id: 'e-town', uri: 'town.txt', sha256: 'ab'.repeat(32), bytes: 1, readers: ['test'] }],
    observations,
    gaps: [],
    skipped: [],
  };
}

export function townAssessment(facts: Parameters<typeof observed>[0], domains: readonly string[] = ['town.example']): Assessment {
  return assess(observed(facts), townCatalogue().catalogue, { at: '2026-11-24T00:00:00Z', version: 'test', domains });
}
