// SPDX-License-Identifier: EUPL-1.2
// A template seldom says its region: whoever makes the stack does. What single properties say of theirs.
import { regionOf } from '../../syntax/terraform/region.ts';
import { type Tree, walk } from '../../syntax/tree.ts';
import { literalOf, type Scope } from './intrinsic.ts';

const MAX_REGIONS = 40;

/** Regions in the order stated; empty where the stack’s own is meant. */
export function regionsOf(properties: Tree | undefined, scope: Scope): readonly string[] {
  if (properties === undefined) return [];
  const found = new Set<string>();
  for (const { entry, path } of walk(properties)) {
    if (found.size >= MAX_REGIONS) break;
    const { key, value } = entry;
    // A rule on places (`GeoLocation`, `Origins`) or a condition of a policy is not where the resource stands.
    if (path.some((part) => /Polic|Condition|Rule|Origin|Header|Tag/.test(part))) continue;
    if (/^(Region|RegionName|AvailabilityZones?|Regions)$/.test(key)) {
      for (const one of value.kind === 'list' ? value.items : [value]) {
        const stated = literalOf(one, scope);
        const region = stated === undefined || !awsRegion.test(stated) ? undefined : regionOf(stated);
        if (region !== undefined) found.add(region);
      }
    } else if (key === 'ServiceName') {
      // AWS PrivateLink: `com.amazonaws.<region>.<service>`.
      const region = /^com\.amazonaws\.([a-z0-9-]+)\./.exec(literalOf(value, scope) ?? '')?.[1];
      if (region !== undefined && awsRegion.test(region)) found.add(region);
    }
  }
  return [...found];
}

const awsRegion = /^[a-z]{2,4}(-[a-z]{2,10}){1,3}-\d[a-z]?$/;
