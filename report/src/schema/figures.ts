// SPDX-License-Identifier: EUPL-1.2
// What was measured.
import { z } from 'zod';
import { amount, conversion, count, country, flag, list, maybe, said, share, text, use, useOrWhole } from './words.ts';

export const weight = z
  .enum(['equal', 'spend', 'users', 'devices', 'requests', 'bytes', 'resources'])
  .meta({ description: 'What counts: each use the same, money a year, or a quantity the evidence gives' });
const interval = (description: string) =>
  z
    .tuple([z.number().meta({ description: 'Low end' }), z.number().meta({ description: 'High end' })])
    .meta({ description, minItems: 2, items: false });
const convention = z.enum(['default', 'strict']).meta({ description: 'Method of counting, applied to the same facts' });

export const measure = z
  .strictObject({
    id: text('`measure/variant/subject@weight`, `+strict` for the strict convention'),
    measure: z
      .enum([
        'independence-rate',
        'balance',
        'concentration',
        'n-minus-1',
        'time-to-stop',
        'import-dependency',
        'supplier-concentration',
        'service-not-served',
      ])
      .meta({ description: 'Which measure' }),
    subject: text('A use, a function, or `whole`'),
    variant: text('Which reading of it'),
    weight,
    convention,
    value: z.number().nullable().meta({ description: 'The figure, when what is unknown does not move it' }),
    bounds: interval('From what is unknown').nullable().meta({ description: 'Bounds from what is unknown; null: nothing to measure' }),
    unit: z.enum(['ratio', 'index', 'days', 'user-hours', 'weight']).meta({ description: 'Unit' }),
    coverage: z.number().meta({ description: 'Attributed weight / observed weight' }),
    total: amount('Weight it rests on'),
    currency: maybe(text('ISO 4217, when the weight is spend')),
    conversion: maybe(conversion.meta({ description: 'Rates at which spend in other currencies was converted' })),
    from: list(z.string(), 'Ids of what it was computed from'),
  })
  .meta({ description: 'A value with bounds, unit and coverage (ISO/IEC 15939)' });

export const balanceRow = z
  .strictObject({
    use: useOrWhole,
    weight,
    own: amount('Run by the organisation'),
    commons: amount('Free software run by the organisation'),
    home: amount('From suppliers of the home country'),
    bloc: amount('From suppliers of the rest of the bloc'),
    imports: z.record(z.string(), z.number()).meta({ description: 'From outside, by country' }),
    unknown: amount('Of unknown origin'),
    gross: amount('All of it'),
  })
  .meta({ description: 'Consumption of one use by origin; columns add up to gross' });

const deciding = {
  unit: text('Entity id, `self`, or `?party`'),
  label: text('Name to show'),
  country: maybe(country('Country it is decided from')),
  share: z.number().meta({ description: 'Share, 0–1; shares add up to 1' }),
};
export const restsOn = z
  .strictObject({
    use: useOrWhole,
    weight,
    ...deciding,
    behind: list(z.string(), 'Suppliers in front of it, when it is not the one that signs'),
  })
  .meta({ description: 'On whom a use rests once every chain is followed to its end' });

export const term = z
  .strictObject({
    dependency: text('Id of the dependency'),
    weight,
    amount: maybe(amount('Its weight within its use; absent when the evidence does not give it')),
    apparent: interval('Control by who signs'),
    real: interval('Control by who owns, operates and hosts'),
    strict: interval('Real control under the strict convention'),
    controllers: list(z.strictObject(deciding), 'Who decides in the end'),
  })
  .meta({ description: 'How one dependency enters the sums of its use' });

export const cutOff = z
  .strictObject({
    unit: text('`parent:entity` or `jurisdiction:country`'),
    kind: z.enum(['parent', 'jurisdiction', 'service']).meta({ description: 'Kind of unit' }),
    label: text('Name, or country code'),
    withinPerimeter: flag('Its loss would be an accident, not a cut-off from outside'),
    served: share('Share of demand still served once every hold is spent'),
    bounds: interval('From what is unknown'),
    stops: list(
      z.strictObject({
        subject: text('Function or dependency'),
        label: text('Its name'),
        day: amount('Day on which it stops'),
        share: z.number().meta({ description: 'Its share of demand' }),
      }),
      'What stops, soonest first',
    ),
    userHours: maybe(amount('User-hours not served within 90 days beyond what is tolerated')),
  })
  .meta({ description: 'What the loss of one unit does' });

export const question = z
  .strictObject({
    id: text('Id'),
    asks: said,
    closes: amount('Points of the whole real independence rate (0–1) that the answer would close'),
    dependencies: list(z.string(), 'Ids of the dependencies it bears on'),
  })
  .meta({ description: 'An unknown fact' });

export const useStatus = z
  .strictObject({
    use,
    status: z.enum(['assessed', 'weak-evidence-only', 'not-assessed']).meta({ description: 'Whether it was assessed' }),
    firm: count('Firm dependencies'),
    weak: count('Weak ones'),
    possible: count('Possible ones'),
    unattributed: count('Firm or weak ones whose supplier is not known'),
  })
  .meta({ description: 'Whether a use was assessed' });
