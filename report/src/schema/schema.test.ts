// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import type { Assessment as DomainAssessment, Observations as DomainObservations } from '@vigie/core/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { assessments } from '../../test/assessments.ts';
import { jsonSchemas } from '../schema.ts';
import type { Assessment } from './assessment.ts';
import type { Observations } from './observations.ts';

/** Without `readonly`, brands and intersections, which say nothing about JSON. Message ids are open in files. */
type Plain<T> = T extends { readonly say: string; readonly with?: unknown }
  ? { say: string; with?: Record<string, string | number> }
  : T extends string
    ? '__kind' extends keyof T
      ? string
      : T
    : T extends number | boolean | null | undefined
      ? T
      : { -readonly [K in keyof T]: Plain<T[K]> };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

const sameAssessment: Same<Plain<DomainAssessment>, Plain<z.infer<typeof Assessment>>> = true;
const sameObservations: Same<Plain<DomainObservations>, Plain<z.infer<typeof Observations>>> = true;

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const schemas = new Map([...jsonSchemas()].map(([name, text]) => [name, JSON.parse(text)]));
const valid = (name: string, value: unknown) => {
  const check = ajv.getSchema(schemas.get(name).$id) ?? ajv.compile(schemas.get(name));
  check(value);
  return check.errors ?? [];
};

describe('the published schemas', () => {
  it('have the shape of the vocabulary, key by key (the compiler says so)', () => {
    expect([sameAssessment, sameObservations]).toEqual([true, true]);
  });

  it.each(Object.keys(assessments))('accept the assessment of the %s as it is written to disk', (name) => {
    const written = JSON.parse(JSON.stringify(assessments[name]));

    expect(valid('assessment.schema.json', written)).toEqual([]);
    const { schemaVersion, tool, evidence, observations, gaps, skipped } = written;
    expect(
      valid('observations.schema.json', { schemaVersion, tool: { version: tool.version }, evidence, observations, gaps, skipped }),
    ).toEqual([]);
  });

  it('refuse a key they do not know and miss one that is needed', () => {
    const written = JSON.parse(JSON.stringify(assessments['worked example']));

    expect(valid('assessment.schema.json', { ...written, surprise: 1 })).not.toEqual([]);
    expect(valid('assessment.schema.json', { ...written, perimeter: { home: 'FR', bloc: 'EU' } })).not.toEqual([]);
  });

  it('describe every key', () => {
    const undescribed: string[] = [];
    const visit = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return;
      if ('properties' in node)
        for (const [key, value] of Object.entries(node.properties as Record<string, { description?: string }>))
          if (value.description === undefined) undescribed.push(`${path}.${key}`);
      for (const [key, value] of Object.entries(node)) visit(value, `${path}.${key}`);
    };
    for (const [name, schema] of schemas) visit(schema, name);

    expect(undescribed).toEqual([]);
  });

  it.each([...jsonSchemas().keys()])('%s is published as generated', (name) => {
    expect(readFileSync(new URL(`../../../docs/reference/${name}`, import.meta.url), 'utf8')).toBe(jsonSchemas().get(name));
  });
});
