// SPDX-License-Identifier: EUPL-1.2
// The shape of a provider file. Every key explains itself: the JSON Schema made from it completes in editors.
import { z } from 'zod';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD');
const country = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code, upper case');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case: lower-case letters, digits, single hyphens');
const serviceId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, '`provider-id/service-id`, both kebab-case');
const confidence = z.enum(['high', 'medium', 'low']).meta({
  title: 'Confidence',
  description:
    'high: read in the entity’s own filing, terms or a register. medium: read in a serious secondary source. low: not verified, shown as such and never used without a warning. Absent: high.',
});

const provenance = {
  source: z.url().meta({
    title: 'Source',
    description: 'Page or register entry in which the fact was read',
    examples: ['https://www.example.com/legal-notice'],
  }),
  asOf: isoDate.meta({
    title: 'As of',
    description: 'Day the source was read, or its own date when it is older',
    examples: ['2026-11-24'],
  }),
  confidence: confidence.optional(),
  note: z
    .string()
    .optional()
    .meta({ title: 'Note', description: 'What a reader must know to judge the fact: doubts, conflicts between sources' }),
};
const sourced = <T extends z.ZodType>(value: T) => z.strictObject({ value, ...provenance });

export const usesOfServices = [
  'mail',
  'applications',
  'geolocation',
  'computers',
  'mobiles',
  'personalisation',
  'advertising',
  'collaboration',
  'cloud',
  'network',
  'identity',
  'supply-chain',
  'data-ai',
  'communication',
  'payment',
  'security',
] as const;

const strength = z.enum(['firm', 'weak', 'possible']).optional().meta({
  title: 'Strength',
  description:
    'Only where it differs from the default of the matcher: host, mx, ns, registry, resource, charge, name are firm; spf, dkim, package, variable, image are weak; txt, caa are possible (image software run by its user is firm)',
});

/** Patterns match whole labels: suffix `ovh.net` matches `mail.ovh.net` and `ovh.net`, not `xovh.net`. */
const hostPattern = z
  .string()
  .regex(/^[a-z0-9_*{}.-]+$/, 'lower case, no scheme, no path')
  .meta({
    title: 'Host pattern',
    description:
      'A suffix of whole labels. `*` stands for one label or, inside a label, for any characters of it; `{region}` for one label (or part of one) that is the region.',
    examples: ['sentry.io', 's3.{region}.amazonaws.com', 's3-{region}.amazonaws.com'],
  });

export const Match = z.discriminatedUnion('on', [
  z
    .strictObject({
      on: z.literal('host'),
      suffix: hostPattern,
      exact: z.boolean().optional().meta({ description: 'Only this host, not names below it' }),
      strength,
    })
    .meta({ title: 'Host', description: 'A host talked to: endpoints, web requests, targets of CNAME, SRV, PTR' }),
  z
    .strictObject({ on: z.literal('mx'), suffix: hostPattern, strength })
    .meta({ title: 'Mail exchanger', description: 'Target of an MX record' }),
  z
    .strictObject({ on: z.literal('ns'), suffix: hostPattern, strength })
    .meta({ title: 'Name server', description: 'Target of an NS record' }),
  z
    .strictObject({ on: z.literal('spf'), suffix: hostPattern, strength })
    .meta({ title: 'SPF include', description: 'Domain of an `include:` or `redirect=` (RFC 7208)' }),
  z
    .strictObject({ on: z.literal('dkim'), suffix: hostPattern, strength })
    .meta({ title: 'DKIM key host', description: 'CNAME target of a `_domainkey` name' }),
  z
    .strictObject({ on: z.literal('txt'), prefix: z.string().min(4), strength })
    .meta({ title: 'TXT token', description: 'Start of a TXT value, a proof of domain control', examples: ['google-site-verification='] }),
  z
    .strictObject({ on: z.literal('caa'), domain: hostPattern, strength })
    .meta({ title: 'CAA issuer', description: 'Issuer domain of a CAA record (RFC 8659)' }),
  z
    .strictObject({ on: z.literal('registry'), host: hostPattern, strength })
    .meta({ title: 'Registry host', description: 'Host of a container image or package registry' }),
  z.strictObject({ on: z.literal('resource'), type: z.string().regex(/^[A-Za-z0-9_:./*-]+$/), strength }).meta({
    title: 'Resource type',
    description: 'Terraform resource type, or `module:namespace/name/provider`; one `*` at the end',
    examples: ['aws_s3_bucket', 'scaleway_object_*', 'module:terraform-aws-modules/eks/aws'],
  }),
  z.strictObject({ on: z.literal('resource-provider'), provider: id.or(z.string().regex(/^[a-z0-9_-]+$/)), strength }).meta({
    title: 'Resource provider',
    description: 'Terraform provider local name; catches resources that no type names',
    examples: ['aws', 'google-beta'],
  }),
  z.strictObject({ on: z.literal('package'), purl: z.string().startsWith('pkg:'), strength }).meta({
    title: 'Package',
    description: 'Package URL without version; one `*` at the end',
    examples: ['pkg:npm/@aws-sdk/client-s3', 'pkg:pypi/boto3', 'pkg:maven/com.stripe/stripe-java'],
  }),
  z.strictObject({ on: z.literal('image'), repository: z.string(), strength }).meta({
    title: 'Container image',
    description: '`registry/repository` without tag; one `*` at the end. For software, what is run; the registry is matched apart.',
    examples: ['docker.io/library/postgres', 'docker.io/nextcloud*'],
  }),
  z.strictObject({ on: z.literal('variable'), name: z.string().regex(/^[A-Z0-9_*]+$/), strength }).meta({
    title: 'Variable',
    description: 'Configuration variable name; one `*` at the start or end',
    examples: ['STRIPE_*', 'SENTRY_DSN'],
  }),
  z.strictObject({ on: z.literal('charge'), service: z.string(), strength }).meta({
    title: 'Billed service',
    description: 'FOCUS ServiceName, or the line’s name on the supplier’s bill; compared without case and punctuation',
    examples: ['Amazon Simple Storage Service'],
  }),
  z.strictObject({ on: z.literal('name'), name: z.string(), strength }).meta({
    title: 'Name',
    description:
      'Product or brand name as it stands on contracts, ledgers and registers; compared without case, accents, punctuation and legal form',
    examples: ['Microsoft 365'],
  }),
]);
export type Match = z.infer<typeof Match>;

export const Example = z
  .strictObject({
    on: z.enum(['host', 'mx', 'ns', 'spf', 'dkim', 'txt', 'caa', 'registry', 'resource', 'package', 'image', 'variable', 'charge', 'name']),
    value: z.string(),
    region: z.string().optional().meta({ description: 'Region that must be read from it' }),
  })
  .meta({ title: 'Example', description: 'Run as a test: it must be attributed to this service and to no other' });
export type Example = z.infer<typeof Example>;

const parent = z.strictObject({
  entity: id.meta({ description: 'Id of an entity of any provider file' }),
  share: z.number().min(0).max(1).optional().meta({ description: 'Share of capital, 0 to 1' }),
  control: z
    .enum(['sole', 'joint', 'minority'])
    .meta({ description: 'sole: decides alone. joint: decides with others. minority: holds a share without control' }),
  from: isoDate.optional(),
  until: isoDate.optional().meta({ description: 'First day it no longer held; kept so that the past can be asked' }),
  ...provenance,
});

const Entity = z
  .strictObject({
    id,
    name: z.string().meta({ title: 'Legal name', description: 'Name with legal form, as in the register' }),
    lei: z
      .string()
      .regex(/^[A-Z0-9]{18}[0-9]{2}$/)
      .optional()
      .meta({ description: 'ISO 17442 identifier, only if read in a register' }),
    nationalId: z
      .string()
      .optional()
      .meta({ description: 'National register number with its scheme', examples: ['SIREN 424761419'] }),
    seat: sourced(country)
      .optional()
      .meta({ title: 'Seat', description: 'Country of the registered office. Absent: not known, and counted as unknown' }),
    runFrom: sourced(country)
      .optional()
      .meta({ title: 'Run from', description: 'Country of the central administration when it is not that of the seat' }),
    parents: z
      .array(parent)
      .optional()
      .meta({ title: 'Parents', description: 'Who holds it. Absent together with `independent`: owner not known, counted as unknown' }),
    independent: sourced(
      z.enum([
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
      ]),
    )
      .optional()
      .meta({ title: 'Independent', description: 'No entity controls it, and what it is instead' }),
  })
  .meta({ title: 'Legal entity' });

const substrate = sourced(z.array(serviceId)).meta({
  title: 'Substrate',
  description:
    'Services of other providers it needs to run (hosting, CDN, identity…), all of them. Empty: runs on its own. Absent: not known, and counted as unknown',
});
const regions = sourced(z.record(z.string(), country)).meta({
  title: 'Regions',
  description: 'Region code → country in which it stands',
  examples: [{ value: { gra: 'FR' }, source: 'https://example.com/regions', asOf: '2026-11-24' }],
});
const qualification = z.strictObject({
  scheme: z.string().meta({ examples: ['secnumcloud-3.2', 'hds', 'iso-27001', 'c5'] }),
  scope: z
    .array(z.string())
    .optional()
    .meta({ description: 'Regions or offers it covers; absent: as the certificate says, not looked up' }),
  from: isoDate.optional(),
  until: isoDate.optional(),
  ...provenance,
});

const Service = z
  .strictObject({
    id: serviceId,
    name: z.string(),
    use: z.enum(usesOfServices),
    form: z.enum(['service', 'software', 'commons', 'network', 'system']).optional().meta({
      description:
        'service (default): a supplier runs it. software: the user runs it, under a proprietary or single-vendor licence. commons: the user runs it, free software. network: DNS, CDN, access, certificates. system: operating and device systems',
    }),
    contractsWith: id.optional().meta({ description: 'Entity that signs; default: the first entity of the file' }),
    operatedBy: id.optional().meta({ description: 'Entity that runs it; default: the one that signs' }),
    match: z.array(Match).default([]),
    examples: z.array(Example).default([]),
    substrate: substrate.optional(),
    regions: regions.optional(),
    licence: z
      .string()
      .optional()
      .meta({ description: 'SPDX id, for software and commons', examples: ['AGPL-3.0-only'] }),
    speaks: z
      .array(z.string())
      .optional()
      .meta({
        description: 'Protocols by which clients reach it and others can replace it',
        examples: [['s3'], ['openai-api'], ['imap', 'smtp']],
      }),
    redirectedBy: z
      .array(z.string().regex(/^[A-Z0-9_*]+$/))
      .optional()
      .meta({
        description:
          'Variables that send its clients to another host: where one is set, weak signs of this service (SDK, variables) are no proof',
        examples: [['AWS_S3_ENDPOINT*', 'AWS_ENDPOINT_URL*']],
      }),
    tether: sourced(z.strictObject({ stops: z.string(), graceDays: z.number().optional() }))
      .optional()
      .meta({ title: 'Tether', description: 'What the vendor can stop remotely and days of offline grace' }),
    qualifications: z.array(qualification).optional(),
    alternatives: z.array(serviceId).optional(),
  })
  .meta({ title: 'Service' });
export type ServiceEntry = z.infer<typeof Service>;

export const ProviderFile = z
  .strictObject({
    id,
    name: z.string().meta({ title: 'Brand' }),
    homepage: z.url().optional(),
    aliases: z
      .array(z.string())
      .default([])
      .meta({ title: 'Aliases', description: 'Names of the supplier on bills, ledgers, registers; entity names count already' }),
    domains: z.array(hostPattern).default([]).meta({
      title: 'Domains',
      description: 'Domains that are surely this provider’s: a host below them that no service matches is «other service of this provider»',
    }),
    asns: z.array(z.number().int()).optional().meta({ title: 'AS numbers' }),
    defaultUse: z
      .enum(usesOfServices)
      .default('applications')
      .meta({ description: 'Use of an unnamed service of this provider, when the kind of evidence does not say' }),
    entities: z.array(Entity).min(1),
    substrate: substrate.optional(),
    regions: regions.optional(),
    services: z.array(Service).default([]),
  })
  .meta({ title: 'Provider', description: 'One supplier: its legal entities and its services' });
export type ProviderFile = z.infer<typeof ProviderFile>;
export type EntityEntry = z.infer<typeof Entity>;

export const BlocFile = z.strictObject({
  blocs: z.array(
    z.strictObject({
      id: z.string().regex(/^[A-Z0-9-]+$/),
      name: z.strictObject({ en: z.string(), fr: z.string() }),
      members: z.array(z.strictObject({ country, from: isoDate.optional(), until: isoDate.optional() })),
      source: z.url(),
      asOf: isoDate,
    }),
  ),
});
export type BlocFile = z.infer<typeof BlocFile>;
