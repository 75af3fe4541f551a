// SPDX-License-Identifier: EUPL-1.2
// SPDX 3.0 as JSON-LD: one flat list of elements (spdx.github.io/spdx-spec/v3.0.1/serializations).
import { at, items, type Tree, text } from '../../syntax/tree.ts';
import type { Scope } from '../packages.ts';
import type { Link, SpdxDocument, SpdxPackage, Stated } from './document.ts';
import { stated } from './json-document.ts';

export function elementGraph(root: Tree): SpdxDocument {
  const described = new Set<string>();
  const links: Link[] = [];
  const packages: SpdxPackage[] = [];
  // A document of one element needs no `@graph`.
  const elements = at(root, '@graph') === undefined ? [root] : items(at(root, '@graph'));
  const organisations = organisationsOf(elements);
  for (const element of elements) {
    const type = text(at(element, 'type')) ?? text(at(element, '@type')) ?? '';
    if (/Package$/.test(type)) packages.push(packageOf(element, organisations));
    else if (/Relationship$/.test(type)) {
      const kind = text(at(element, 'relationshipType')) ?? '';
      if (kind === 'describes') for (const to of targets(element, 'to')) described.add(to);
      links.push(...linksOf(element, kind));
    } else for (const id of targets(element, 'rootElement')) described.add(id);
  }
  return { packages, described, links };
}

/** Names of agents that are organisations, by id. */
function organisationsOf(elements: readonly Tree[]): ReadonlyMap<string, string> {
  const organisations = elements.filter((one) => /(^|[:/_])Organization$/.test(text(at(one, 'type')) ?? text(at(one, '@type')) ?? ''));
  return new Map(organisations.map((one) => [idOf(one), text(at(one, 'name')) ?? '']));
}

function supplierOf(element: Tree, organisations: ReadonlyMap<string, string>): Stated | undefined {
  const by = at(element, 'suppliedBy');
  const name = organisations.get(text(by) ?? '');
  return by === undefined || name === undefined || name === '' ? undefined : { text: name, line: by.line };
}

function packageOf(element: Tree, organisations: ReadonlyMap<string, string>): SpdxPackage {
  return {
    id: idOf(element),
    line: element.line,
    name: text(at(element, 'name')) ?? '',
    version: text(at(element, 'software_packageVersion')),
    purl: purlOf(element),
    download: stated(at(element, 'software_downloadLocation')),
    supplier: supplierOf(element, organisations),
    isContainer: text(at(element, 'software_primaryPurpose')) === 'container',
  };
}

/** Its own property, or one of the identifiers. */
function purlOf(element: Tree): Stated | undefined {
  const identifier = items(at(element, 'externalIdentifier')).find((one) =>
    /^packageur[li]$/i.test(text(at(one, 'externalIdentifierType')) ?? ''),
  );
  return stated(at(element, 'software_packageUrl')) ?? stated(at(identifier, 'identifier'));
}

const needs = new Set([
  'dependsOn',
  'hasDynamicLink',
  'hasStaticLink',
  'hasPrerequisite',
  'hasProvidedDependency',
  'hasOptionalDependency',
  'usesTool',
]);

function linksOf(element: Tree, kind: string): readonly Link[] {
  const from = text(at(element, 'from'));
  if (from === undefined || !needs.has(kind)) return [];
  const optional = kind === 'hasOptionalDependency' ? ({ optional: true } as const) : {};
  const scope = kind === 'hasOptionalDependency' ? 'build' : scopeOf(text(at(element, 'scope')), kind);
  return targets(element, 'to').map((to) => ({ from, to, scope, ...optional }));
}

/** LifecycleScopeType of SPDX 3.0. */
function scopeOf(scope: string | undefined, kind: string): Scope {
  if (scope === 'development' || scope === 'test' || scope === 'design') return 'development';
  return scope === 'build' || (scope === undefined && kind === 'usesTool') ? 'build' : 'runtime';
}

function idOf(element: Tree): string {
  return text(at(element, 'spdxId')) ?? text(at(element, '@id')) ?? '';
}

/** One id or a list of them. */
function targets(element: Tree, key: string): readonly string[] {
  const value = at(element, key);
  return [value, ...items(value)].map((one) => text(one)).filter((id) => id !== undefined);
}
