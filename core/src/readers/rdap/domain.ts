// SPDX-License-Identifier: EUPL-1.2
// A domain object (RFC 9083 §5.3): registrar, reseller, holder, the server that answered, name servers.
import { said } from '../../messages/index.ts';
import { hostName, hostsOf } from '../../syntax/host.ts';
import { at, items, type MapNode, type Tree, text } from '../../syntax/tree.ts';
import { type Draft, type DraftFact, gap } from '../reader.ts';
import { isRedacted, organisationOf } from './organisation.ts';

export function* domainDrafts(domain: MapNode): Generator<Draft> {
  const name = hostName(text(at(domain, 'ldhName')) ?? text(at(domain, 'unicodeName')) ?? '');
  if (name === undefined) {
    yield gap('unparsable', 'gap.rdap.name', { line: domain.line });
    return;
  }
  let registrar: Tree | undefined;
  let holder: Tree | undefined;
  let held = false;
  for (const entity of items(at(domain, 'entities'))) {
    const roles = items(at(entity, 'roles')).map((role) => text(role)?.toLowerCase());
    if (roles.includes('registrar')) {
      registrar ??= entity;
      yield* registration(name, entity, 'registrar');
    } else if (roles.includes('reseller')) {
      yield* registration(name, entity, 'registrar', { strength: 'weak', because: said('because.rdap.reseller') });
    }
    if (roles.includes('registrant')) {
      holder ??= entity;
      for (const fact of registration(name, entity, 'holder')) {
        held = true;
        yield fact;
      }
    }
  }
  // The registry of a reverse zone is that of its network.
  if (!name.endsWith('.arpa')) yield* registry(name, domain);
  yield* nameServers(name, domain);
  // A network’s reverse zone has no registrar, a name without one is not whole.
  if (registrar === undefined && !name.endsWith('.arpa')) yield gap('incomplete', 'gap.rdap.registrar', { line: domain.line }, { name });
  if (!held && isRedacted(domain, holder)) yield gap('redacted', 'gap.rdap.redacted', { line: (holder ?? domain).line }, { name });
}

type Grade = Pick<DraftFact, 'strength' | 'because'>;

function* registration(name: string, entity: Tree, role: 'registrar' | 'holder', grade: Grade = {}): Generator<DraftFact> {
  const found = organisationOf(entity, role === 'registrar');
  if (found === undefined) return;
  const { name: organisation, country, line } = found;
  yield {
    kind: 'registration',
    of: 'domain',
    name,
    role,
    organisation,
    ...(country === undefined ? {} : { country }),
    at: { line },
    ...grade,
  };
}

/** No answer names the registry; its server answers, or sends on to the registrar’s, which then answers in its place. */
function* registry(name: string, domain: MapNode): Generator<DraftFact> {
  for (const link of items(at(domain, 'links'))) {
    if (text(at(link, 'rel')) !== 'self') continue;
    const host = hostsOf(text(at(link, 'href')) ?? '')[0]?.host;
    if (host === undefined) return;
    const grade: Grade = { strength: 'possible', because: said('because.rdap.server') };
    yield { kind: 'registration', of: 'domain', name, role: 'registry', organisation: host, at: { line: link.line }, ...grade };
    return;
  }
}

const MAX_SERVERS = 100;

function* nameServers(name: string, domain: MapNode): Generator<DraftFact> {
  for (const server of items(at(domain, 'nameservers')).slice(0, MAX_SERVERS)) {
    const value = hostName(text(at(server, 'ldhName')) ?? text(at(server, 'unicodeName')) ?? '');
    if (value === undefined) continue;
    const grade: Grade = { strength: 'weak', because: said('because.rdap.delegation') };
    yield { kind: 'dns-record', name, type: 'NS', value, at: { line: server.line }, ...grade };
  }
}
