// SPDX-License-Identifier: EUPL-1.2
// A small invented catalogue for tests, compiled as the real one is.
import { type Compiled, compile } from '../src/catalogue/compile.ts';

const source = { source: 'https://catalogue.test/', asOf: '2026-11-24' };
const seat = (value: string) => ({ value, ...source });
const listed = { value: 'listed', ...source };

const providers = [
  {
    id: 'nimbus',
    name: 'Nimbus',
    domains: ['nimbus.test', 'nimbusaws.test'],
    defaultUse: 'cloud',
    entities: [
      { id: 'nimbus-emea', name: 'Nimbus EMEA SARL', seat: seat('LU'), parents: [{ entity: 'nimbus-inc', control: 'sole', ...source }] },
      { id: 'nimbus-inc', name: 'Nimbus Inc', seat: seat('US'), independent: listed },
    ],
    substrate: { value: [], ...source },
    services: [
      {
        id: 'nimbus/storage',
        name: 'Storage',
        use: 'cloud',
        match: [
          { on: 'host', suffix: 's3.{region}.nimbusaws.test' },
          { on: 'resource', type: 'nimbus_bucket*' },
          { on: 'package', purl: 'pkg:npm/@nimbus/storage' },
          { on: 'variable', name: 'NIMBUS_*' },
          { on: 'charge', service: 'Nimbus Object Storage' },
        ],
        examples: [{ on: 'host', value: 'media.s3.eu-1.nimbusaws.test', region: 'eu-1' }],
        redirectedBy: ['NIMBUS_S3_ENDPOINT*'],
      },
      { id: 'nimbus/other', name: 'other services', use: 'cloud', match: [{ on: 'resource-provider', provider: 'nimbus' }] },
      {
        id: 'nimbus/mail',
        name: 'Mail',
        use: 'mail',
        match: [
          { on: 'mx', suffix: 'protection.nimbus.test' },
          { on: 'spf', suffix: 'spf.nimbus.test' },
        ],
        examples: [{ on: 'mx', value: 'town.protection.nimbus.test' }],
      },
    ],
  },
  {
    id: 'hexa',
    name: 'Hexa',
    domains: ['hexa.test'],
    entities: [{ id: 'hexa-sas', name: 'Hexa SAS', seat: seat('FR'), independent: { value: 'founder-controlled', ...source } }],
    services: [
      {
        id: 'hexa/storage',
        name: 'Storage',
        use: 'cloud',
        match: [{ on: 'host', suffix: 's3.hexa.test' }],
        examples: [{ on: 'host', value: 's3.hexa.test' }],
        substrate: { value: [], ...source },
      },
      {
        id: 'hexa/portal',
        name: 'Portal',
        use: 'applications',
        match: [{ on: 'host', suffix: 'portal.hexa.test' }],
        examples: [{ on: 'host', value: 'town.portal.hexa.test' }],
        substrate: { value: ['nimbus/storage'], ...source },
      },
      {
        id: 'hexa/desk',
        name: 'Desk',
        use: 'collaboration',
        match: [{ on: 'host', suffix: 'desk.hexa.test' }],
        examples: [{ on: 'host', value: 'desk.hexa.test' }],
      },
    ],
  },
];
const blocs = {
  blocs: [
    {
      id: 'EU',
      name: { en: 'European Union', fr: 'Union européenne' },
      members: ['DE', 'FR', 'IE', 'LU'].map((country) => ({ country })),
      ...source,
    },
  ],
};

/** JSON is YAML: the loader is the one of the real catalogue. */
export function townCatalogue(): Compiled {
  return compile(
    [
      ...providers.map((provider) => ({ path: `catalogue/providers/${provider.id}.yaml`, text: JSON.stringify(provider) })),
      { path: 'catalogue/jurisdictions/blocs.yaml', text: JSON.stringify(blocs) },
    ],
    'test',
  );
}
