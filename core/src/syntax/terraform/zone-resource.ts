// SPDX-License-Identifier: EUPL-1.2
// Resources that are whole DNS zones: whoever makes or reads one in its own account runs its names.
import type { Position } from '../../domain.ts';
import type { DraftFact } from '../../readers/reader.ts';
import { statedName } from '../dns/name.ts';

export interface ZoneShape {
  readonly name: readonly string[];
  /** Blocks or attributes that keep the zone inside a private network, where names of others are answered too. */
  readonly private: readonly string[];
}

export function zoneShape(resourceType: string): ZoneShape | undefined {
  return shapes.get(resourceType);
}

const named = (...name: readonly string[]): ZoneShape => ({ name, private: [] });
const shapes = new Map<string, ZoneShape>([
  ['aws_route53_zone', { name: ['name'], private: ['vpc', 'vpc_id', 'private_zone'] }],
  ['azurerm_dns_zone', named('name')],
  ['google_dns_managed_zone', { name: ['dns_name'], private: ['private_visibility_config', 'forwarding_config', 'peering_config'] }],
  ['cloudflare_zone', named('zone', 'name')],
  ['cloudflare_zones', named('name')],
  ['ovh_domain_zone', named('name')],
  ['scaleway_domain_zone', named('domain')],
  ['gandi_livedns_domain', named('name')],
  ['digitalocean_domain', named('name')],
  ['hetznerdns_zone', named('name')],
  ['hcloud_zone', named('name')],
  ['linode_domain', named('domain')],
  ['vultr_dns_domain', named('domain')],
  ['dnsimple_zone', named('name')],
  ['exoscale_domain', named('name')],
  ['desec_domain', named('name')],
  ['ns1_zone', named('zone')],
  ['openstack_dns_zone_v2', named('name')],
  ['alicloud_alidns_domain', named('domain_name')],
  ['stackit_dns_zone', named('dns_name')],
  ['ionos_dns_zone', named('name')],
  ['ionoscloud_dns_zone', named('name')],
]);

/** RFC 1034 §4.2.1: a zone has an SOA at its top; that it exists is told, its fields are the provider’s. */
export function* zoneFact(stated: string | undefined, at: Position): Generator<DraftFact> {
  const name = stated === undefined ? undefined : statedName(stated.trim());
  if (name?.includes('.')) yield { kind: 'dns-record', name, type: 'SOA', value: '', at };
}
