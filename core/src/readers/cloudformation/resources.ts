// SPDX-License-Identifier: EUPL-1.2
// The resources of a template: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html
import { said } from '../../messages/index.ts';
import type { Room } from '../../syntax/filled.ts';
import { at, entries, type MapEntry, type Tree, text } from '../../syntax/tree.ts';
import { type Draft, gap } from '../reader.ts';
import { conditionHolds } from './condition.ts';
import { recordFacts } from './dns.ts';
import { type Call, callOf, literalOf, type Scope, scopeOf } from './intrinsic.ts';
import { type Owner, propertiesFacts, variablesFacts } from './properties.ts';
import { regionsOf } from './region.ts';
import { providerOf } from './type.ts';

export function* templateFacts(template: Tree, source: readonly string[], room: Room): Generator<Draft> {
  const scope = scopeOf(template, room);
  // https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
  for (const kind of entries(at(template, 'Globals'))) {
    const variables = at(kind.value, 'Environment', 'Variables');
    if (variables !== undefined) yield* variablesFacts(variables, scope);
  }
  for (const resource of listed(entries(at(template, 'Resources')), 0)) {
    const condition = text(at(resource.value, 'Condition'));
    yield* graded(resourceFacts(resource, scope, source), condition === undefined ? true : conditionHolds(condition, template, scope));
  }
}

/** `Fn::ForEach::Name: [id, [values], {…}]` (AWS::LanguageExtensions) makes what its third part holds, several times. */
function* listed(resources: readonly MapEntry[], depth: number): Generator<MapEntry> {
  for (const one of resources) {
    if (!one.key.startsWith('Fn::')) yield one;
    else if (one.value.kind === 'list' && depth < 5) yield* listed(entries(one.value.items[2]), depth + 1);
  }
}

function* resourceFacts({ key, value, line }: MapEntry, scope: Scope, source: readonly string[]): Generator<Draft> {
  const type = text(at(value, 'Type'));
  if (type === undefined) {
    const call: Call | undefined = callOf(value);
    if (call?.name === 'Transform') yield gap('incomplete', 'gap.cloudformation.nested', { line }, { what: 'Fn::Transform' });
    else yield gap('unparsable', 'gap.cloudformation.resource', { line }, { name: key.slice(0, 100) });
    return;
  }
  const properties = at(value, 'Properties');
  yield* elsewhere(type, properties, scope, line);
  const provider = providerOf(type);
  const owner: Owner = { type, address: key.slice(0, 255), scope, source };
  if (provider !== undefined && !type.endsWith('::MODULE')) {
    const regions = regionsOf(properties, scope);
    const base = { kind: 'cloud-resource', provider, resourceType: type, address: owner.address, mode: 'managed', at: { line } } as const;
    if (regions.length === 0) yield base;
    for (const region of regions) yield { ...base, region };
  }
  yield* recordFacts(type, properties, scope, line);
  yield* propertiesFacts(properties, owner);
}

/** Parts of the template that lie outside it; a path of the same tree is read where it stands. */
function* elsewhere(type: string, properties: Tree | undefined, scope: Scope, line: number): Generator<Draft> {
  const at_ =
    type === 'AWS::CloudFormation::Stack'
      ? at(properties, 'TemplateURL')
      : type === 'AWS::Serverless::Application'
        ? at(properties, 'Location')
        : undefined;
  const module = type.endsWith('::MODULE');
  if (at_ === undefined && !module) return;
  const stated = literalOf(at_, scope);
  if (module || stated === undefined || stated.includes('://'))
    yield gap('incomplete', 'gap.cloudformation.nested', { line }, { what: type });
}

function* graded(drafts: Iterable<Draft>, holds: boolean | undefined): Generator<Draft> {
  for (const draft of drafts) {
    if (holds === true || draft.kind === 'gap' || draft.strength === 'possible') yield draft;
    else if (holds === false) yield { ...draft, strength: 'possible', because: said('because.cloudformation.not-made') };
    else yield { ...draft, strength: 'weak', because: draft.because ?? said('because.cloudformation.condition') };
  }
}
