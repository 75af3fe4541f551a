// SPDX-License-Identifier: EUPL-1.2
// The two cuts, read back from disk.
import { readFileSync } from 'node:fs';
import { type Assessment, type Observations, said } from '@vigie/core';
import { codeOf, UsageError } from './exit.ts';

export function readObservations(file: string): Observations {
  const value = readJson(file);
  if (!isRecord(value) || value.schemaVersion !== 1 || !Array.isArray(value.observations) || !Array.isArray(value.evidence))
    throw new UsageError(said('cli.not-observations', { file }));
  // The marks above are those of our own file; a forged one can spoil only its own report.
  return value as unknown as Observations;
}

export function readAssessment(file: string): Assessment {
  const value = readJson(file);
  if (!isRecord(value) || value.schemaVersion !== 1 || !Array.isArray(value.dependencies) || !Array.isArray(value.measures))
    throw new UsageError(said('cli.not-assessment', { file }));
  // As above.
  return value as unknown as Assessment;
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(said('cli.cannot-read', { file, error: codeOf(error) }));
  }
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words would quote the file, which may hold anything.
    throw new UsageError(said('cli.not-json', { file }));
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
