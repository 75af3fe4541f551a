// SPDX-License-Identifier: EUPL-1.2
// Live collection of the DNS.
export { type CollectDnsOptions, collectDns } from './collect-dns.ts';
export { domainName } from './domain-name.ts';
export { commonSelectors } from './plan.ts';
export { type ResolverAddress, resolverAddress, systemResolvers } from './resolver-address.ts';
export { UsageError } from './usage-error.ts';
