// SPDX-License-Identifier: EUPL-1.2
// Terragrunt: where a module comes from, where its state is kept, the files it writes beside it and the values it hands over.
import { attribute, bodies } from '../../syntax/hcl/access.ts';
import type { HclAttribute, HclBlock, HclBody } from '../../syntax/hcl/model.ts';
import type { Draft } from '../reader.ts';
import { configurationOf } from './configuration.ts';
import { literalFacts } from './literals.ts';
import { moduleFacts } from './modules.ts';
import { type ProviderConfiguration, providerConfiguration } from './providers.ts';
import { type Resolver, resolverOf, textOf, textWithHoles } from './resolve.ts';
import { backendFacts } from './settings.ts';

type ReadBlock = (block: HclBlock, resolver: Resolver, providers: readonly ProviderConfiguration[]) => Generator<Draft>;

/** `readBlock` reads the blocks of Terraform that `generate` writes. */
export function* terragruntFacts(body: HclBody, resolver: Resolver, readBlock: ReadBlock): Generator<Draft> {
  for (const block of body.blocks) {
    if (block.type === 'terraform') yield* sourceFacts(block, resolver);
    else if (block.type === 'locals') yield* readBlock(block, resolver, []);
    else if (block.type === 'generate') yield* writtenFacts(attribute(block, 'contents'), resolver, readBlock);
    else if (block.type === 'remote_state')
      yield* backendFacts(
        textOf(attribute(block, 'backend')?.value, resolver) ?? '',
        bodies(block, 'config')[0] ?? block,
        'terraform.backend',
        'backend',
        { line: block.line },
        resolver,
      );
  }
  const inputs = body.attributes.filter(({ name }) => name === 'inputs');
  yield* literalFacts({ attributes: inputs, blocks: [] }, { resolver, subject: 'module', skip: new Set() });
}

function* sourceFacts(block: HclBlock, resolver: Resolver): Generator<Draft> {
  const source = attribute(block, 'source');
  // `${get_terragrunt_dir()}/../modules/base` is a path of the tree itself.
  if (source === undefined || ('text' in source.value && /^\$\{\s*(get_|find_in_parent|path_relative)/.test(source.value.text))) return;
  const text = textOf(source.value, resolver);
  const named: HclAttribute =
    text === undefined ? source : { ...source, value: { kind: 'string', value: registrySource(text), line: source.line } };
  yield* moduleFacts({ type: 'module', labels: ['terragrunt'], attributes: [named], blocks: [], line: block.line }, resolver, []);
}

/** `tfr:///terraform-aws-modules/vpc/aws?version=3.3.0`, with a host before the third slash when it is not the default registry. */
function registrySource(text: string): string {
  const stated = /^tfr:\/\/([^/?]*)\/([^?]+)/.exec(text);
  return stated === null ? text : [stated[1], stated[2]].filter((part) => part !== '').join('/');
}

function* writtenFacts(contents: HclAttribute | undefined, resolver: Resolver, readBlock: ReadBlock): Generator<Draft> {
  const text = contents === undefined ? undefined : textWithHoles(contents.value, resolver);
  if (contents === undefined || text === undefined || contents.line > 100_000) return;
  // Lines before it, so that what is read stands where it stands in this file.
  const written = { uri: 'written.tf', text: '\n'.repeat(contents.line) + text };
  const configuration = configurationOf([written]);
  const inside = resolverOf(configuration);
  const providers = configuration.providerBlocks.map((block) => providerConfiguration(block, inside));
  for (const block of configuration.files.get(written)?.body.blocks ?? []) yield* readBlock(block, inside, providers);
}
