// SPDX-License-Identifier: EUPL-1.2
// Properties of a resource: images, settings of apps, registries, repositories, commands.
import type { EndpointPurpose } from '../../domain.ts';
import { endpointFact, settingFacts } from '../../syntax/environment.ts';
import { hostName } from '../../syntax/host.ts';
import { imageReference } from '../../syntax/image-reference.ts';
import { isLinkKey } from '../../syntax/link-key.ts';
import { addressFacts, isVisitorKey } from '../../syntax/property-address.ts';
import { scriptFacts } from '../../syntax/shell/commands.ts';
import { at, entries, type MapEntry, type Tree, text } from '../../syntax/tree.ts';
import type { DraftFact } from '../reader.ts';
import { type Scope, statedText } from './expression.ts';

export interface Owner {
  readonly type: string;
  readonly scope: Scope;
  readonly source: readonly string[];
  /** Its properties are variables. */
  readonly settings?: boolean;
}

const MAX_DEPTH = 30;
const notCalled =
  /^(description|tags|metadata|policyRule|parameters|.*password.*|.*secret|.*secrets|.*token|.*privateKey.*|.*certificate.*|.*accountKey)$/i;
const variableLists = /^(environmentVariables|env|appSettings|appSettingsKeyValuePairs|settings|configs)$/i;

export function* propertiesFacts(properties: Tree | undefined, owner: Owner): Generator<DraftFact> {
  for (const one of entries(properties)) {
    if (owner.settings === true) yield* variableFacts(one, owner);
    else yield* propertyFacts(one, owner, 0);
  }
}

/** `NAME: value`, and connection strings as `NAME: { value, type }`. */
function* variableFacts({ key, value, line }: MapEntry, { scope }: Owner): Generator<DraftFact> {
  yield* settingFacts(key, plain(statedText(value.kind === 'map' ? at(value, 'value') : value, scope)), { at: { line } });
}

function* propertyFacts({ key, value, line }: MapEntry, owner: Owner, depth: number): Generator<DraftFact> {
  if (depth > MAX_DEPTH || notCalled.test(key) || isLinkKey(key) || isVisitorKey(key)) return;
  if (value.kind === 'list') {
    for (const item of value.items) yield* propertyFacts({ key, value: item, line: item.line }, owner, depth + 1);
  } else if (value.kind === 'map') {
    const name = variableLists.test(key) ? text(at(value, 'name')) : undefined;
    if (name !== undefined) {
      yield* settingFacts(statedText(at(value, 'name'), owner.scope) ?? '', plain(statedText(at(value, 'value'), owner.scope)), {
        at: { line: value.line },
      });
      return;
    }
    for (const one of value.entries) {
      if (/^appSettings(KeyValuePairs)?$/i.test(key) && one.value.kind === 'scalar') yield* variableFacts(one, owner);
      else yield* propertyFacts(one, owner, depth + 1);
    }
  } else if (/^(commandToExecute|script|scriptContent)$/i.test(key)) {
    const stated = statedText(value, owner.scope) ?? '';
    yield* scriptFacts(stated.split('\n').map((one) => ({ line: value.line, text: one })));
  } else yield* textFacts({ key, value, line }, owner);
}

function plain(value: string | undefined): string | undefined {
  return value === undefined || /^\$\{\w+\}$/.test(value) || /^@Microsoft\.KeyVault\(/i.test(value) ? undefined : value;
}

function* textFacts({ key, value }: MapEntry, owner: Owner): Generator<DraftFact> {
  const stated = statedText(value, owner.scope);
  if (stated === undefined) return;
  const place = { line: value.line };
  // `DOCKER|registry.example/app:1` of App Service.
  const image = /^(linuxFxVersion|windowsFxVersion)$/i.test(key)
    ? /^DOCKER\|(.+)$/i.exec(stated)?.[1]
    : /^(image|imageName|containerImage)$/i.test(key)
      ? stated
      : undefined;
  if (image !== undefined) {
    const reference = imageReference(image);
    if (reference !== undefined && (reference.registryStated || reference.tag !== undefined || /container|app\//i.test(owner.type)))
      yield { kind: 'image', ...reference, at: place };
    return;
  }
  if (/^(server|loginServer|serverUrl)$/i.test(key)) {
    const host = hostName(stated.replace(/^https?:\/\//, '').split('/')[0] ?? '');
    if (host?.includes('.')) yield endpointFact({ host }, { at: place, purpose: 'image-registry' });
    return;
  }
  yield* addressFacts(stated, { key, at: place, purpose: purposeOf(key, owner.type) });
}

function purposeOf(key: string, type: string): EndpointPurpose | undefined {
  if (/^(repositoryUrl|repoUrl|repositoryUri)$/i.test(key)) return 'git';
  if (/^(issuer|openIdIssuer|wellKnownOpenIdConfiguration|metadataUrl)$/i.test(key)) return 'identity';
  if (/^(serviceUri|webhookUri|serviceUrl|endpointUrl)$/i.test(key)) return 'api';
  return /^url$/i.test(key) && /apis|backends/i.test(type) ? 'api' : undefined;
}
