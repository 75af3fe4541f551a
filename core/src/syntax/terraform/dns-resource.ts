// SPDX-License-Identifier: EUPL-1.2
// Resources that are DNS records: which attribute of which type says what.

export interface DnsShape {
  readonly name: readonly string[];
  readonly type: readonly string[];
  /** Text or lists of text. */
  readonly values: readonly string[];
  /** Name of the zone, or a reference to the resource that has it. */
  readonly zone: readonly string[];
  readonly priority?: string;
  /** The type of the resource says the type of the record. */
  readonly fixed?: string;
  /** A name that is not below the zone is relative to it; otherwise names are written in full. */
  readonly relative: boolean;
}

export function dnsShape(resourceType: string): DnsShape | undefined {
  const azure = /^azurerm_(?:private_)?dns_(a|aaaa|cname|mx|ns|txt|srv|caa|ptr)_record$/.exec(resourceType)?.[1];
  if (azure !== undefined)
    return { name: ['name'], type: [], values: ['records', 'record'], zone: ['zone_name'], fixed: azure.toUpperCase(), relative: true };
  return shapes.get(resourceType);
}

const common = { name: ['name'], type: ['type'], relative: true } as const;
const shapes = new Map<string, DnsShape>([
  ['aws_route53_record', { ...common, values: ['records'], zone: ['zone_id'], relative: true }],
  ['cloudflare_record', { ...common, values: ['content', 'value'], zone: ['zone_id', 'domain', 'zone'], priority: 'priority' }],
  ['cloudflare_dns_record', { ...common, values: ['content'], zone: ['zone_id'], priority: 'priority' }],
  ['google_dns_record_set', { ...common, values: ['rrdatas'], zone: ['managed_zone'] }],
  ['ovh_domain_zone_record', { name: ['subdomain'], type: ['fieldtype'], values: ['target'], zone: ['zone'], relative: true }],
  ['scaleway_domain_record', { ...common, values: ['data'], zone: ['dns_zone'], priority: 'priority' }],
  ['gandi_livedns_record', { ...common, values: ['values'], zone: ['zone'] }],
  ['digitalocean_record', { ...common, values: ['value'], zone: ['domain'], priority: 'priority' }],
  ['hetznerdns_record', { ...common, values: ['value'], zone: ['zone_id'] }],
  ['hcloud_zone_rrset', { ...common, values: ['records'], zone: ['zone'] }],
  [
    'linode_domain_record',
    { name: ['name'], type: ['record_type'], values: ['target'], zone: ['domain_id'], priority: 'priority', relative: true },
  ],
  ['vultr_dns_record', { ...common, values: ['data'], zone: ['domain'], priority: 'priority' }],
  ['dnsimple_zone_record', { ...common, values: ['value'], zone: ['zone_name'], priority: 'priority' }],
  ['dnsimple_record', { ...common, values: ['value'], zone: ['domain'], priority: 'priority' }],
  [
    'exoscale_domain_record',
    { name: ['name'], type: ['record_type'], values: ['content'], zone: ['domain'], priority: 'prio', relative: true },
  ],
  ['powerdns_record', { ...common, values: ['records'], zone: ['zone'] }],
  ['desec_rrset', { name: ['subname'], type: ['type'], values: ['records'], zone: ['domain'], relative: true }],
  ['ns1_record', { name: ['domain'], type: ['type'], values: ['answers'], zone: ['zone'], relative: true }],
  ['openstack_dns_recordset_v2', { ...common, values: ['records'], zone: ['zone_id'] }],
  [
    'alicloud_alidns_record',
    { name: ['rr'], type: ['type'], values: ['value'], zone: ['domain_name'], priority: 'priority', relative: true },
  ],
  ['stackit_dns_record_set', { ...common, values: ['records'], zone: ['zone_id'] }],
  ['ionos_dns_record', { ...common, values: ['content'], zone: ['zone_id'], priority: 'priority' }],
  ['ionoscloud_dns_record', { ...common, values: ['content'], zone: ['zone_id'], priority: 'priority' }],
]);

/** Attributes by which zones of the various providers say their own name. */
export const zoneNames: readonly string[] = ['dns_name', 'domain_name', 'domain', 'dns_zone', 'zone', 'name'];
