// SPDX-License-Identifier: EUPL-1.2
// Settings of a parsed document: a value that names a host is an endpoint, `UPPER_CASE` keys are variables.
import { said } from '../../messages/index.ts';
import { isPolicy } from '../../syntax/content-security-policy.ts';
import { endpointPurpose } from '../../syntax/endpoint-purpose.ts';
import { endpointFact, type SettingOptions, settingFacts } from '../../syntax/environment.ts';
import { hostsIn, hostsOf } from '../../syntax/host.ts';
import { isLinkKey } from '../../syntax/link-key.ts';
import { headerDrafts, policyFacts, policyHeaders } from '../../syntax/response-headers.ts';
import { entry, type Tree, text } from '../../syntax/tree.ts';
import type { Draft, DraftFact } from '../reader.ts';
import type { FileForm } from './forms.ts';

export function* treeFacts(tree: Tree, form: FileForm, path = ''): Generator<Draft> {
  if (tree.kind === 'list') {
    for (const item of tree.items) {
      if (item.kind === 'scalar') yield* settingOf(path, item, form);
      else yield* treeFacts(item, form, path);
    }
    return;
  }
  if (tree.kind !== 'map') return;
  // Render and others write `{ key: NAME, value: … }`.
  const name = text(entry(tree, 'key')?.value);
  const pair = entry(tree, 'value');
  if (name !== undefined && pair !== undefined && /^[A-Z][A-Z0-9_]*$/.test(name)) {
    yield* settingFacts(name, text(pair.value) ?? '', { at: { line: pair.line } });
    return;
  }
  // Hosting platforms write response headers `{ key: Content-Security-Policy, value: … }`.
  if (name !== undefined && pair !== undefined && policyHeaders.has(name.toLowerCase())) {
    yield* headerDrafts(name, text(pair.value) ?? '', { at: { line: pair.value.line } });
    return;
  }
  for (const one of tree.entries) {
    if (policyHeaders.has(one.key.toLowerCase()) && one.value.kind === 'scalar') {
      yield* headerDrafts(one.key, text(one.value) ?? '', { at: { line: one.value.line } });
      continue;
    }
    if (isLinkKey(one.key) && one.value.kind !== 'map') continue;
    const here = path === '' ? one.key : `${path}.${one.key}`;
    if (one.value.kind === 'scalar') yield* settingOf(here.slice(-200), one.value, form, one.key);
    else yield* treeFacts(one.value, form, here.slice(-200));
  }
}

function* settingOf(path: string, node: Tree, form: FileForm, key?: string): Generator<DraftFact> {
  const stated = text(node);
  if (stated === undefined || node.kind !== 'scalar') return;
  if (key !== undefined && /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(key)) yield* settingFacts(key, stated, { at: { line: node.line } });
  else if (typeof node.value === 'string') yield* namedHosts(path, stated, form, node.line);
}

/** Hosts of one setting. Spring writes `${DB_HOST:localhost}`: the default holds where nothing replaces it. */
export function* namedHosts(path: string, stated: string, form: FileForm, line: number): Generator<DraftFact> {
  if (isPolicy(stated)) {
    yield* policyFacts(stated, { at: { line } });
    return;
  }
  const value = stated.includes('${') ? stated.slice(0, 8_192).replace(/\$\{[\w.-]{1,100}:([^${}]{0,500})\}/g, '$1') : stated;
  const options: SettingOptions = {
    at: { line },
    ...(value === stated ? {} : { strength: 'weak', because: said('because.containers.default-value') }),
  };
  const hosts = value.includes('\n') ? hostsIn(value) : hostsOf(value, { name: path });
  const variable = /^[A-Za-z_@][\w.:@/-]{0,199}$/.test(path) ? { variable: path } : {};
  for (const host of hosts) {
    // `config.host: web` names a neighbour; without a scheme, port or dot it is no address.
    if (!host.host.includes('.') && host.scheme === undefined && host.port === undefined && !/host|server/i.test(path)) continue;
    yield endpointFact(host, { ...options, ...variable, purpose: form.purpose ?? endpointPurpose(host.scheme, path) });
  }
}
