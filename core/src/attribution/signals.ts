// SPDX-License-Identifier: EUPL-1.2
// Observation → signals: what in it points at a supplier, and how it is looked up. Knows formats' meaning, no supplier.

import { comparableName } from '../catalogue/names.ts';
import { purlKey } from '../catalogue/purl-key.ts';
import type { EndpointPurpose, Observation, ObservationOf, Use } from '../domain.ts';
import { type Said, said } from '../messages/index.ts';
import { addressTarget } from './address-target.ts';
import { canonicalAddress, isIP, isLocalAddress } from './addresses.ts';
import { networkReason } from './networks.ts';
import { immaterialHost } from './own-names.ts';
import { partyOfHost } from './party.ts';
import type { Signal } from './signal.ts';
import { capabilitySignal, importSignal } from './signals-of-code.ts';
import { signalsOfDevices } from './signals-of-devices.ts';
import { type DnsView, signalsOfDns } from './signals-of-dns.ts';
import { certificateSignal, registrationSignal } from './signals-of-registers.ts';

export function signalsOf(observation: Observation, view: DnsView): readonly Signal[] {
  switch (observation.kind) {
    case 'dns-record':
      return signalsOfDns(observation, view);
    case 'endpoint':
      return [endpointSignal(observation, view)];
    case 'web-request':
      return [webSignal(observation, view)];
    case 'cloud-resource':
      return [resourceSignal(observation, view)];
    case 'cloud-configuration':
      return configurationSignals(observation, view);
    case 'image':
      return imageSignals(observation, view);
    case 'component':
      return [packageSignal(observation)];
    case 'variable':
      return [variableSignal(observation)];
    case 'charge':
      return [chargeSignal(observation)];
    case 'contract':
      return [contractSignal(observation)];
    case 'device':
    case 'installed-software':
      return signalsOfDevices(observation);
    case 'import':
      return [importSignal(observation)];
    case 'capability':
      return [capabilitySignal(observation)];
    case 'registration':
      return [registrationSignal(observation, view.own)];
    case 'certificate':
      return [certificateSignal(observation, view.own)];
    // Context: it says whose an address is, and dependencies come from the records and endpoints that hold the address.
    case 'address':
    // Context: one of the signs that tell the mail host behind a gateway (attribution/mail).
    case 'mail-banner':
      return [];
    // Declarations are no clues to be looked up: they say themselves what they are (graph/declared.ts).
    case 'declared-organisation':
    case 'declared-entity':
    case 'declared-service':
    case 'declared-function':
    case 'declared-rates':
      return [];
    default:
      return observation satisfies never;
  }
}

const useOfPurpose: Readonly<Record<EndpointPurpose, Use>> = {
  api: 'applications',
  'package-registry': 'supply-chain',
  'image-registry': 'supply-chain',
  'chart-repository': 'supply-chain',
  'module-registry': 'supply-chain',
  git: 'supply-chain',
  'state-backend': 'cloud',
  'mail-relay': 'mail',
  database: 'cloud',
  'object-storage': 'cloud',
  identity: 'identity',
  telemetry: 'applications',
  advertising: 'advertising',
  web: 'applications',
  unknown: 'applications',
};

function hostTarget(host: string, view: DnsView, answered = false): Signal['target'] {
  if (isIP(host))
    return isLocalAddress(host) ? { kind: 'immaterial', reason: 'local' } : addressTarget(canonicalAddress(host), view, ['host']);
  const reason = immaterialHost(host, view.own, answered);
  if (reason === 'own-domain' || reason === 'local') return { kind: 'immaterial', reason };
  const lookup = { by: 'host', host, roles: ['host', 'registry'] } as const;
  // A host of the catalogue is a supplier’s, however much it looks like a placeholder.
  return reason === undefined ? { kind: 'lookup', lookup, party: partyOfHost(host) } : { kind: 'lookup', lookup, otherwise: reason };
}

function endpointSignal(observation: ObservationOf<'endpoint'>, view: DnsView): Signal {
  return {
    aspect: 'endpoint',
    key: observation.host,
    use: useOfPurpose[observation.purpose],
    // A repository of charts or packages is supply, whatever cloud holds its files.
    useWins: /-(registry|repository)$|^advertising$/.test(observation.purpose),
    strength: observation.strength,
    because: isIP(observation.host) ? networkReason(observation.host, view.networks.get(canonicalAddress(observation.host))) : [],
    target: hostTarget(observation.host, view),
  };
}

function webSignal(observation: ObservationOf<'web-request'>, view: DnsView): Signal {
  const ours = observation.host === observation.page || partyOfHost(observation.host) === partyOfHost(observation.page);
  // A page may stand on a name of its host (`town.pages.example`): what the catalogue knows is a supplier’s all the same.
  const target: Signal['target'] =
    ours && !view.own.has(observation.host)
      ? { kind: 'lookup', lookup: { by: 'host', host: observation.host, roles: ['host'] }, otherwise: 'own-domain' }
      : hostTarget(observation.host, view, true);
  // A point of law: a third party that is asked before the visitor has agreed, or after a refusal (directive 2002/58/EC, art. 5(3)).
  const because: readonly Said[] = ours || observation.consent === undefined ? [] : [said(`because.web.${observation.consent}`)];
  return { aspect: 'web-third-party', key: observation.host, use: 'applications', strength: observation.strength, because, target };
}

// Terraform providers that reach no supplier: they compute, or act on what another resource names.
const utilities = new Set([
  'random',
  'null',
  'local',
  'tls',
  'time',
  'template',
  'archive',
  'external',
  'http',
  'cloudinit',
  'terraform',
  'assert',
  'validation',
  'kubernetes',
  'kubectl',
  'helm',
  'kustomization',
  'dns',
  'ansible',
  'docker',
  'libvirt',
  'ignition',
  'sops',
  'utils',
  'corefunc',
  'htpasswd',
  'jsonnet',
  'shell',
  'env',
  'test',
  'restapi',
  'graphql',
  // They fill a server; who runs it is told by the resource or the endpoint.
  'postgresql',
  'mysql',
  'mssql',
  'kafka',
  'rabbitmq',
  'redis',
  'opensearch',
  'elasticsearch',
  'influxdb',
]);

// external-secrets providers that name no supplier: the cluster itself, a URL read as an endpoint, values for tests.
const ownSecretStores = new Set(['secret-store:kubernetes', 'secret-store:webhook', 'secret-store:fake']);

function resourceSignal(observation: ObservationOf<'cloud-resource'>, view: DnsView): Signal {
  const { provider, resourceType, region, endpoint, strength } = observation;
  const base = { aspect: 'resource' as const, use: 'cloud' as const, strength, ...(region === undefined ? {} : { region }) };
  // The endpoint, not the name of the resource, says who is behind (design §16).
  if (endpoint !== undefined)
    return {
      ...base,
      key: endpoint,
      because: [said('because.endpoint-decides', { resource: resourceType, host: endpoint })],
      target: hostTarget(endpoint, view),
    };
  if (utilities.has(provider) || ownSecretStores.has(resourceType))
    return { ...base, key: resourceType, target: { kind: 'immaterial', reason: 'utility' } };
  return {
    ...base,
    key: resourceType,
    target: { kind: 'lookup', lookup: { by: 'resource', type: resourceType, provider }, party: provider },
  };
}

function configurationSignals(observation: ObservationOf<'cloud-configuration'>, view: DnsView): readonly Signal[] {
  const { provider, region, endpoints } = observation;
  const strength = observation.strength === 'firm' ? 'weak' : observation.strength;
  const base = { aspect: 'configuration' as const, use: 'cloud' as const, ...(region === undefined ? {} : { region }) };
  if (endpoints.length > 0)
    return endpoints.map((host) => ({
      ...base,
      key: host,
      strength: observation.strength,
      because: [said('because.endpoint-decides', { resource: provider, host })],
      target: hostTarget(host, view),
    }));
  if (utilities.has(provider)) return [{ ...base, key: provider, strength, target: { kind: 'immaterial', reason: 'utility' } }];
  return [
    {
      ...base,
      key: provider,
      strength,
      because: [said('because.configured-only')],
      target: { kind: 'lookup', lookup: { by: 'resource', type: `${provider}_`, provider }, party: provider },
    },
  ];
}

function imageSignals(observation: ObservationOf<'image'>, view: DnsView): readonly Signal[] {
  const { registry, repository, strength } = observation;
  const full = `${registry}/${repository}`.toLowerCase();
  const software: Signal = {
    aspect: 'software',
    key: full,
    use: 'applications',
    strength,
    target: { kind: 'lookup', lookup: { by: 'image', repository: full }, otherwise: 'library' },
  };
  const target: Signal['target'] =
    immaterialHost(registry, view.own, false) !== undefined || isIP(registry)
      ? hostTarget(registry, view)
      : { kind: 'lookup', lookup: { by: 'host', host: registry, roles: ['registry', 'host'] }, party: partyOfHost(registry) };
  return [{ aspect: 'image-registry', key: registry, use: 'supply-chain', strength, target }, software];
}

function packageSignal(observation: ObservationOf<'component'>): Signal {
  const strength = observation.strength === 'firm' ? 'weak' : observation.strength;
  return {
    aspect: 'package',
    key: purlKey(observation.purl),
    use: 'applications',
    strength,
    because: [said('because.package')],
    target: { kind: 'lookup', lookup: { by: 'package', purl: observation.purl }, otherwise: 'library' },
  };
}

function variableSignal(observation: ObservationOf<'variable'>): Signal {
  const strength = observation.stated === 'empty' ? 'possible' : observation.strength === 'firm' ? 'weak' : observation.strength;
  return {
    aspect: 'variable',
    key: observation.name,
    use: 'applications',
    strength,
    because: [said('because.variable')],
    target: { kind: 'lookup', lookup: { by: 'variable', name: observation.name }, otherwise: 'parameter' },
  };
}

// FOCUS 1.2 ServiceCategory values, by the use they serve. A map: a bill may call its category `constructor`.
const useOfCategory: ReadonlyMap<string, Use> = new Map(
  Object.entries({
    'ai and machine learning': 'data-ai',
    analytics: 'data-ai',
    'business applications': 'applications',
    compute: 'cloud',
    databases: 'cloud',
    'developer tools': 'supply-chain',
    identity: 'identity',
    integration: 'cloud',
    'internet of things': 'cloud',
    'management and governance': 'cloud',
    media: 'communication',
    migration: 'cloud',
    mobile: 'mobiles',
    multicloud: 'cloud',
    networking: 'network',
    security: 'security',
    storage: 'cloud',
    web: 'cloud',
  } satisfies Record<string, Use>),
);

function chargeSignal(observation: ObservationOf<'charge'>): Signal {
  const names = [observation.provider, observation.publisher, observation.issuer]
    .filter((name) => name !== undefined && name.trim() !== '')
    .map(String);
  const use = useOfCategory.get(observation.category?.toLowerCase() ?? '') ?? 'cloud';
  return {
    aspect: 'charge',
    key: `${names[0] ?? '?'} · ${observation.service}`,
    use,
    strength: observation.strength,
    ...(observation.region === undefined ? {} : { region: observation.region }),
    target: {
      kind: 'lookup',
      lookup: { by: 'charge', service: observation.service, names },
      party: comparableName(names[0] ?? observation.service),
    },
  };
}

function contractSignal(observation: ObservationOf<'contract'>): Signal {
  const names = [observation.service, observation.supplier].filter((name) => name !== undefined).map(String);
  return {
    aspect: 'contract',
    key: observation.supplier,
    use: observation.use ?? 'applications',
    useWins: observation.use !== undefined,
    strength: observation.strength,
    target: {
      kind: 'lookup',
      lookup: { by: 'name', names, ...(observation.lei === undefined ? {} : { lei: observation.lei }) },
      party: comparableName(observation.supplier),
    },
  };
}
