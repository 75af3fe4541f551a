// SPDX-License-Identifier: EUPL-1.2
// JSON Schemas (2020-12) of the two cuts, for those who read them without Vigie. Only the generator loads this module.
import { z } from 'zod';
import { Assessment } from './schema/assessment.ts';
import { Observations } from './schema/observations.ts';

/** File name → content, published under docs/reference. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['assessment.schema.json', published(Assessment, 'assessment')],
    ['observations.schema.json', published(Observations, 'observations')],
  ]);
}

function published(schema: z.ZodType, name: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'inline' });
  return `${JSON.stringify({ $schema, $id: `urn:vigie:${name}:1`, ...rest }, null, 2)}\n`;
}
