// SPDX-License-Identifier: EUPL-1.2
// Words that both files use: each schema says what its value means.
import { uses } from '@vigie/core/uses';
import { z } from 'zod';

export const text = (description: string) => z.string().meta({ description });
export const count = (description: string) => z.number().int().min(0).meta({ description });
export const amount = (description: string) => z.number().meta({ description });
export const share = (description: string) => z.number().min(0).max(1).meta({ description });
export const flag = (description: string) => z.boolean().meta({ description });
export const list = <T extends z.ZodType>(of: T, description: string) => z.array(of).meta({ description });
/** A key that may be absent: what it stands for may be unknown in the world. Absent, never null. */
export const maybe = <T extends z.ZodType>(of: T) => z.exactOptional(of);

export const country = (description: string) =>
  z.string().meta({ description: `${description}. ISO 3166-1 alpha-2, upper case; ZZ: outside the perimeter, country not known` });
export const instant = (description: string) => z.string().meta({ description: `${description}. ISO 8601 date or instant` });

export const use = z.enum(uses).meta({ description: 'What digital is used for' });
export const useOrWhole = z.enum([...uses, 'whole']).meta({ description: 'A use, or all of them together' });
export const strength = z
  .enum(['firm', 'weak', 'possible'])
  .meta({ description: 'How much weight a proof carries: firm ones are counted, weak ones move bounds, possible ones are only shown' });
export const basis = z
  .enum(['observed', 'tested', 'claimed', 'derived'])
  .meta({ description: 'How the fact is known: seen in evidence, tried out, said by the organisation, or derived from others' });

export const said = z
  .strictObject({
    // The wordings grow with each reader: any id is accepted, the catalogue of messages says the words.
    say: z.string().meta({ description: 'Id of a message' }),
    with: maybe(z.record(z.string(), z.union([z.string(), z.number()])).meta({ description: 'Values the message names' })),
  })
  .meta({ description: 'A message as data; reports put it into words' });

export const money = (description: string) =>
  z.strictObject({ amount: amount('Amount'), currency: text('ISO 4217 code') }).meta({ description });

export const conversion = z
  .strictObject({
    base: text('Currency that amounts are converted to, ISO 4217'),
    date: instant('Day of the rates'),
    source: maybe(text('Who publishes them, in the words of the user')),
    rates: list(
      z.strictObject({ currency: text('ISO 4217 code'), rate: amount('What 1 of it is in the base currency') }),
      'Rates by currency',
    ),
  })
  .meta({ description: 'Rates of exchange of one day' });

export const need = z
  .strictObject({
    options: list(
      z.strictObject({
        service: text('Service that can meet the need'),
        share: share('Share of the need it usually meets; shares add up to 1'),
        drilled: maybe(instant('Day on which falling back to it was last tried')),
      }),
      'Any of these meets the need',
    ),
    holdDays: amount('Days the need can be cut before its loss bites'),
  })
  .meta({ description: 'Something required; any of its options meets it' });
