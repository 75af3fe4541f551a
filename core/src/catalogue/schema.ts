// SPDX-License-Identifier: EUPL-1.2
// The shape of a provider file. Every key explains itself: the JSON Schema made from it completes in editors.
import { z } from 'zod';
import { uses } from '../uses.ts';

/** Title, description and examples of one key, in the order in which they help: what it is called, what to write, how it looks. */
function key<T extends z.ZodType>(schema: T, title: string, description: string, ...examples: readonly unknown[]): T {
  return schema.meta({ title, description, examples: [...examples] });
}

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD');
const country = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code, upper case');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case: lower-case letters, digits, single hyphens');
const serviceId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, '`provider-id/service-id`, both kebab-case');

const provenance = {
  source: key(z.url(), 'Source', 'Page or register entry in which the fact was read', 'https://www.example.com/legal-notice'),
  asOf: key(isoDate, 'As of', 'Day the source was read, or its own date when it is older', '2026-11-24'),
  confidence: key(
    z.enum(['high', 'medium', 'low']).optional(),
    'Confidence',
    'high: read in the entity’s own filing, terms or a register. medium: read in a serious secondary source. low: not verified, shown as such. Absent: high.',
    'medium',
  ),
  note: key(
    z.string().optional(),
    'Note',
    'What a reader must know to judge the fact: doubts, conflicts between sources',
    'the press says 51 %, the annual report 49 %',
  ),
};
const sourced = <T extends z.ZodType>(value: T, ...examples: readonly unknown[]) =>
  z.strictObject({ value: key(value, 'Value', 'The fact itself', ...examples), ...provenance });

const strength = key(
  z.enum(['firm', 'weak', 'possible']).optional(),
  'Strength',
  'Only where it differs from the default of the matcher: host, mx, ns, registry, resource, charge, name, image are firm; spf, dkim, caa, package, variable are weak; txt is possible. Permissions, packages and variables are never raised to firm.',
  'weak',
);

/** Patterns match whole labels: suffix `ovh.net` matches `mail.ovh.net` and `ovh.net`, not `xovh.net`. */
const hostPattern = z.string().regex(/^[a-z0-9_*{}.-]+$/, 'lower case, no scheme, no path');
const hostRule =
  'A suffix of whole labels. `*` stands for one label or, inside a label, for any characters of it; `{region}` for one label (or part of one) that is the region.';
const on = <T extends string>(kind: T, what: string) => key(z.literal(kind), 'Matches on', what, kind);

export const Match = z.discriminatedUnion('on', [
  z.strictObject({
    on: on('host', 'A host talked to: endpoints, web requests, targets of CNAME, SRV, PTR'),
    suffix: key(hostPattern, 'Host', hostRule, 'sentry.io', 's3.{region}.amazonaws.com', 's3-{region}.amazonaws.com'),
    exact: key(z.boolean().optional(), 'Exact', 'Only this host, not names below it', true),
    strength,
  }),
  z.strictObject({
    on: on('mx', 'Target of an MX record'),
    suffix: key(hostPattern, 'Mail exchanger', hostRule, 'mail.protection.outlook.com'),
    strength,
  }),
  z.strictObject({
    on: on('ns', 'Target of an NS record'),
    suffix: key(hostPattern, 'Name server', hostRule, 'ns.cloudflare.com'),
    strength,
  }),
  z.strictObject({
    on: on('spf', 'Domain of an `include:` or `redirect=` (RFC 7208)'),
    suffix: key(hostPattern, 'SPF domain', hostRule, 'spf.protection.outlook.com'),
    strength,
  }),
  z.strictObject({
    on: on('dkim', 'CNAME target of a `_domainkey` name'),
    suffix: key(hostPattern, 'DKIM host', hostRule, 'dkim.amazonses.com'),
    strength,
  }),
  z.strictObject({
    on: on('txt', 'A TXT value that proves control of the domain'),
    prefix: key(z.string().min(4), 'Start', 'How the value begins', 'google-site-verification='),
    strength,
  }),
  z.strictObject({
    on: on('caa', 'Issuer domain of a CAA record (RFC 8659)'),
    domain: key(hostPattern, 'Issuer', hostRule, 'letsencrypt.org'),
    strength,
  }),
  z.strictObject({
    on: on('registry', 'Host of a container image or package registry'),
    host: key(hostPattern, 'Registry', hostRule, 'quay.io'),
    strength,
  }),
  z.strictObject({
    on: on('resource', 'A Terraform resource type, `module:namespace/name/provider`, `backend:type`, `platform:name`'),
    type: key(
      z.string().regex(/^[A-Za-z0-9_:./*-]+$/),
      'Type',
      'One `*` at the end stands for any ending',
      'aws_s3_bucket',
      'scaleway_object_*',
      'module:terraform-aws-modules/eks/aws',
      'backend:s3',
    ),
    strength,
  }),
  z.strictObject({
    on: on('resource-provider', 'Resources of a Terraform provider that no type names'),
    provider: key(z.string().regex(/^[a-z0-9_-]+$/), 'Provider', 'Local name of the provider', 'aws', 'google-beta'),
    strength,
  }),
  z.strictObject({
    on: on('package', 'A client library'),
    purl: key(
      z.string().startsWith('pkg:'),
      'Package URL',
      'Without version; one `*` at the end',
      'pkg:npm/@aws-sdk/client-s3',
      'pkg:pypi/boto3',
      'pkg:maven/com.stripe/stripe-java',
    ),
    strength,
  }),
  z.strictObject({
    on: on('module', 'A module that source code imports, where the package’s name does not say it'),
    name: key(
      z.string().regex(/^(javascript|python|php|java|go|ruby|csharp|swift|objective-c):\S+$/),
      'Module',
      '`language:module` as the language writes it; Kotlin counts as Java. One `*` at the end: write `com.stripe.*`, not `com.stripe*`',
      'java:com.google.firebase.*',
      'php:Aws\\S3\\*',
      'python:boto3',
    ),
    strength,
  }),
  z.strictObject({
    on: on('image', 'What a container image runs; its registry is matched apart'),
    repository: key(
      z.string(),
      'Repository',
      '`registry/repository` without tag; one `*` at the end',
      'docker.io/library/postgres',
      'docker.io/nextcloud*',
    ),
    strength,
  }),
  z.strictObject({
    on: on('variable', 'A configuration variable'),
    name: key(z.string().regex(/^[A-Z0-9_*]+$/), 'Variable', 'One `*` at the start or end', 'STRIPE_*', 'SENTRY_DSN'),
    strength,
  }),
  z.strictObject({
    on: on('charge', 'A line of a bill of this supplier'),
    service: key(
      z.string(),
      'Billed as',
      'FOCUS ServiceName, or the line’s name on the bill; compared without case and punctuation',
      'Amazon Simple Storage Service',
    ),
    strength,
  }),
  z.strictObject({
    on: on('name', 'A product or brand on contracts, ledgers and registers'),
    name: key(z.string(), 'Name', 'Compared without case, accents, punctuation and legal form', 'Microsoft 365'),
    strength,
  }),
]);
export type Match = z.infer<typeof Match>;

export const Example = z.strictObject({
  on: key(
    z.enum([
      'host',
      'mx',
      'ns',
      'spf',
      'dkim',
      'txt',
      'caa',
      'registry',
      'resource',
      'package',
      'module',
      'image',
      'variable',
      'charge',
      'name',
    ]),
    'On',
    'Which matcher is tried',
    'host',
  ),
  value: key(z.string(), 'Value', 'As it would stand in evidence', 'media.s3.eu-west-3.amazonaws.com'),
  region: key(z.string().optional(), 'Region', 'Region that must be read from it', 'eu-west-3'),
});
export type Example = z.infer<typeof Example>;

const parent = z.strictObject({
  entity: key(id, 'Entity', 'Id of an entity of any provider file', 'alphabet-inc'),
  share: key(z.number().min(0).max(1).optional(), 'Share', 'Share of capital, 0 to 1', 0.51),
  control: key(
    z.enum(['sole', 'joint', 'minority']),
    'Control',
    'sole: decides alone. joint: decides with others. minority: holds a share without control',
    'sole',
  ),
  from: key(isoDate.optional(), 'From', 'First day it held', '2024-03-12'),
  until: key(isoDate.optional(), 'Until', 'First day it no longer held; kept so that the past can be asked', '2025-07-01'),
  ...provenance,
});

const independence = z.enum([
  'listed',
  'founder-controlled',
  'family',
  'state',
  'foundation',
  'association',
  'cooperative',
  'employees',
  'public-body',
  'private',
]);

const Entity = z.strictObject({
  id: key(id, 'Id', 'Unique in the whole catalogue', 'example-cloud-sas'),
  name: key(z.string(), 'Legal name', 'Name with legal form, as in the register', 'Example Cloud SAS'),
  lei: key(
    z
      .string()
      .regex(/^[A-Z0-9]{18}[0-9]{2}$/)
      .optional(),
    'LEI',
    'ISO 17442 identifier, only if read in a register',
    '969500XXXXXXXXXXXX00',
  ),
  nationalId: key(z.string().optional(), 'National number', 'Register number with its scheme', 'SIREN 424761419'),
  seat: key(sourced(country, 'FR').optional(), 'Seat', 'Country of the registered office. Absent: not known, and counted as unknown', {
    value: 'FR',
    source: 'https://www.example.com/legal',
    asOf: '2026-11-24',
  }),
  runFrom: key(sourced(country, 'US').optional(), 'Run from', 'Country of the central administration when it is not that of the seat', {
    value: 'US',
    source: 'https://www.example.com/about',
    asOf: '2026-11-24',
  }),
  parents: key(
    z.array(parent).optional(),
    'Parents',
    'Who holds it. Absent together with `independent`: owner not known, counted as unknown',
    [{ entity: 'example-holding', share: 1, control: 'sole', source: 'https://www.example.com/press', asOf: '2026-11-24' }],
  ),
  independent: key(sourced(independence, 'listed').optional(), 'Independent', 'No entity controls it, and what it is instead', {
    value: 'listed',
    source: 'https://www.example.com/investors',
    asOf: '2026-11-24',
  }),
});

const substrate = key(
  sourced(z.array(serviceId), ['ovhcloud/public-cloud-instances'], []).optional(),
  'Substrate',
  'Services of other providers it needs to run (hosting, CDN, identity…), all of them. Empty: runs on its own. Absent: not known, and counted as unknown',
  { value: [], source: 'https://www.example.com/data-centres', asOf: '2026-11-24' },
);
const regions = key(
  sourced(z.record(z.string(), country), { gra: 'FR' }).optional(),
  'Regions',
  'Region code → country in which it stands',
  { value: { gra: 'FR' }, source: 'https://example.com/regions', asOf: '2026-11-24' },
);
const qualification = z.strictObject({
  scheme: key(z.string(), 'Scheme', 'Which qualification', 'secnumcloud-3.2', 'hds', 'iso-27001', 'c5'),
  scope: key(z.array(z.string()).optional(), 'Scope', 'Regions or offers it covers; absent: as the certificate says, not looked up', [
    'par1',
  ]),
  from: key(isoDate.optional(), 'From', 'First day it holds', '2025-02-01'),
  until: key(isoDate.optional(), 'Until', 'First day it no longer holds', '2028-02-01'),
  ...provenance,
});
const tether = z.strictObject({
  stops: key(z.string(), 'Stops', 'What the vendor can stop remotely', 'activation of new licences'),
  graceDays: key(z.number().optional(), 'Grace', 'Days it goes on without the vendor', 30),
});

const Service = z.strictObject({
  id: key(serviceId, 'Id', '`provider-id/service-id`', 'example-cloud/object-storage'),
  name: key(z.string(), 'Name', 'Product name, without the brand', 'Object Storage'),
  use: key(z.enum(uses), 'Use', 'What it is used for', 'cloud'),
  form: key(
    z.enum(['service', 'software', 'commons', 'network', 'system']).optional(),
    'Form',
    'service (default): a supplier runs it. software: the user runs it, under a proprietary or single-vendor licence. commons: the user runs it, free software. network: DNS, CDN, access, certificates. system: operating and device systems',
    'commons',
  ),
  contractsWith: key(id.optional(), 'Contracts with', 'Entity that signs; default: the first entity of the file', 'example-cloud-sas'),
  operatedBy: key(id.optional(), 'Operated by', 'Entity that runs it; default: the one that signs', 'example-cloud-sas'),
  match: key(z.array(Match).default([]), 'Matchers', 'How evidence shows it', [{ on: 'host', suffix: 's3.example-cloud.com' }]),
  examples: key(z.array(Example).default([]), 'Examples', 'Run as tests: each must be attributed to this service and to no other', [
    { on: 'host', value: 'media.s3.example-cloud.com' },
  ]),
  substrate,
  regions,
  licence: key(z.string().optional(), 'Licence', 'SPDX id, for software and commons', 'AGPL-3.0-only'),
  speaks: key(
    z.array(z.string()).optional(),
    'Speaks',
    'Protocols by which clients reach it and others can replace it',
    ['s3'],
    ['openai-api'],
    ['imap', 'smtp'],
  ),
  redirectedBy: key(
    z.array(z.string().regex(/^[A-Z0-9_*]+$/)).optional(),
    'Redirected by',
    'Variables that send its clients to another host: where one is set, weak signs of this service (SDK, variables) are no proof',
    ['AWS_S3_ENDPOINT*', 'AWS_ENDPOINT_URL*'],
  ),
  tether: key(
    sourced(tether, { stops: 'updates', graceDays: 90 }).optional(),
    'Tether',
    'What the vendor can stop remotely and days of offline grace',
    {
      value: { stops: 'updates', graceDays: 90 },
      source: 'https://www.example.com/licensing',
      asOf: '2026-11-24',
    },
  ),
  qualifications: key(z.array(qualification).optional(), 'Qualifications', 'Certificates, with their scope and dates', [
    { scheme: 'hds', from: '2025-02-01', source: 'https://www.example.com/hds', asOf: '2026-11-24' },
  ]),
  alternatives: key(z.array(serviceId).optional(), 'Alternatives', 'Services that can take its place', ['scaleway/object-storage']),
});
export type ServiceEntry = z.infer<typeof Service>;

export const ProviderFile = z
  .strictObject({
    id: key(id, 'Id', 'The name of the file', 'example-cloud'),
    name: key(z.string(), 'Brand', 'The name people use', 'Example Cloud'),
    homepage: key(z.url().optional(), 'Home page', 'Its own site', 'https://www.example.com'),
    aliases: key(
      z.array(z.string()).default([]),
      'Aliases',
      'Names of the supplier on bills, ledgers, registers; entity names count already',
      ['ExCloud'],
    ),
    domains: key(
      z.array(hostPattern).default([]),
      'Domains',
      'Domains that are surely this provider’s: a host below them that no service matches is «other service of this provider»',
      ['example-cloud.com'],
    ),
    asns: key(z.array(z.number().int()).optional(), 'AS numbers', 'Autonomous systems it announces', [64496]),
    defaultUse: key(
      z.enum(uses).default('applications'),
      'Default use',
      'Use of an unnamed service of this provider, when the kind of evidence does not say',
      'cloud',
    ),
    entities: key(z.array(Entity).min(1), 'Entities', 'Its legal entities; the first one signs with a customer in France', [
      { id: 'example-cloud-sas', name: 'Example Cloud SAS' },
    ]),
    substrate,
    regions,
    services: key(z.array(Service).default([]), 'Services', 'What it offers', [
      { id: 'example-cloud/object-storage', name: 'Object Storage', use: 'cloud' },
    ]),
  })
  .meta({ title: 'Provider', description: 'One supplier: its legal entities and its services' });
export type ProviderFile = z.infer<typeof ProviderFile>;
export type EntityEntry = z.infer<typeof Entity>;

export const BlocFile = z
  .strictObject({
    blocs: key(
      z.array(
        z.strictObject({
          id: key(z.string().regex(/^[A-Z0-9-]+$/), 'Id', 'Upper case', 'EU'),
          name: key(
            z.strictObject({
              en: key(z.string(), 'English', 'English name', 'European Union'),
              fr: key(z.string(), 'French', 'French name', 'Union européenne'),
            }),
            'Name',
            'In each language',
            { en: 'European Union', fr: 'Union européenne' },
          ),
          members: key(
            z.array(
              z.strictObject({
                country: key(country, 'Country', 'ISO 3166-1 alpha-2', 'FR'),
                from: key(isoDate.optional(), 'From', 'First day of membership', '1958-01-01'),
                until: key(isoDate.optional(), 'Until', 'First day it was no longer a member', '2020-02-01'),
              }),
            ),
            'Members',
            'With the days they joined and left',
            [{ country: 'FR', from: '1958-01-01' }],
          ),
          source: provenance.source,
          asOf: provenance.asOf,
        }),
      ),
      'Blocs',
      'Groups of countries',
      [],
    ),
  })
  .meta({ title: 'Blocs', description: 'Groups of countries and their members over time' });
export type BlocFile = z.infer<typeof BlocFile>;
