// SPDX-License-Identifier: EUPL-1.2
// What each DNS record says of suppliers. A record names a host; who runs the host is for the catalogue.

import type { HostRole } from '../catalogue/index-of-matchers.ts';
import type { Aspect, ObservationOf, Strength, Use } from '../domain.ts';
import { said } from '../messages/index.ts';
import { addressTarget } from './address-target.ts';
import { canonicalAddress, isLocalAddress } from './addresses.ts';
import { type Network, networkReason } from './networks.ts';
import { immaterialHost, type OwnNames } from './own-names.ts';
import { partyOfHost } from './party.ts';
import type { Signal } from './signal.ts';

type Record = ObservationOf<'dns-record'>;

/** What the rest of the evidence says of names: reverse names of addresses, names that mail and DNS rest on. */
export interface DnsView {
  readonly own: OwnNames;
  readonly reverse: ReadonlyMap<string, string>;
  /** Networks that announce addresses. */
  readonly networks: ReadonlyMap<string, Network>;
  readonly mailHosts: ReadonlySet<string>;
  readonly dnsHosts: ReadonlySet<string>;
  /** Names whose records lead to an address, or out of the organisation’s own names. */
  readonly resolved: ReadonlySet<string>;
  /** Names that records point at: their own records, when not the organisation's, describe its suppliers' insides. */
  readonly mentioned: ReadonlySet<string>;
}

export function dnsView(
  records: readonly Record[],
  own: OwnNames,
  reverseOf: (name: string) => string | undefined,
  networks: ReadonlyMap<string, Network> = new Map(),
): DnsView {
  const reverse = new Map<string, string>();
  const mailHosts = new Set<string>();
  const dnsHosts = new Set<string>();
  const resolved = new Set<string>();
  const ownAliases = new Map<string, string>();
  const mentioned = new Set<string>();
  for (const record of records) {
    // A zone of a folder of tests says nothing of the real one: it would answer for names whose host is not known.
    if (record.strength === 'possible') continue;
    if (record.type === 'PTR') {
      const address = reverseOf(record.name);
      if (address !== undefined) reverse.set(address, record.value);
    } else if (record.type === 'MX') mailHosts.add(record.value);
    else if (record.type === 'NS') dnsHosts.add(record.value);
    else if (record.type === 'CNAME' && own.has(record.value)) ownAliases.set(record.name, record.value);
    else if (record.type === 'A' || record.type === 'AAAA' || record.type === 'CNAME') resolved.add(record.name);
    for (const name of namesPointedAt(record)) mentioned.add(name);
  }
  // An alias to an own name leads where that name leads: a ring of own names leads nowhere, and must stay an unknown.
  for (let grown = true; grown; ) {
    grown = false;
    for (const [name, target] of ownAliases) {
      if (!resolved.has(target) || resolved.has(name)) continue;
      resolved.add(name);
      grown = true;
    }
  }
  return { own, reverse, networks, mailHosts, dnsHosts, resolved, mentioned };
}

function namesPointedAt(record: Record): readonly string[] {
  if (record.type === 'SRV') return [record.value.split(' ').at(-1) ?? ''];
  if (record.type === 'TXT')
    return /^v=spf1\s/i.test(record.value)
      ? [...record.value.matchAll(/(?:include:|redirect=)([a-z0-9._-]{1,253})/gi)].map(([, name]) => (name ?? '').toLowerCase())
      : [];
  return record.type === 'MX' || record.type === 'NS' || record.type === 'CNAME' || record.type === 'DNAME' ? [record.value] : [];
}

export function signalsOfDns(record: Record, view: DnsView): readonly Signal[] {
  const { strength } = record;
  if (!view.own.has(record.name) && view.mentioned.has(record.name))
    return [immaterial('address', record.name, 'network', strength, 'plain-record')];
  switch (record.type) {
    case 'MX':
      // RFC 7505: a null MX says that the name takes no mail.
      if (record.value === '.' || record.value === '') return [immaterial('mail-host', record.value, 'mail', strength, 'no-mail')];
      return [hostSignal('mail-host', record.value, 'mail', ['mx', 'host'], strength, view, true)];
    case 'NS':
      return [hostSignal('dns-host', record.value, 'network', ['ns', 'host'], strength, view, true)];
    case 'CNAME':
    case 'DNAME':
      return [aliasSignal(record, view)];
    case 'A':
    case 'AAAA':
      return addressSignals(record, view);
    case 'TXT':
      return txtSignals(record, view);
    case 'CAA':
      return [caaSignal(record)];
    case 'SRV': {
      const host = record.value.split(' ').at(-1) ?? '';
      if (host === '' || host === '.') return [immaterial('service-record', record.value, 'applications', strength, 'plain-record')];
      return [hostSignal('service-record', host, useOfName(record.name) ?? 'applications', ['host', 'mx'], strength, view)];
    }
    default:
      return [immaterial('address', record.value.slice(0, 80), 'network', strength, 'plain-record')];
  }
}

function hostSignal(
  aspect: Aspect,
  host: string,
  use: Use,
  roles: readonly HostRole[],
  strength: Strength,
  view: DnsView,
  useWins = false,
): Signal {
  const reason = immaterialHost(host, view.own, true);
  // An own name is no answer until its address or alias is known: else who runs it stays an unknown of the sums.
  if (reason === 'own-domain' && !view.resolved.has(host))
    return { aspect, key: host, use, useWins, strength, target: { kind: 'lookup', lookup: { by: 'host', host, roles }, party: host } };
  if (reason !== undefined) return immaterial(aspect, host, use, strength, reason);
  return {
    aspect,
    key: host,
    use,
    useWins,
    strength,
    target: { kind: 'lookup', lookup: { by: 'host', host, roles }, party: partyOfHost(host) },
  };
}

function aliasSignal(record: Record, view: DnsView): Signal {
  if (/(^|\.)_domainkey\./.test(record.name))
    return {
      ...hostSignal('mail-signature', record.value, 'mail', ['dkim', 'spf', 'mx', 'host'], weak(record.strength), view),
      because: [said('because.dkim')],
    };
  const first = record.name.split('.')[0] ?? '';
  if (first === 'autodiscover' || first === 'autoconfig')
    return {
      ...hostSignal('mail-client', record.value, 'mail', ['mx', 'host'], weak(record.strength), view, true),
      because: [said('because.mail-client')],
    };
  // RFC 8555-style validation names and tenant names prove control of the domain, not use of the service.
  if (first.startsWith('_')) return verification(record);
  return hostSignal('alias', record.value, useOfName(record.name) ?? 'cloud', ['host'], record.strength, view);
}

function verification(record: Record): Signal {
  return {
    aspect: 'verification',
    key: record.value,
    use: 'applications',
    strength: 'possible',
    because: [said('because.verification')],
    target: { kind: 'lookup', lookup: { by: 'host', host: record.value, roles: ['host'] }, otherwise: 'plain-record' },
  };
}

function addressSignals(record: Record, view: DnsView): readonly Signal[] {
  const address = canonicalAddress(record.value);
  const use: Use = view.mailHosts.has(record.name) ? 'mail' : view.dnsHosts.has(record.name) ? 'network' : 'cloud';
  if (isLocalAddress(address)) return [immaterial('address', address, use, record.strength, 'local')];
  const reverse = view.reverse.get(address);
  const named = reverse !== undefined && !view.own.has(reverse);
  const network = view.networks.get(address);
  const because = networkReason(address, network);
  const machine: Signal = {
    aspect: 'address',
    key: named ? reverse : address,
    use,
    useWins: true,
    strength: record.strength,
    because: [
      ...(named ? [said('because.reverse-name', { address, host: reverse })] : []),
      ...(named || network !== undefined ? because : [said('because.address-unknown')]),
    ],
    target: addressTarget(address, view, use === 'mail' ? ['host', 'mx'] : use === 'network' ? ['host', 'ns'] : ['host']),
  };
  if (network?.asn === undefined) return [machine];
  const carrier: Signal = {
    aspect: 'address',
    key: `AS${network.asn}`,
    use: 'network',
    useWins: true,
    strength: record.strength,
    because: [...because, said('because.address-carried')],
    target: { kind: 'lookup', lookup: { by: 'carrier', asn: network.asn }, otherwise: 'plain-record' },
  };
  return [machine, carrier];
}

function txtSignals(record: Record, view: DnsView): readonly Signal[] {
  const value = record.value;
  if (/^v=spf1(\s|$)/i.test(value)) return spfSignals(record, view);
  if (/^v=dmarc1/i.test(value)) return reportSignals(record, view);
  return [
    {
      aspect: 'verification',
      // The proof itself is left out: it names the supplier before its first sign.
      key: value.slice(0, 60).replace(/([=:]).*/, '$1'),
      use: 'applications',
      strength: 'possible',
      because: [said('because.verification')],
      target: { kind: 'lookup', lookup: { by: 'txt', value }, otherwise: 'plain-record' },
    },
  ];
}

/** RFC 7208: `include:` and `redirect=` name who may send for the domain. Permission, not use: weak. */
function spfSignals(record: Record, view: DnsView): readonly Signal[] {
  const signals: Signal[] = [];
  for (const term of record.value.split(/\s+/).slice(1, 200)) {
    const domain = /^[+?~-]?(?:include:|redirect=)(.+)$/i.exec(term)?.[1]?.toLowerCase().replace(/\.$/, '');
    if (domain === undefined) continue;
    // Macros are no host; an own name is read at its own record.
    if (domain.includes('%{') || view.own.has(domain)) continue;
    signals.push({
      ...hostSignal('mail-sender', domain, 'mail', ['spf', 'mx', 'host'], weak(record.strength), view),
      because: [said('because.spf')],
    });
  }
  if (signals.length > 0) return signals;
  const closed = /(^|\s)-all\s*$/.test(record.value) && !/\b(mx|a|ip4|ip6|exists)\b/.test(record.value);
  return [immaterial('mail-sender', 'v=spf1', 'mail', record.strength, closed ? 'no-mail' : 'plain-record')];
}

/** RFC 7489 §6.2: who receives the DMARC reports. */
function reportSignals(record: Record, view: DnsView): readonly Signal[] {
  const hosts = new Set(
    [...record.value.matchAll(/mailto:[^@\s,;]{1,200}@([a-z0-9.-]{1,253})/gi)].map(([, host]) => (host ?? '').toLowerCase()),
  );
  const outside = [...hosts].filter((host) => immaterialHost(host, view.own, true) === undefined);
  if (outside.length === 0) return [immaterial('mail-report', 'v=dmarc1', 'security', record.strength, 'plain-record')];
  return outside.map((host) => ({
    aspect: 'mail-report' as const,
    key: host,
    use: 'security' as const,
    strength: 'possible' as const,
    because: [said('because.report-address')],
    target: {
      kind: 'lookup' as const,
      lookup: { by: 'host' as const, host, roles: ['host', 'mx'] as const },
      otherwise: 'plain-record' as const,
    },
  }));
}

/** RFC 8659: an authorised issuer is a permission. */
function caaSignal(record: Record): Signal {
  const domain = /\bissue(?:wild|mail)?\s+"?([a-z0-9.-]+)/i.exec(record.value)?.[1]?.toLowerCase();
  if (domain === undefined)
    return immaterial('certificate-authority', record.value.slice(0, 80), 'network', record.strength, 'plain-record');
  return {
    aspect: 'certificate-authority',
    key: domain,
    use: 'network',
    strength: weak(record.strength),
    because: [said('because.caa')],
    target: { kind: 'lookup', lookup: { by: 'host', host: domain, roles: ['caa', 'host'] }, party: partyOfHost(domain) },
  };
}

function immaterial(
  aspect: Aspect,
  key: string,
  use: Use,
  strength: Strength,
  reason: Extract<Signal['target'], { kind: 'immaterial' }>['reason'],
): Signal {
  return { aspect, key, use, strength, target: { kind: 'immaterial', reason } };
}

function weak(strength: Strength): Strength {
  return strength === 'firm' ? 'weak' : strength;
}

/** What a conventional name is for; `undefined` when the name says nothing. */
function useOfName(name: string): Use | undefined {
  if (/^(_imaps?|_submissions?|_pop3s?|_autodiscover|imap|smtp|pop3?|mail|webmail|mx\d*|mta-sts)\b/.test(name)) return 'mail';
  if (/^(_sip|_sips|_sipfederationtls|_xmpp-(client|server)|_h323|sip|lyncdiscover|meet|visio|xmpp)\b/.test(name)) return 'communication';
  if (/^(_caldavs?|_carddavs?)\b/.test(name)) return 'collaboration';
  if (/^(enterpriseregistration|enterpriseenrollment)\b/.test(name)) return 'identity';
  if (/^(_kerberos|_ldap|sso|idp|auth|login)\b/.test(name)) return 'identity';
  if (/^(git|gitlab|registry|ci)\b/.test(name)) return 'supply-chain';
  return undefined;
}
