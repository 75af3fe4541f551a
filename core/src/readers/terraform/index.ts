// SPDX-License-Identifier: EUPL-1.2
// Terraform, OpenTofu and Terragrunt configuration: resources, providers, modules, backends, and what their texts name.

import { failureGap } from '../../syntax/failure.ts';
import { attribute, bodies } from '../../syntax/hcl/access.ts';
import type { HclBlock } from '../../syntax/hcl/model.ts';
import { hostsOf } from '../../syntax/host.ts';
import { providerSource } from '../../syntax/terraform/provider-source.ts';
import type { Draft, Reader } from '../reader.ts';
import { configurationOf, isBackendFile, isLockFile, isTerragruntFile, isValuesFile } from './configuration.ts';
import { literalFacts } from './literals.ts';
import { moduleFacts } from './modules.ts';
import { type ProviderConfiguration, providerConfiguration } from './providers.ts';
import { type Resolver, resolverOf, textOf } from './resolve.ts';
import { resourceFacts } from './resources.ts';
import { settingsFacts } from './settings.ts';
import { terragruntFacts } from './terragrunt.ts';

export const reader = {
  id: 'terraform',
  title: { en: 'Terraform or OpenTofu configuration', fr: 'Configuration Terraform ou OpenTofu' },
  accepts: {
    globs: [
      '**/*.tf',
      '**/*.tofu',
      '**/*.tf.json',
      '**/*.tofu.json',
      '**/*.tfvars',
      '**/*.tfvars.json',
      '**/*.tfbackend',
      '**/*.backend',
      '**/.terraform.lock.hcl',
      '**/terragrunt.hcl',
      '**/root.hcl',
    ],
  },
  folder: true,
  *read(file, folder) {
    const terragrunt = isTerragruntFile(file.uri);
    const configuration = configurationOf(folder.includes(file) && !terragrunt ? folder : [file]);
    const parsed = configuration.files.get(file);
    if (parsed === undefined) return;
    for (const failure of parsed.failures) yield failureGap(file.uri.toLowerCase().endsWith('.json') ? 'JSON' : 'HCL', failure);
    const resolver = resolverOf(configuration);
    const nothing: ReadonlySet<string> = new Set();
    if (isLockFile(file.uri)) {
      for (const block of parsed.body.blocks) yield* lockedProvider(block);
    } else if (terragrunt) yield* terragruntFacts(parsed.body, resolver, blockFacts);
    else if (isBackendFile(file.uri)) return;
    else if (isValuesFile(file.uri)) yield* literalFacts(parsed.body, { resolver, subject: 'variable', skip: nothing });
    else {
      const providers = configuration.providerBlocks.map((block) => providerConfiguration(block, resolver));
      for (const block of parsed.body.blocks) yield* blockFacts(block, resolver, providers);
    }
  },
} satisfies Reader;

function* blockFacts(block: HclBlock, resolver: Resolver, providers: readonly ProviderConfiguration[]): Generator<Draft> {
  switch (block.type) {
    case 'resource':
      yield* resourceFacts(block, 'managed', resolver, providers);
      return;
    case 'data':
    case 'ephemeral':
      yield* resourceFacts(block, 'data', resolver, providers);
      return;
    case 'check':
      for (const data of block.blocks.filter(({ type }) => type === 'data')) yield* resourceFacts(data, 'data', resolver, providers);
      return;
    case 'provider':
      yield* providerFacts(block, resolver);
      return;
    case 'module':
      yield* moduleFacts(block, resolver, providers);
      yield* literalFacts(block, { resolver, subject: 'module', skip: moduleOwn });
      return;
    case 'terraform':
      yield* settingsFacts(block, resolver);
      return;
    case 'locals':
      yield* literalFacts(block, { resolver, subject: 'local', skip: new Set() });
      return;
    case 'variable': {
      // The default stands for the variable: its name says what it is.
      const held = attribute(block, 'default');
      const name = block.labels[0];
      if (held !== undefined && name !== undefined)
        yield* literalFacts({ attributes: [{ ...held, name }], blocks: [] }, { resolver, subject: 'variable', skip: new Set() });
      return;
    }
    default:
      return;
  }
}

const moduleOwn: ReadonlySet<string> = new Set(['source', 'version', 'providers', 'count', 'for_each', 'depends_on', 'region']);

function* providerFacts(block: HclBlock, resolver: Resolver): Generator<Draft> {
  const { provider, alias, region, services, hosts } = providerConfiguration(block, resolver);
  if (!/^[A-Za-z][\w-]{0,100}$/.test(provider)) return;
  yield {
    kind: 'cloud-configuration',
    provider,
    ...(alias === undefined ? {} : { alias: alias.slice(0, 100) }),
    ...(region === undefined ? {} : { region }),
    endpoints: [...new Set([...hosts, ...services.values()])],
    at: { line: block.line },
  };
  for (const registry of bodies(block, 'registry_auth')) {
    const address = attribute(registry, 'address');
    const host = hostsOf(textOf(address?.value, resolver) ?? '', { name: 'registry_host' })[0];
    if (host !== undefined && address !== undefined)
      yield { kind: 'endpoint', host: host.host, purpose: 'image-registry', at: { line: address.line } };
  }
}

/** The lock file states the registry each provider was taken from. */
function* lockedProvider(block: HclBlock): Generator<Draft> {
  const source = block.type === 'provider' ? providerSource(block.labels[0] ?? '') : undefined;
  if (source?.host !== undefined)
    yield { kind: 'endpoint', host: source.host, scheme: 'https', purpose: 'module-registry', at: { line: block.line } };
}
