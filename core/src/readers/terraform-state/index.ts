// SPDX-License-Identifier: EUPL-1.2
// Terraform and OpenTofu states, versions 3 and 4: what was really made, and where.
import { said } from '../../messages/index.ts';
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { instanceFacts, instanceRegion, secretsOf } from '../../syntax/terraform/instance.ts';
import { providerOfKey } from '../../syntax/terraform/provider-key.ts';
import { at, entries, entry, items, type MapEntry, type Tree, text } from '../../syntax/tree.ts';
import { type Draft, gap, type Reader } from '../reader.ts';

export const reader = {
  id: 'terraform-state',
  title: { en: 'Terraform or OpenTofu state', fr: 'État Terraform ou OpenTofu' },
  accepts: {
    globs: ['**/*.tfstate', '**/*.tfstate.backup', '**/*state*.json', '**/*terraform*.json', '**/terraform/*.json', '**/*.state'],
    sniff,
  },
  *read({ text: source }) {
    const { documents, failures } = parseJson(source);
    for (const failure of failures) yield failureGap('JSON', failure);
    const state = documents[0];
    if (state === undefined) return;
    if (entry(state, 'encrypted_data') !== undefined) {
      yield gap('redacted', 'gap.terraform-state.encrypted', { line: state.line });
      return;
    }
    const version = text(at(state, 'version'));
    if (version === '4') for (const resource of items(at(state, 'resources'))) yield* resourceFacts(resource);
    else if (version === '3') for (const module of items(at(state, 'modules'))) yield* moduleFacts(module);
    else
      yield gap(
        'unsupported',
        'gap.terraform-state.version',
        { line: entry(state, 'version')?.line ?? state.line },
        { version: version?.slice(0, 20) ?? '?' },
      );
  },
} satisfies Reader;

/** A state has its version first, and its lineage or the encryption of OpenTofu. */
function sniff(head: string): boolean {
  if (/^\s*\{/.test(head) === false) return false;
  if (/"encrypted_data"\s*:/.test(head) && /"(lineage|encryption_version|serial)"\s*:/.test(head)) return true;
  return /"version"\s*:\s*\d/.test(head) && /"(terraform_version|serial)"\s*:/.test(head) && /"(lineage|serial)"\s*:/.test(head);
}

function* resourceFacts(resource: Tree): Generator<Draft> {
  const type = text(at(resource, 'type'));
  const name = text(at(resource, 'name'));
  if (type === undefined || name === undefined || !/^[A-Za-z][\w-]{0,200}$/.test(type)) {
    yield gap('unparsable', 'gap.terraform-state.resource', { line: resource.line });
    return;
  }
  const mode = text(at(resource, 'mode')) === 'data' ? 'data' : 'managed';
  const module = text(at(resource, 'module'));
  const address = [module, mode === 'data' ? 'data' : undefined, type, name]
    .filter((part) => part !== undefined)
    .join('.')
    .slice(0, 400);
  const instances = items(at(resource, 'instances'));
  const provider = providerOfKey(text(at(resource, 'provider')), type);
  const found = instances.map((one) => ({
    type,
    // `attributes_flat` where the provider had not yet upgraded the instance from version 3.
    attributes: at(one, 'attributes') ?? at(one, 'attributes_flat'),
    secret: secretsOf(at(one, 'sensitive_attributes'), undefined),
    at: { line: one.line },
  }));
  if (found.length === 0) return;
  yield* counted(found.map(instanceRegion), {
    kind: 'cloud-resource',
    provider,
    resourceType: type,
    address,
    mode,
    at: { line: resource.line },
  });
  if (mode === 'managed') for (const instance of found) yield* instanceFacts(instance);
}

/** One fact per region: instances of one resource may stand in several. */
function* counted(regions: readonly (string | undefined)[], resource: Draft & { readonly kind: 'cloud-resource' }): Generator<Draft> {
  const counts = new Map<string | undefined, number>();
  for (const region of regions) counts.set(region, (counts.get(region) ?? 0) + 1);
  const grade = resource.mode === 'data' ? { strength: 'weak' as const, because: said('because.terraform.data') } : {};
  for (const [region, count] of counts)
    yield { ...resource, ...(region === undefined ? {} : { region }), ...(count === 1 ? {} : { count }), ...grade };
}

/** Version 3 keeps resources by address and attributes flat: `tags.%`, `records.123`. */
function* moduleFacts(module: Tree): Generator<Draft> {
  const path = items(at(module, 'path'))
    .flatMap((part) => text(part) ?? [])
    .slice(1);
  const prefix = path.map((part) => `module.${part}.`).join('');
  for (const { key, line, value } of entries(at(module, 'resources'))) {
    const type = text(at(value, 'type'));
    if (type === undefined || !/^[A-Za-z][\w-]{0,200}$/.test(type)) {
      yield gap('unparsable', 'gap.terraform-state.resource', { line });
      continue;
    }
    const attributes = unflattened(at(value, 'primary', 'attributes'));
    const mode = key.startsWith('data.') ? 'data' : 'managed';
    const instance = { type, attributes, secret: () => false, at: { line } };
    yield* counted([instanceRegion(instance)], {
      kind: 'cloud-resource',
      provider: providerOfKey(text(at(value, 'provider')), type),
      resourceType: type,
      address: (prefix + key).slice(0, 400),
      mode,
      at: { line },
    });
    if (mode === 'managed') yield* instanceFacts(instance);
  }
}

/** `records.4081312365 = "…"` → a list; `name = "…"` stays; deeper paths keep their last part as key. */
function unflattened(flat: Tree | undefined): Tree | undefined {
  if (flat?.kind !== 'map') return flat;
  const lists = new Map<string, Tree[]>();
  const plain: MapEntry[] = [];
  for (const one of flat.entries) {
    const [name = '', part = '', ...rest] = one.key.split('.');
    if (part === '') plain.push(one);
    else if (rest.length === 0 && /^\d+$/.test(part)) lists.set(name, [...(lists.get(name) ?? []), one.value]);
    else if (part !== '%' && part !== '#') plain.push({ ...one, key: rest.at(-1) ?? part });
  }
  const { line } = flat;
  return {
    kind: 'map',
    line,
    entries: [
      ...plain,
      ...[...lists].map(([key, values]) => ({ key, line: values[0]?.line ?? line, value: { kind: 'list' as const, items: values, line } })),
    ],
  };
}
