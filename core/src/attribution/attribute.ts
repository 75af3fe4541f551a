// SPDX-License-Identifier: EUPL-1.2
// Observations + catalogue → attributions, each with the matcher that fired. What is not known stays, as unattributed.

import type { Hit, MatcherIndex } from '../catalogue/index-of-matchers.ts';
import type { Attribution, Evidence, Observation, ObservationOf, Strength, Use } from '../domain.ts';
import { type Said, said } from '../messages/index.ts';
import { weaker } from '../observations/grade.ts';
import { addressOfReverseName } from './addresses.ts';
import { networksOf } from './networks.ts';
import { OwnNames } from './own-names.ts';
import { moduleHits } from './packages-of-modules.ts';
import { type RedirectOf, redirectsOf } from './redirects.ts';
import type { Lookup, Signal } from './signal.ts';
import { signalsOf } from './signals.ts';
import { dnsView } from './signals-of-dns.ts';

export function attribute(
  observations: readonly Observation[],
  index: MatcherIndex,
  domains: readonly string[],
  evidence: readonly Evidence[] = [],
): readonly Attribution[] {
  const own = new OwnNames(domains);
  const records = observations.filter((one): one is ObservationOf<'dns-record'> => one.kind === 'dns-record');
  const view = dnsView(records, own, addressOfReverseName, networksOf(observations));
  const redirects = redirectsOf(observations, evidence, index, own);
  const attributions: Attribution[] = [];
  for (const observation of observations) {
    if (observation.kind === 'declared-service') attributions.push(declaration(observation));
    let rank = 0;
    for (const signal of signalsOf(observation, view)) {
      const made = attributeSignal(signal, observation, index, redirects);
      // A transitive package or an import that is no service of anybody is a library: said once here rather than ten thousand times there.
      if (made.status === 'immaterial' && made.reason === 'library' && saidElsewhere(observation)) continue;
      // Most networks carry nothing but what they run: said only where a carrier was found.
      if (made.status === 'immaterial' && signal.target.kind === 'lookup' && signal.target.lookup.by === 'carrier') continue;
      attributions.push({ ...made, id: `a-${observation.id.slice(2)}${rank === 0 ? '' : `-${rank}`}` });
      rank++;
    }
  }
  return attributions;
}

function saidElsewhere(observation: Observation): boolean {
  return (
    (observation.kind === 'import' && observation.places.every(({ reader }) => reader === 'source-code')) ||
    (observation.kind === 'component' && !observation.direct)
  );
}

/** A declaration says itself which service it is. */
function declaration(observation: ObservationOf<'declared-service'>): Attribution {
  return {
    id: `a-${observation.id.slice(2)}`,
    observation: observation.id,
    aspect: 'declaration',
    key: observation.service,
    use: observation.use,
    strength: observation.strength,
    because: [...(observation.because === undefined ? [] : [observation.because]), said('because.declared')],
    status: 'attributed',
    service: observation.is ?? `declared/${observation.service}`,
    matcher: { on: 'declaration', pattern: observation.is ?? observation.service },
  };
}

// `Omit` on a union keeps only what its members share; this keeps each member.
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
type Made = WithoutId<Attribution>;

function attributeSignal(signal: Signal, observation: Observation, index: MatcherIndex, redirects: RedirectOf): Made {
  const { aspect, key, target } = signal;
  const base = {
    observation: observation.id,
    aspect,
    key,
    use: signal.use,
    strength: signal.strength,
    because: reasons(observation, signal),
    ...(signal.region === undefined ? {} : { region: signal.region }),
  };
  if (target.kind === 'immaterial') return { ...base, status: 'immaterial', reason: target.reason };
  const named = lookUp(target.lookup, index);
  const announced = target.network === undefined ? [] : index.asn(target.network.asn);
  // A carrier or a network in front does not say who runs the machine: it stays unknown, and in the sums.
  if (named.length === 0 && target.network !== undefined && announced.some(carries))
    return { ...base, because: [...base.because, said('because.address-carried')], status: 'unattributed', party: target.network.machine };
  const hits = named.length > 0 ? named : announced;
  base.because.push(...disagreement(named, announced));
  const services = [...new Map(hits.map((hit) => [hit.service.id, hit])).values()];
  const [hit] = services;
  if (hit === undefined) {
    if (target.otherwise !== undefined) return { ...base, status: 'immaterial', reason: target.otherwise };
    return { ...base, status: 'unattributed', party: target.party ?? key };
  }
  const use = useOf(signal, hit);
  if (services.length > 1) return { ...base, use, status: 'ambiguous', candidates: services.map(({ service }) => service.id).sort() };
  const region = signal.region ?? hit.region;
  const strength = strengthOf(signal, hit);
  const made: Made = {
    ...base,
    use,
    strength,
    ...(region === undefined ? {} : { region }),
    status: 'attributed',
    service: hit.service.id,
    matcher: hit.matcher,
  };
  const redirect = strength === 'firm' ? undefined : redirects(observation, hit.service);
  if (redirect !== undefined)
    return { ...made, strength: weaker(strength, 'possible'), because: [...made.because, said('because.redirected', redirect)] };
  return hit.service.generic ? { ...made, because: [...made.because, said('because.provider-only')] } : made;
}

/** An operator of networks (`defaultUse: network`): a carrier, or one that stands in front of others' machines. */
function carries({ service }: Hit): boolean {
  return service.use === 'network';
}

/** Both are kept: the reverse name decides, for the holder of the network gave it. */
function disagreement(named: readonly Hit[], announced: readonly Hit[]): readonly Said[] {
  const [other] = announced;
  if (other === undefined || named.length === 0 || carries(other)) return [];
  const providers = new Set(named.map(({ service }) => service.provider));
  if (announced.some(({ service }) => providers.has(service.provider))) return [];
  return [said('because.address-disagrees', { asn: other.matcher.pattern, provider: other.service.provider })];
}

function reasons(observation: Observation, signal: Signal): Said[] {
  return [...(observation.because === undefined ? [] : [observation.because]), ...(signal.because ?? [])];
}

function useOf(signal: Signal, hit: Hit): Use {
  if (signal.useWins === true) return signal.use;
  return hit.service.generic && signal.use !== 'applications' ? signal.use : hit.service.use;
}

/** A permission, a client library, a variable name, a token: whatever the catalogue says of them, they prove no use (design §16). */
const neverFirm: ReadonlySet<Signal['aspect']> = new Set([
  'package',
  'import',
  'variable',
  'verification',
  'mail-sender',
  'mail-signature',
  'mail-report',
  'certificate-authority',
]);

/** A matcher may lower the strength, or raise it where the aspect allows; where the evidence stands always caps it. */
function strengthOf(signal: Signal, hit: Hit): Strength {
  if (hit.strength === undefined || signal.strength === 'possible') return signal.strength;
  return neverFirm.has(signal.aspect) ? weaker(hit.strength, 'weak') : hit.strength;
}

function lookUp(lookup: Lookup, index: MatcherIndex): readonly Hit[] {
  switch (lookup.by) {
    case 'host': {
      for (const role of lookup.roles) {
        const hits = index.host(role, lookup.host);
        if (hits.length > 0) return hits;
      }
      return [];
    }
    case 'resource': {
      const hits = index.resource(lookup.type);
      return hits.length > 0 ? hits : index.resourceProvider(lookup.provider);
    }
    case 'package':
      return index.package(lookup.purl);
    case 'module':
      return moduleHits(lookup.language, lookup.module, index);
    case 'asn':
      return index.asn(lookup.asn);
    case 'carrier':
      return index.asn(lookup.asn).filter(carries);
    case 'image':
      return index.image(lookup.repository);
    case 'variable':
      return index.variable(lookup.name);
    case 'txt':
      return index.txt(lookup.value);
    case 'charge':
      return chargeHits(lookup.service, lookup.names, index);
    case 'name':
      return nameHits(lookup.names, index);
    default:
      return lookup satisfies never;
  }
}

/** A billed service counts for the supplier on the bill only: `Compute` is a line of many. */
function chargeHits(service: string, names: readonly string[], index: MatcherIndex): readonly Hit[] {
  const suppliers = nameHits(names, index);
  const providers = new Set(suppliers.map((hit) => hit.service.provider));
  const lines = index.charge(service);
  const ofSupplier = providers.size === 0 ? lines : lines.filter((hit) => providers.has(hit.service.provider));
  if (ofSupplier.length > 0) return ofSupplier;
  const named = index.name(service).filter((hit) => providers.has(hit.service.provider));
  return named.length > 0 ? named : suppliers;
}

/** The first name that is known: a product before its supplier. */
function nameHits(names: readonly string[], index: MatcherIndex): readonly Hit[] {
  for (const name of names) {
    const hits = index.name(name);
    if (hits.length > 0) return hits;
  }
  return [];
}
