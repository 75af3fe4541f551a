// SPDX-License-Identifier: EUPL-1.2
// What was understood: attributions, dependencies, and the catalogue's knowledge of those found.
import { z } from 'zod';
import { amount, basis, count, country, flag, instant, list, maybe, money, need, said, share, strength, text, use } from './words.ts';

const confidence = z
  .enum(['high', 'medium', 'low'])
  .meta({ description: 'high (or absent): read in a filing or register. medium: in a secondary source. low: not verified' });
const provenance = {
  source: text('Page, register entry or declaration in which it was read'),
  asOf: instant('Day it was read, or its own date'),
};
const sourced = <T extends z.ZodType>(value: T, description: string) =>
  z
    .strictObject({ value, ...provenance, confidence: maybe(confidence), note: maybe(text('What to know to judge the fact')) })
    .meta({ description });
const unknown = z.literal('unknown').meta({ description: 'Not known' });

const attributionOf = {
  id: text('Id'),
  observation: text('Id of the observation'),
  aspect: z
    .enum([
      'mail-host',
      'mail-sender',
      'mail-signature',
      'mail-client',
      'mail-report',
      'dns-host',
      'web-host',
      'alias',
      'certificate-authority',
      'verification',
      'address',
      'service-record',
      'endpoint',
      'web-third-party',
      'resource',
      'configuration',
      'image-registry',
      'software',
      'package',
      'variable',
      'charge',
      'contract',
      'device-system',
      'device-maker',
      'device-management',
      'installed',
      'import',
      'capability',
      'registration',
      'certificate',
      'declaration',
    ])
    .meta({ description: 'What part of the observation points at a supplier' }),
  key: text('Host, type, package… that was looked up'),
  use,
  strength,
  because: list(said, 'Why it has this strength'),
  region: maybe(text('Region it names')),
};
const status = <S extends string>(name: S, description: string) => z.literal(name).meta({ description });
const matcher = z
  .strictObject({ on: text('What was compared'), pattern: text('Pattern of the catalogue') })
  .meta({ description: 'The matcher that fired' });

export const attribution = z
  .discriminatedUnion('status', [
    z.strictObject({
      ...attributionOf,
      status: status('attributed', 'The service is known'),
      service: text('Id of the service'),
      matcher,
    }),
    z.strictObject({ ...attributionOf, status: status('ambiguous', 'One of several services'), candidates: list(z.string(), 'Their ids') }),
    z.strictObject({
      ...attributionOf,
      status: status('unattributed', 'The catalogue does not know it'),
      party: text('What is surely one supplier: a domain, a namespace, a name'),
    }),
    z.strictObject({
      ...attributionOf,
      status: status('immaterial', 'It carries no dependency'),
      reason: z
        .enum([
          'own-domain',
          'local',
          'reserved',
          'placeholder',
          'no-mail',
          'library',
          'local-build',
          'plain-record',
          'parameter',
          'utility',
        ])
        .meta({ description: 'Why not' }),
    }),
  ])
  .meta({ description: 'Observation to service, with the matcher that fired' });

export const dependency = z
  .strictObject({
    id: text('`use/service-id` or `use/?party`'),
    use,
    label: text('Name to show'),
    status: z.enum(['attributed', 'ambiguous', 'unattributed']).meta({ description: 'Whether the supplier is known' }),
    service: maybe(text('Id of the service')),
    candidates: maybe(list(z.string(), 'Ids of the services it may be')),
    party: maybe(text('Unknown supplier')),
    strength,
    basis,
    attributions: list(z.string(), 'Ids of its proofs'),
    regions: list(
      z.strictObject({ region: text('Region code'), country: maybe(country('Country in which it stands')) }),
      'Regions the evidence names',
    ),
    yearly: maybe(money('Spend a year')),
    counts: maybe(
      z
        .strictObject({
          users: maybe(count('Users')),
          devices: maybe(count('Devices')),
          requests: maybe(count('Requests of visitors’ browsers')),
          bytes: maybe(count('Bytes they received')),
          resources: maybe(count('Resources')),
        })
        .meta({ description: 'How much of it the evidence counts, each in its own unit' }),
    ),
  })
  .meta({ description: 'What one use rests on: the unit that is counted in every sum' });

const party = (description: string) => z.string().meta({ description: `${description}: id of an entity, \`unknown\`, or \`self\`` });

export const service = z
  .strictObject({
    id: text('Id'),
    name: text('Name'),
    provider: text('Id of the provider'),
    use,
    form: z
      .enum(['service', 'software', 'commons', 'network', 'system'])
      .meta({ description: 'Software and commons are run by their user; the others by a supplier' }),
    contractsWith: party('Who signs'),
    operatedBy: party('Who operates'),
    substrate: z
      .union([sourced(list(z.string(), 'Ids of services'), 'Services it needs to run; none: its own means'), unknown])
      .meta({ description: 'What it runs on' }),
    needs: list(need, 'All of these are required'),
    holdDays: amount('Days it still runs when lost'),
    licence: maybe(text('SPDX licence id')),
    alternatives: list(z.string(), 'Ids of services that could replace it'),
    declared: flag('Declared by the organisation'),
  })
  .meta({ description: 'A service found, or one that a service found needs' });

const parent = z.strictObject({
  entity: text('Id of the holder'),
  share: maybe(share('Share of the capital')),
  control: z.enum(['sole', 'joint', 'minority']).meta({ description: 'Decides alone, with others, or not' }),
  from: maybe(instant('First day')),
  until: maybe(instant('First day it no longer held')),
  ...provenance,
  confidence: maybe(confidence),
});

export const entity = z
  .strictObject({
    id: text('Id'),
    name: text('Legal name'),
    lei: maybe(text('ISO 17442 identifier')),
    seat: z.union([sourced(country('Country'), 'Country of the registered office'), unknown]).meta({ description: 'Seat' }),
    runFrom: maybe(sourced(country('Country'), 'Country of the central administration, when it is another one')),
    parents: z.union([list(parent, 'Holders; none: nobody controls it'), unknown]).meta({ description: 'Who holds it' }),
    independent: maybe(sourced(text('What it is instead'), 'Nobody controls it')),
    declared: flag('Declared by the organisation'),
  })
  .meta({ description: 'A legal person met in a chain of control' });

export const graph = z
  .strictObject({
    nodes: list(
      z.strictObject({
        id: text('`kind:id`'),
        kind: z
          .enum(['organisation', 'function', 'use', 'dependency', 'service', 'entity', 'jurisdiction'])
          .meta({ description: 'Kind of thing' }),
        label: text('Name to show'),
      }),
      'Nodes',
    ),
    edges: list(
      z.strictObject({
        from: text('Node that depends'),
        to: text('Node depended on'),
        kind: z
          .enum(['uses', 'relies-on', 'runs-on', 'contracts-with', 'operated-by', 'controlled-by', 'subject-to'])
          .meta({ description: 'How' }),
        need: maybe(z.number().int().meta({ description: 'Edges of one need share a rank: any of them meets it' })),
        basis: list(z.string(), 'Ids of attributions, or sources of the catalogue'),
      }),
      'Edges',
    ),
  })
  .meta({ description: 'The dependency graph' });
