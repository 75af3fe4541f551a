// SPDX-License-Identifier: EUPL-1.2
// Resources of a template: https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax#resources
import { said } from '../../messages/index.ts';
import { endpointFact } from '../../syntax/environment.ts';
import { hostsOf } from '../../syntax/host.ts';
import { at, entry, type Tree, text } from '../../syntax/tree.ts';
import { type Draft, type DraftFact, gap } from '../reader.ts';
import { literalOf, locationOf, type Scope, scopeOf, statedText } from './expression.ts';
import { moduleFacts } from './module.ts';
import { propertiesFacts } from './properties.ts';

export interface Inside {
  readonly scope: Scope;
  readonly source: readonly string[];
  /** Type of the resource that holds this one. */
  readonly parent?: string;
  readonly depth: number;
}

const MAX_DEPTH = 20;

/** `outer`: names of the template that holds this one. */
export function* templateFacts(template: Tree, source: readonly string[], outer: Scope, depth = 0): Generator<Draft> {
  const scope = scopeOf(template, outer);
  yield* resourcesFacts(at(template, 'resources'), { scope, source, depth });
}

/** A list, or since languageVersion 2.0 a map by symbolic name. */
function* resourcesFacts(resources: Tree | undefined, inside: Inside): Generator<Draft> {
  if (resources === undefined || inside.depth > MAX_DEPTH) return;
  const all = resources.kind === 'list' ? resources.items : resources.kind === 'map' ? resources.entries.map(({ value }) => value) : [];
  for (const one of all) yield* conditioned(one, resourceFacts(one, inside), inside.scope);
}

function* resourceFacts(resource: Tree, inside: Inside): Generator<Draft> {
  const { scope, source, depth } = inside;
  const module = at(resource, 'module');
  if (module !== undefined) {
    yield* moduleFacts(module);
    yield* propertiesFacts(at(resource, 'params'), { type: 'module', scope, source });
    return;
  }
  const type = fullType((text(at(resource, 'type')) ?? '').split('@')[0] ?? '', inside.parent);
  const provider = type === undefined ? undefined : providerOf(type);
  const line = (entry(resource, 'type') ?? resource).line;
  if (type === undefined || provider === undefined) {
    yield gap('unparsable', 'gap.azure-resource-manager.resource', { line: resource.line });
    return;
  }
  const region = locationOf(at(resource, 'location'), scope);
  // Symbolic templates mark what they only read (`existing`), as Bicep does.
  const existing = text(at(resource, 'existing')) === 'true';
  const fact: DraftFact = {
    kind: 'cloud-resource',
    provider,
    resourceType: type,
    address: (text(at(resource, 'symbol')) ?? literalOf(at(resource, 'name'), scope) ?? '').slice(0, 260),
    mode: existing ? 'data' : 'managed',
    at: { line },
    ...(region === undefined ? {} : { region }),
    ...(existing ? { strength: 'weak', because: said('because.terraform.data') } : {}),
  };
  yield fact;
  if (/^microsoft\.resources\/deployments$/i.test(type)) yield* deploymentFacts(resource, inside, line);
  else {
    const named = statedText(at(resource, 'name'), scope) ?? '';
    yield* propertiesFacts(at(resource, 'properties'), { type, scope, source, settings: isSettings(type, named) });
  }
  yield* resourcesFacts(at(resource, 'resources'), { ...inside, parent: type, depth: depth + 1 });
}

/** `Microsoft.Web/sites/config` of that name holds nothing but variables. */
function isSettings(type: string, name: string): boolean {
  return /\/config$/i.test(type) && /(^|\/)(appsettings|connectionstrings)$/i.test(name);
}

/** Nested templates are read, linked ones stand elsewhere. */
function* deploymentFacts(resource: Tree, { scope, source, depth }: Inside, line: number): Generator<Draft> {
  const template = at(resource, 'properties', 'template');
  if (template !== undefined) {
    const inner = text(at(resource, 'properties', 'expressionEvaluationOptions', 'scope'))?.toLowerCase() === 'inner';
    if (depth < MAX_DEPTH) yield* templateFacts(template, source, inner ? { ...scope, named: new Map() } : scope, depth + 1);
    return;
  }
  const uri = at(resource, 'properties', 'templateLink', 'uri');
  // A relative path is a file of the same tree, read there.
  if (uri === undefined) return;
  const stated = statedText(uri, scope) ?? '';
  for (const host of hostsOf(stated)) yield endpointFact(host, { at: { line: uri.line }, purpose: 'module-registry' });
  yield gap('incomplete', 'gap.azure-resource-manager.linked', { line }, { what: 'templateLink' });
}

/** A child names its own part only: `blobServices` inside `Microsoft.Storage/storageAccounts`. */
function fullType(stated: string, parent: string | undefined): string | undefined {
  if (/^[A-Za-z][\w.]{1,100}\.[A-Za-z][\w.]{0,100}(\/[A-Za-z][\w.-]{0,100}){1,8}$/.test(stated)) return stated;
  return parent !== undefined && /^[A-Za-z][\w-]{0,100}(\/[A-Za-z][\w-]{0,100}){0,4}$/.test(stated) ? `${parent}/${stated}` : undefined;
}

/** Resource providers of others are named by them: `MongoDB.Atlas/organizations`. */
function providerOf(type: string): string | undefined {
  const vendor = type.split(/[./]/)[0]?.toLowerCase() ?? '';
  if (vendor === '') return undefined;
  return vendor === 'microsoft' ? 'azurerm' : (vendors[vendor] ?? vendor);
}

const vendors: Readonly<Record<string, string | undefined>> = { mongodb: 'mongodbatlas', paloaltonetworks: 'panos', nginx: 'nginx' };

function* conditioned(resource: Tree, drafts: Iterable<Draft>, scope: Scope): Generator<Draft> {
  const condition = at(resource, 'condition');
  const holds = condition === undefined ? 'true' : literalOf(condition, scope)?.toLowerCase();
  for (const draft of drafts) {
    if (holds === 'true' || draft.kind === 'gap' || draft.strength === 'possible') yield draft;
    else if (holds === 'false') yield { ...draft, strength: 'possible', because: said('because.cloudformation.not-made') };
    else yield { ...draft, strength: 'weak', because: draft.because ?? said('because.cloudformation.condition') };
  }
}
