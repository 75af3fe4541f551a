// SPDX-License-Identifier: EUPL-1.2
// How states and plans name the provider of a resource, in each age of the format.
import { providerOfType, providerSource } from './provider-source.ts';

/**
 * `provider["registry.terraform.io/hashicorp/aws"].paris` (0.13), `module.x.provider.aws` and `provider.aws.paris` (0.11, 0.12),
 * `registry.terraform.io/hashicorp/aws` and `aws` (plans).
 */
export function providerOfKey(key: string | undefined, resourceType: string): string {
  const stated = key?.slice(0, 400) ?? '';
  const source = /provider\["([^"]+)"\]/.exec(stated)?.[1] ?? (stated.includes('/') ? stated : undefined);
  if (source !== undefined) return providerSource(source)?.type ?? providerOfType(resourceType);
  const old = /(?:^|\.)provider\.([\w-]+)/.exec(stated)?.[1] ?? /^[\w-]+$/.exec(stated)?.[0];
  return old?.toLowerCase() ?? providerOfType(resourceType);
}
