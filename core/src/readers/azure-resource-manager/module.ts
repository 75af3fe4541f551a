// SPDX-License-Identifier: EUPL-1.2
// Modules of Bicep: https://learn.microsoft.com/azure/azure-resource-manager/bicep/modules
import { endpointFact } from '../../syntax/environment.ts';
import { hostName } from '../../syntax/host.ts';
import { type Tree, text } from '../../syntax/tree.ts';
import { type Draft, gap } from '../reader.ts';

export function* moduleFacts(module: Tree): Generator<Draft> {
  const source = text(module) ?? '';
  const place = { line: module.line };
  const [, scheme, alias, path = ''] = /^(br|ts)(?:\/([\w-]+))?:(.+)$/.exec(source) ?? [];
  // A path of the same tree, read there.
  if (scheme === undefined) return;
  if (scheme === 'ts') {
    yield {
      kind: 'cloud-resource',
      provider: 'azurerm',
      resourceType: 'Microsoft.Resources/templateSpecs',
      address: '',
      mode: 'data',
      at: place,
    };
  } else {
    // The alias `public` is the registry of Microsoft; others are told in `bicepconfig.json`.
    const host = alias === 'public' ? 'mcr.microsoft.com' : alias === undefined ? hostName(path.split('/')[0] ?? '') : undefined;
    if (host?.includes('.')) yield endpointFact({ host, scheme: 'https' }, { at: place, purpose: 'module-registry' });
    const resourceType = verifiedType(alias === 'public' ? path : path.slice(path.indexOf('/') + 1).replace(/^bicep\//, ''));
    if (resourceType !== undefined) {
      yield { kind: 'cloud-resource', provider: 'azurerm', resourceType, address: path.slice(0, 200), mode: 'module', at: place };
      return;
    }
  }
  yield gap('incomplete', 'gap.azure-resource-manager.linked', place, { what: source.slice(0, 120).replace(/:[^:/]*$/, '') });
}

/** Azure Verified Modules are named after what they make, in kebab case (RMNFR1): `avm/res/document-db/database-account`. */
function verifiedType(path: string): string | undefined {
  const [, provider, type] = /^avm\/res\/([a-z0-9-]{1,60})\/([a-z0-9-]{1,60})(?:[/:]|$)/.exec(path) ?? [];
  return provider === undefined || type === undefined ? undefined : `Microsoft.${provider.replaceAll('-', '')}/${type.replaceAll('-', '')}`;
}
