// SPDX-License-Identifier: EUPL-1.2
// assessment.json, the second cut: the one result that every report reads.
import { z } from 'zod';
import { observation } from './facts.ts';
import { balanceRow, cutOff, measure, question, restsOn, term, useStatus, weight } from './figures.ts';
import { attribution, dependency, entity, graph, service } from './knowledge.ts';
import { evidence, gap, skipped } from './observations.ts';
import { country, instant, list, maybe, text } from './words.ts';

export const Assessment = z
  .strictObject({
    schemaVersion: z.literal(1).meta({ description: 'Version of this shape' }),
    tool: z
      .strictObject({ version: text('Version of Vigie'), catalogue: text('Version of the catalogue') })
      .meta({ description: 'What made the file' }),
    assessedAt: instant('Instant as of which facts hold'),
    organisation: z
      .strictObject({ name: maybe(text('Name')), domains: list(z.string(), 'Domain names') })
      .meta({ description: 'Who was assessed' }),
    perimeter: z
      .strictObject({
        home: country('Home country'),
        bloc: text('Bloc'),
        countries: list(z.string(), 'Countries of the bloc at the date of assessment, home included'),
      })
      .meta({ description: 'What counts as ours' }),
    evidence: list(evidence, 'All evidence that was read'),
    observations: list(observation, 'Every fact'),
    gaps: list(gap, 'What could not be used'),
    skipped: list(skipped, 'What the walk left out'),
    attributions: list(attribution, 'Every observation’s way to a supplier'),
    dependencies: list(dependency, 'What the uses rest on'),
    services: list(service, 'Services found and those they need'),
    entities: list(entity, 'Legal persons met'),
    graph,
    leads: weight,
    uses: list(useStatus, 'Uses, in the order in which they are shown'),
    balance: list(balanceRow, 'The digital balance, by each weight'),
    restsOn: list(restsOn, 'On whom each use rests, by each weight'),
    terms: maybe(list(term, 'Terms of the rates, by each weight')),
    measures: list(measure, 'Every measure'),
    cutOffs: list(cutOff, 'What each loss does'),
    questions: list(question, 'Unknown facts, the most telling first'),
  })
  .meta({ title: 'Vigie assessment', description: 'What an organisation rests on, who controls it, what stops if it is cut off' });
