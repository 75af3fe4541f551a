// SPDX-License-Identifier: EUPL-1.2
// What a template is deployed with: only where. Values of parameters may be secrets and are not looked at.
import { at, entries, type Tree } from '../../syntax/tree.ts';
import type { Draft } from '../reader.ts';
import { emptyScope, locationOf } from './expression.ts';

export function* parametersFacts(parameters: Tree | undefined, key: 'value' | 'defaultValue'): Generator<Draft> {
  for (const one of entries(parameters)) {
    if (!/^(\w*location|region)$/i.test(one.key)) continue;
    const region = locationOf(at(one.value, key), emptyScope());
    if (region !== undefined) yield { kind: 'cloud-configuration', provider: 'azurerm', region, endpoints: [], at: { line: one.line } };
  }
}
