// SPDX-License-Identifier: EUPL-1.2
// The `configuration` of a plan: provider settings that are constant, module calls, which resource uses which provider.
import { said } from '../../messages/index.ts';
import { hostsOf, isHostName } from '../../syntax/host.ts';
import { moduleSource } from '../../syntax/terraform/module-source.ts';
import { providerOfKey } from '../../syntax/terraform/provider-key.ts';
import { regionNames, regionOf } from '../../syntax/terraform/region.ts';
import { at, entries, items, MAX_DEPTH, type Tree, text } from '../../syntax/tree.ts';
import type { DraftFact } from '../reader.ts';

export interface Configured {
  readonly region?: string;
  readonly services: ReadonlyMap<string, string>;
  readonly hosts: readonly string[];
  readonly facts: readonly DraftFact[];
}

/** By key: `aws`, `aws.paris`, `module.x:aws`. */
export function configurations(config: Tree | undefined, variables: Tree | undefined): Map<string, Configured> {
  const found = new Map<string, Configured>();
  for (const { key, line, value } of entries(config)) {
    const name = text(at(value, 'name'));
    if (name === undefined || !/^[\w-]{1,100}$/.test(name)) continue;
    const expressions = at(value, 'expressions');
    const alias = text(at(value, 'alias'));
    const region = regionNames.map((one) => regionOf(told(at(expressions, one), variables) ?? '')).find((one) => one !== undefined);
    const services = new Map<string, string>();
    for (const { key: service, value: stated } of items(at(expressions, 'endpoints')).flatMap(entries)) {
      const host = hostsOf(told(stated, variables) ?? '', { name: 'endpoint' })[0]?.host;
      if (host !== undefined) services.set(service, host);
    }
    const hosts = [...new Set(constantHosts(expressions, variables, 0))];
    const fact: DraftFact & { readonly kind: 'cloud-configuration' } = {
      kind: 'cloud-configuration',
      provider: providerOfKey(text(at(value, 'full_name')) ?? name, name),
      ...(alias === undefined ? {} : { alias: alias.slice(0, 100) }),
      ...(region === undefined ? {} : { region }),
      endpoints: [...new Set([...hosts, ...services.values()])],
      at: { line },
    };
    found.set(key, {
      ...(region === undefined ? {} : { region }),
      services,
      hosts,
      facts: key.includes(':') && region === undefined && fact.endpoints.length === 0 ? [] : [fact],
    });
  }
  return found;
}

const notCalled = /proxy|tags|labels|user_agent|password|token|secret|cert|key|registry|^endpoints$|assume_role|redirect/i;

function* constantHosts(expressions: Tree | undefined, variables: Tree | undefined, depth: number): Generator<string> {
  if (depth > 6) return;
  for (const { key, value } of entries(expressions)) {
    if (notCalled.test(key)) continue;
    const stated = told(value, variables);
    if (stated === undefined) for (const nested of items(value)) yield* constantHosts(nested, variables, depth + 1);
    else if (stated.includes('://') || isHostName(key)) for (const { host } of hostsOf(stated, { name: key })) yield host;
  }
}

/** The settings a resource is made under: those of its module, else of the modules around it, which pass theirs on. */
export function configuredFor(
  address: string,
  keys: ReadonlyMap<string, string>,
  configured: ReadonlyMap<string, Configured>,
): Configured | undefined {
  const key = keys.get(address);
  if (key === undefined) return undefined;
  const exact = configured.get(key);
  if (exact !== undefined && says(exact)) return exact;
  const name = key.slice(key.lastIndexOf(':') + 1);
  // Before Terraform 1.1 the key held but the last name of the module.
  const modules =
    /^(?:module\.[^.]+\.)*/
      .exec(address)?.[0]
      .split('.')
      .filter((_part, index) => index % 2 === 1) ?? [];
  for (let depth = modules.length; depth >= 0; depth--) {
    const path = modules
      .slice(0, depth)
      .map((module) => `module.${module}`)
      .join('.');
    const found = configured.get(path === '' ? name : `${path}:${name}`);
    if (found !== undefined && says(found)) return found;
  }
  return exact;
}

function says({ region, hosts, services }: Configured): boolean {
  return region !== undefined || hosts.length > 0 || services.size > 0;
}

/** A constant, or a variable alone, whose value the plan has. */
function told(expression: Tree | undefined, variables: Tree | undefined): string | undefined {
  const constant = text(at(expression, 'constant_value'));
  if (constant !== undefined) return constant;
  const references = items(at(expression, 'references'));
  const name = references.length === 1 ? /^var\.([\w-]+)$/.exec(text(references[0]) ?? '')?.[1] : undefined;
  return name === undefined ? undefined : text(at(variables, name, 'value'));
}

export function* moduleCalls(module: Tree | undefined, prefix: string, depth: number): Generator<DraftFact> {
  if (depth > MAX_DEPTH) return;
  for (const { key, line, value } of entries(at(module, 'module_calls'))) {
    const source = moduleSource(text(at(value, 'source')) ?? '');
    const address = `${prefix}module.${key}`.slice(0, 400);
    const place = { line };
    if (source !== undefined && source.kind !== 'local') {
      if (source.name !== undefined && source.provider !== undefined)
        yield {
          kind: 'cloud-resource',
          provider: source.provider,
          resourceType: `module:${source.name}`,
          address,
          mode: 'module',
          at: place,
          ...(source.kind === 'remote' ? { strength: 'weak', because: said('because.terraform.module-name') } : {}),
        };
      yield {
        kind: 'endpoint',
        host: source.host,
        ...(source.kind === 'remote' && source.scheme !== undefined ? { scheme: source.scheme } : { scheme: 'https' }),
        purpose: source.kind === 'registry' ? 'module-registry' : source.purpose,
        at: place,
      };
    }
    yield* moduleCalls(at(value, 'module'), `${address}.`, depth + 1);
  }
}

export function providerKeys(root: Tree | undefined): Map<string, string> {
  const keys = new Map<string, string>();
  const visit = (module: Tree | undefined, prefix: string, depth: number) => {
    if (depth > MAX_DEPTH) return;
    for (const resource of items(at(module, 'resources'))) {
      const address = text(at(resource, 'address'));
      const key = text(at(resource, 'provider_config_key'));
      if (address !== undefined && key !== undefined) keys.set(prefix + address, key);
    }
    for (const { key, value } of entries(at(module, 'module_calls'))) visit(at(value, 'module'), `${prefix}module.${key}.`, depth + 1);
  };
  visit(root, '', 0);
  return keys;
}
