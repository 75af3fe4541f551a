// SPDX-License-Identifier: EUPL-1.2
// What the files of one folder say together: Terraform reads a folder as one module.
import { attribute, bodies } from '../../syntax/hcl/access.ts';
import { parseHcl } from '../../syntax/hcl/hcl.ts';
import { parseHclJson } from '../../syntax/hcl/json.ts';
import type { HclBlock, HclBody, HclValue, ParsedHcl } from '../../syntax/hcl/model.ts';
import { type ProviderSource, providerSource } from '../../syntax/terraform/provider-source.ts';
import type { TextFile } from '../reader.ts';

export interface Configuration {
  readonly files: ReadonlyMap<TextFile, ParsedHcl>;
  /** Value by name: what a file of values gives, else the default. */
  readonly variables: ReadonlyMap<string, HclValue>;
  /** The variables whose value is but a default: whoever calls the module may give another. */
  readonly defaulted: ReadonlySet<string>;
  readonly locals: ReadonlyMap<string, HclValue>;
  /** `aws_s3_bucket.media`, `data.aws_region.here` → its block. */
  readonly addresses: ReadonlyMap<string, HclBlock>;
  /** Local name of a provider → where it comes from. */
  readonly sources: ReadonlyMap<string, ProviderSource>;
  readonly providerBlocks: readonly HclBlock[];
  /** Files of backend settings, given to `init -backend-config`. */
  readonly backendSettings: readonly HclBody[];
}

// One folder is read file by file with the same list: it is parsed once.
const known = new WeakMap<readonly TextFile[], Configuration>();

export function configurationOf(folder: readonly TextFile[]): Configuration {
  const before = known.get(folder);
  if (before !== undefined) return before;
  const files = new Map(folder.map((file) => [file, parsed(file)]));
  const made = { files, ...variables(files), ...collected(files) };
  known.set(folder, made);
  return made;
}

function parsed({ uri, text }: TextFile): ParsedHcl {
  const name = uri.toLowerCase();
  if (!name.endsWith('.json')) return parseHcl(text);
  return name.endsWith('.tfvars.json') ? parseHclJson(text, {}) : parseHclJson(text);
}

export function isValuesFile(uri: string): boolean {
  return /\.tfvars(\.json)?$/i.test(uri) || isBackendFile(uri);
}
export function isBackendFile(uri: string): boolean {
  return /\.(tfbackend|backend)$/i.test(uri);
}
export function isTerragruntFile(uri: string): boolean {
  return /(^|\/)(terragrunt|root)\.hcl$/i.test(uri);
}
export function isLockFile(uri: string): boolean {
  return /(^|\/)\.terraform\.lock\.hcl$/i.test(uri);
}

function collected(files: ReadonlyMap<TextFile, ParsedHcl>): Omit<Configuration, 'files' | 'variables' | 'defaulted'> {
  const locals = new Map<string, HclValue>();
  const addresses = new Map<string, HclBlock>();
  const sources = new Map<string, ProviderSource>();
  const providerBlocks: HclBlock[] = [];
  const backendSettings: HclBody[] = [];
  for (const [{ uri }, { body }] of files) {
    if (isBackendFile(uri)) backendSettings.push(body);
    // Terragrunt has locals of its own.
    if (isValuesFile(uri) || isLockFile(uri) || (files.size > 1 && isTerragruntFile(uri))) continue;
    for (const block of body.blocks) {
      const [first, second] = block.labels;
      if (block.type === 'locals') for (const one of block.attributes) locals.set(one.name, one.value);
      else if (block.type === 'resource' && second !== undefined) addresses.set(`${first}.${second}`, block);
      else if (block.type === 'data' && second !== undefined) addresses.set(`data.${first}.${second}`, block);
      else if (block.type === 'provider') providerBlocks.push(block);
      else if (block.type === 'terraform') for (const required of bodies(block, 'required_providers')) addSources(required, sources);
    }
  }
  return { locals, addresses, sources, providerBlocks, backendSettings };
}

function addSources(required: HclBody, sources: Map<string, ProviderSource>): void {
  for (const { name, value } of required.attributes) {
    const source = value.kind === 'object' ? value.entries.find(({ key }) => key === 'source')?.value : undefined;
    const stated = source?.kind === 'string' ? providerSource(source.value) : undefined;
    if (stated !== undefined) sources.set(name, stated);
  }
}

/**
 * `terraform.tfvars` and `*.auto.tfvars` are read by themselves and win. Other files of values are one per environment:
 * they count where all that name a variable agree, else its value is not known.
 */
function variables(files: ReadonlyMap<TextFile, ParsedHcl>): Pick<Configuration, 'variables' | 'defaulted'> {
  const values = new Map<string, HclValue>();
  const stated = new Map<string, HclValue | 'differs'>();
  const automatic = new Map<string, HclValue>();
  for (const [{ uri }, { body }] of files) {
    if (/\.tfvars(\.json)?$/i.test(uri)) {
      const always = /(^|\/)(terraform|[^/]*\.auto)\.tfvars(\.json)?$/i.test(uri);
      for (const { name, value } of body.attributes) {
        if (always) automatic.set(name, value);
        else stated.set(name, stated.has(name) && !same(stated.get(name), value) ? 'differs' : value);
      }
    } else if (!isBackendFile(uri)) {
      for (const block of body.blocks) {
        const name = block.type === 'variable' ? block.labels[0] : undefined;
        const held = attribute(block, 'default')?.value;
        if (name !== undefined && held !== undefined) values.set(name, held);
      }
    }
  }
  for (const [name, value] of stated) {
    if (value === 'differs') values.delete(name);
    else values.set(name, value);
  }
  for (const [name, value] of automatic) values.set(name, value);
  return { variables: values, defaulted: new Set([...values.keys()].filter((name) => !stated.has(name) && !automatic.has(name))) };
}

function same(one: HclValue | 'differs' | undefined, other: HclValue): boolean {
  return (
    one !== undefined && one !== 'differs' && one.kind === other.kind && 'value' in one && 'value' in other && one.value === other.value
  );
}
