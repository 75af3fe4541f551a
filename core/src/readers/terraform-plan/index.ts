// SPDX-License-Identifier: EUPL-1.2
// `terraform show -json` of a plan or a state (“JSON Output Format”): what will be made, with every value that is known.
import { said } from '../../messages/index.ts';
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { instanceFacts, instanceRegion, secretsOf } from '../../syntax/terraform/instance.ts';
import { providerOfKey } from '../../syntax/terraform/provider-key.ts';
import { serviceOf } from '../../syntax/terraform/service-of.ts';
import { at, entry, items, MAX_DEPTH, type Tree, text } from '../../syntax/tree.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { type Configured, configurations, configuredFor, moduleCalls, providerKeys } from './configuration.ts';

export const reader = {
  id: 'terraform-plan',
  title: { en: 'Terraform or OpenTofu plan', fr: 'Plan Terraform ou OpenTofu' },
  accepts: { globs: ['**/*plan*.json', '**/*terraform*.json', '**/terraform/*.json', '**/*.tfplan'], sniff },
  *read({ text: source }) {
    const { documents, failures } = parseJson(source);
    for (const failure of failures) yield failureGap('JSON', failure);
    const plan = documents[0];
    if (plan === undefined) return;
    const version = text(at(plan, 'format_version'));
    if (version !== undefined && !/^[01](\.|$)/.test(version)) {
      yield gap(
        'unsupported',
        'gap.terraform-plan.version',
        { line: entry(plan, 'format_version')?.line ?? plan.line },
        { version: version.slice(0, 20) },
      );
      return;
    }
    const configured = configurations(at(plan, 'configuration', 'provider_config'), at(plan, 'variables'));
    for (const one of configured.values()) yield* one.facts;
    yield* moduleCalls(at(plan, 'configuration', 'root_module'), '', 0);
    const keys = providerKeys(at(plan, 'configuration', 'root_module'));
    const context = { configured, keys };
    // A plan repeats in `prior_state` what it has in `planned_values`; only what was read stands there alone.
    const values = at(plan, 'planned_values', 'root_module') ?? at(plan, 'values', 'root_module');
    if (values !== undefined) yield* moduleFacts(values, context, () => true, 0);
    const prior = at(plan, 'prior_state', 'values', 'root_module');
    if (prior !== undefined) yield* moduleFacts(prior, context, (mode) => mode === 'data', 0);
  },
} satisfies Reader;

/** The format says its version; a schema of providers says it too, and is none of ours. */
function sniff(head: string): boolean {
  if (!/^\s*\{/.test(head) || /"provider_schemas"\s*:/.test(head)) return false;
  if (/"(planned_values|resource_changes|prior_state|root_module|provider_config)"\s*:/.test(head))
    return /"(format_version|terraform_version|planned_values|provider_config)"\s*:/.test(head);
  return /"format_version"\s*:\s*"/.test(head) && /"terraform_version"\s*:/.test(head);
}

interface Context {
  readonly configured: ReadonlyMap<string, Configured>;
  /** Address without indexes → key of its provider configuration. */
  readonly keys: ReadonlyMap<string, string>;
}

function* moduleFacts(module: Tree, context: Context, wanted: (mode: string) => boolean, depth: number): Generator<Draft> {
  if (depth > MAX_DEPTH) return;
  for (const resource of items(at(module, 'resources'))) {
    const mode = text(at(resource, 'mode')) ?? 'managed';
    if (wanted(mode)) yield* resourceFacts(resource, mode, context);
  }
  for (const child of items(at(module, 'child_modules'))) yield* moduleFacts(child, context, wanted, depth + 1);
}

function* resourceFacts(resource: Tree, mode: string, { configured, keys }: Context): Generator<Draft> {
  const type = text(at(resource, 'type'));
  const address = text(at(resource, 'address'));
  if (type === undefined || address === undefined || !/^[A-Za-z][\w-]{0,200}$/.test(type)) {
    yield gap('unparsable', 'gap.terraform-state.resource', { line: resource.line });
    return;
  }
  const instance = {
    type,
    attributes: at(resource, 'values'),
    secret: secretsOf(undefined, at(resource, 'sensitive_values')),
    at: { line: resource.line },
  };
  const under = configuredFor(address.replace(/\[[^\]]*\]/g, ''), keys, configured);
  const region = instanceRegion(instance) ?? under?.region;
  const endpoint = under === undefined ? undefined : (serviceOf(type, under.services) ?? under.hosts[0]);
  yield {
    kind: 'cloud-resource',
    provider: providerOfKey(text(at(resource, 'provider_name')), type),
    resourceType: type,
    address: address.slice(0, 400),
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
    mode: mode === 'data' ? 'data' : 'managed',
    at: { line: resource.line },
    ...(mode === 'data' ? { strength: 'weak', because: said('because.terraform.data') } : {}),
  };
  if (mode !== 'data') yield* instanceFacts(instance);
}
