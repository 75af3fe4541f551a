// SPDX-License-Identifier: EUPL-1.2
// One resource of a state or of a program in YAML, as its facts.
import type { Position } from '../../domain.ts';
import { said } from '../../messages/index.ts';
import { textFacts } from '../../syntax/environment.ts';
import { instanceFacts, instanceRegion } from '../../syntax/terraform/instance.ts';
import { at, type Tree, text } from '../../syntax/tree.ts';
import { workloadFacts } from '../../syntax/workload.ts';
import type { Draft } from '../reader.ts';
import { attributesOf, withoutSecrets } from './inputs.ts';
import { typeName } from './type-token.ts';

export interface Stated {
  readonly token: string;
  readonly name: string;
  readonly inputs: Tree | undefined;
  readonly outputs?: Tree | undefined;
  /** Region of the provider it is made with. */
  readonly region?: string | undefined;
  /** Read, not made. */
  readonly external: boolean;
  readonly at: Position;
}

export function* resourceFacts(stated: Stated): Generator<Draft> {
  const named = typeName(stated.token);
  if (named === undefined) return;
  const attributes = attributesOf(stated.inputs);
  const instance = { type: named.resourceType, attributes, secret: () => false, at: stated.at };
  const region = instanceRegion(instance) ?? instanceRegion({ ...instance, attributes: attributesOf(stated.outputs) }) ?? stated.region;
  yield {
    kind: 'cloud-resource',
    ...named,
    address: stated.name.slice(0, 400),
    mode: stated.external ? 'data' : 'managed',
    at: stated.at,
    ...(region === undefined ? {} : { region: placeOf(region, named.provider) }),
    ...(stated.external ? { strength: 'weak', because: said('because.terraform.data') } : {}),
  };
  if (stated.external) return;
  if (named.provider === 'kubernetes') yield* kubernetesFacts(stated);
  else yield* instanceFacts(instance);
}

/** Azure takes `West Europe` and `westeurope` for one place. */
export function placeOf(region: string, provider: string): string {
  return provider === 'azurerm' ? region.toLowerCase().replaceAll(' ', '') : region;
}

function* kubernetesFacts({ token, name, inputs }: Stated): Generator<Draft> {
  const manifest = withoutSecrets(inputs);
  if (manifest === undefined) return;
  if (/:helm\.sh\/v\d+:(Release|Chart)$/.test(token)) {
    const repository = at(manifest, 'repositoryOpts', 'repo') ?? at(manifest, 'fetchOpts', 'repo');
    const chart = at(manifest, 'chart');
    for (const one of [repository, chart])
      if (one !== undefined) yield* textFacts(text(one) ?? '', { at: { line: one.line }, purpose: 'chart-repository' });
    const values = at(manifest, 'values');
    if (values !== undefined) yield* workloadFacts(values, { address: name, grade: () => ({}) });
    return;
  }
  // What the cluster keeps for itself names nobody; a secret is never looked into.
  if (!/:(Secret|ConfigMap|CustomResourceDefinition)$/.test(token)) yield* workloadFacts(manifest, { address: name, grade: () => ({}) });
}
