// SPDX-License-Identifier: EUPL-1.2
// A platform's own file says that the code is deployed there; some say in which region.
import { at, items, type Tree, text } from '../../syntax/tree.ts';
import type { DraftFact } from '../reader.ts';

export function* platformFacts(
  document: Tree | undefined,
  { platform, file }: { readonly platform: string; readonly file: string },
): Generator<DraftFact> {
  if (platform === 'serverless') {
    const provider = at(document, 'provider', 'name') ?? at(document, 'provider');
    const name = text(provider);
    if (provider === undefined || name === undefined || !/^[a-z][\w-]{0,40}$/i.test(name)) return;
    const region = plainRegion(text(at(document, 'provider', 'region')));
    yield {
      kind: 'cloud-resource',
      provider: 'serverless',
      resourceType: `serverless:${name.toLowerCase()}`,
      address: file,
      mode: 'managed',
      at: { line: provider.line },
      ...(region === undefined ? {} : { region }),
    };
    return;
  }
  const stated = at(document, 'primary_region') ?? at(items(at(document, 'services'))[0], 'region') ?? items(at(document, 'regions'))[0];
  const region = plainRegion(text(stated));
  yield {
    kind: 'cloud-resource',
    provider: 'platform',
    resourceType: `platform:${platform}`,
    address: file,
    mode: 'managed',
    at: { line: document?.line ?? 1 },
    ...(region === undefined ? {} : { region }),
  };
}

/** `${opt:region, 'eu-west-1'}`: the default of a Serverless variable is the region unless someone says otherwise. */
function plainRegion(stated: string | undefined): string | undefined {
  const region = /^\$\{[^{}]*,\s*'?([a-z0-9-]+)'?\s*\}$/.exec(stated ?? '')?.[1] ?? stated;
  return region !== undefined && /^[a-z0-9-]{2,30}$/i.test(region) ? region : undefined;
}
