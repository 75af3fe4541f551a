// SPDX-License-Identifier: EUPL-1.2
// observations.json, the first cut: everything seen, nothing yet understood.
import { z } from 'zod';
import { observation, place } from './facts.ts';
import { count, list, said, text } from './words.ts';

export const evidence = z
  .strictObject({
    id: text('Id, from its bytes'),
    uri: text('Path relative to the source that was handed in, `/`-separated'),
    sha256: text('SHA-256 of its bytes, hexadecimal'),
    bytes: count('Size'),
    readers: list(z.string(), 'Ids of the readers that used it'),
  })
  .meta({ description: 'One file or answer handed in' });

export const gap = z
  .strictObject({
    place,
    uri: text('Path of the evidence again, so that a gap can be read alone'),
    reason: z
      .enum(['unparsable', 'unsupported', 'incomplete', 'redacted', 'limit', 'unreadable', 'failure'])
      .meta({ description: 'Kind of reason' }),
    detail: said,
  })
  .meta({ description: 'What a reader could not use' });

export const skipped = z
  .strictObject({
    reason: z
      .enum([
        'ignored',
        'vendored',
        'generated',
        'binary',
        'too-large',
        'too-many',
        'too-deep',
        'link',
        'unreadable',
        'not-evidence',
        'nothing-found',
        'trial',
        'version-control',
      ])
      .meta({ description: 'Why' }),
    count: count('How many files'),
    examples: list(z.string(), 'A few of them'),
  })
  .meta({ description: 'What the walk left out, by reason' });

export const Observations = z
  .strictObject({
    schemaVersion: z.literal(1).meta({ description: 'Version of this shape' }),
    tool: z.strictObject({ version: text('Version of Vigie') }).meta({ description: 'What made the file' }),
    asked: list(z.string(), 'Domains asked about on the command line').optional(),
    evidence: list(evidence, 'All evidence that was read'),
    observations: list(observation, 'Every fact, in order of id'),
    gaps: list(gap, 'What could not be used'),
    skipped: list(skipped, 'What the walk left out'),
  })
  .meta({ title: 'Vigie observations', description: 'Everything seen in the evidence, nothing yet understood' });
