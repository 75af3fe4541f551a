// SPDX-License-Identifier: EUPL-1.2
// What single steps say: https://www.jenkins.io/doc/pipeline/steps/
import { said } from '../../messages/index.ts';
import { endpointFact, settingFacts, textFacts } from '../../syntax/environment.ts';
import { filledNames } from '../../syntax/filled.ts';
import { hostName, hostsOf } from '../../syntax/host.ts';
import { imageReference } from '../../syntax/image-reference.ts';
import { scriptFacts } from '../../syntax/shell/commands.ts';
import { regionOf } from '../../syntax/terraform/region.ts';
import { workloadFacts } from '../../syntax/workload.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { type Draft, type DraftFact, gap } from '../reader.ts';
import type { Argument, Block, Call } from './calls.ts';

/** Literals that the file gives to names: its environment, its variables. */
export type Names = ReadonlyMap<string, string>;

export function* stepFacts(call: Call, names: Names): Generator<Draft> {
  const first = call.arguments.find(({ name }) => name === undefined);
  const named = (name: string) => call.arguments.find((one) => one.name === name);
  const around = call.inside.at(-1)?.name;
  switch (call.name) {
    case 'sh':
    case 'bat':
    case 'powershell':
    case 'pwsh':
      yield* commandFacts(named('script') ?? first, names);
      break;
    case 'image':
      // `agent { docker { image '…' } }`, `kubernetes { … }` and the like.
      if (around === 'docker') yield* imageFacts(first, registryOf(call.inside, names), names);
      break;
    case 'docker':
      if (around === 'agent') yield* imageFacts(first, undefined, names);
      break;
    case 'docker.image':
      yield* imageFacts(first, registryOf(call.inside, names), names);
      break;
    case 'containerTemplate':
      yield* imageFacts(named('image'), undefined, names);
      break;
    case 'registryUrl':
    case 'docker.withRegistry':
    case 'withDockerRegistry':
      yield* registryFacts(named('url') ?? first, names);
      break;
    case 'git':
      yield* addressFacts(named('url') ?? first, names);
      break;
    case 'checkout':
    case 'checkout.scm':
    case 'library':
    case 'scmGit':
      for (const one of call.arguments) if (one.name === 'url' || one.name === 'remote') yield* addressFacts(one, names);
      if (call.name === 'library') yield* libraryGap(call);
      break;
    case 'Library':
      yield* libraryGap(call);
      break;
    case 'yaml':
      if (around === 'kubernetes') yield* podFacts(first);
      break;
    case 'podTemplate':
      yield* podFacts(named('yaml'));
      break;
    case 'withEnv':
      for (const { text, line } of call.arguments) yield* pairFacts(text ?? '', line);
      break;
    case 'withCredentials':
      for (const { name, text, line } of call.arguments)
        if (/^(variable|\w+Variable)$/.test(name ?? '') && text !== undefined) yield* settingFacts(text, undefined, { at: { line } });
      break;
    case 'withAWS':
      yield* cloudFact('aws', call, named('region'), names);
      break;
    case 's3Upload':
    case 's3Download':
    case 'ecrLogin':
    case 'cfnUpdate':
      yield* cloudFact('aws', call, named('region'), names);
      break;
    case 'azureCLI':
    case 'azureWebAppPublish':
      yield* cloudFact('azurerm', call, undefined, names);
      break;
    case 'googleStorageUpload':
      yield* cloudFact('google', call, undefined, names);
      break;
    case 'slackSend':
      // Without `baseUrl` the plugin talks to Slack; a server that speaks like it may be set in Jenkins itself.
      if (named('baseUrl') === undefined)
        yield {
          ...endpointFact({ host: 'slack.com', scheme: 'https' }, { at: { line: call.line }, purpose: 'api' }),
          strength: 'weak',
          because: said('because.containers.receiver'),
        };
      break;
  }
}

function* commandFacts(script: Argument | undefined, names: Names): Generator<Draft> {
  if (script?.text === undefined) return;
  const lines = script.text.split('\n').slice(0, 5_000);
  yield* scriptFacts(lines.map((text, index) => ({ line: script.line + index, text: filledNames(text, names) })));
}

function* imageFacts(stated: Argument | undefined, registry: string | undefined, names: Names): Generator<Draft> {
  if (stated?.text === undefined) return;
  const name = filledNames(stated.text, names);
  const reference = imageReference(name);
  if (reference === undefined) {
    if (!name.includes('$')) yield gap('unparsable', 'gap.containers.image', { line: stated.line });
    return;
  }
  const own = registry === undefined || reference.registryStated ? undefined : imageReference(`${registry}/${name}`);
  yield { kind: 'image', ...(own ?? reference), at: { line: stated.line } };
}

/** The registry of the nearest `docker.withRegistry(…) { … }`, or `registryUrl` beside the image. */
function registryOf(inside: readonly Block[], names: Names): string | undefined {
  const block = inside.findLast(({ name }) => name === 'docker.withRegistry' || name === 'withDockerRegistry');
  const stated = block?.arguments.find(({ name }) => name === undefined || name === 'url')?.text;
  const host = stated === undefined ? undefined : hostsOf(filledNames(stated, names))[0]?.host;
  return host?.includes('.') ? host : undefined;
}

function* registryFacts(stated: Argument | undefined, names: Names): Generator<DraftFact> {
  if (stated?.text === undefined) return;
  // `''` is Docker Hub: https://www.jenkins.io/doc/book/pipeline/docker/#custom-registry
  const address = filledNames(stated.text, names).trim();
  const host = address === '' ? 'docker.io' : hostName(address.replace(/^https?:\/\//, '').split(/[/:]/)[0] ?? '');
  if (host?.includes('.')) yield endpointFact({ host }, { at: { line: stated.line }, purpose: 'image-registry' });
}

function* addressFacts(stated: Argument | undefined, names: Names): Generator<DraftFact> {
  if (stated?.text === undefined) return;
  for (const host of hostsOf(filledNames(stated.text, names))) yield endpointFact(host, { at: { line: stated.line }, purpose: 'git' });
}

function* libraryGap(call: Call): Generator<Draft> {
  const name = call.arguments.find(({ text }) => text !== undefined)?.text?.split('@')[0];
  if (name !== undefined && name !== '') yield gap('incomplete', 'gap.delivery.library', { line: call.line }, { name: name.slice(0, 100) });
}

/** A pod as YAML: its lines are those of the string, which starts on the line of its quotes. */
function* podFacts(stated: Argument | undefined): Generator<Draft> {
  if (stated?.text === undefined) return;
  const before = stated.line - 1;
  for (const document of parseYaml(stated.text).documents)
    for (const fact of workloadFacts(document, { address: '', grade: () => ({}) }))
      yield { ...fact, at: { line: before + (fact.at.line ?? 1) } };
}

function* pairFacts(text: string, line: number): Generator<DraftFact> {
  const equal = text.indexOf('=');
  if (equal > 0) yield* settingFacts(text.slice(0, equal).replace(/^PATH\+.*/, 'PATH'), text.slice(equal + 1), { at: { line } });
}

function* cloudFact(provider: string, call: Call, stated: Argument | undefined, names: Names): Generator<DraftFact> {
  const region = stated?.text === undefined ? undefined : regionOf(filledNames(stated.text, names));
  yield {
    kind: 'cloud-resource',
    provider,
    resourceType: `step:${call.name}`,
    address: call.name,
    mode: 'managed',
    at: { line: call.line },
    ...(region === undefined ? {} : { region }),
    strength: 'weak',
    because: said('because.shell-script.command'),
  };
}

/** Texts of other steps that carry an address to call (`webhookUrl`). */
export function* hookFacts(call: Call, names: Names): Generator<DraftFact> {
  for (const { name, text, line } of call.arguments)
    if (name !== undefined && /^(webhookUrl|baseUrl|endpoint|serverUrl|endpointUrl)$/.test(name) && text !== undefined)
      yield* textFacts(filledNames(text, names), { at: { line }, purpose: 'api' });
}
