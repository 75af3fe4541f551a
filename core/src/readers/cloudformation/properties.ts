// SPDX-License-Identifier: EUPL-1.2
// Properties of a resource: images, environments, the hosts it is told to call, commands of its start.
import type { EndpointPurpose } from '../../domain.ts';
import { endpointFact, settingFacts } from '../../syntax/environment.ts';
import { hostName } from '../../syntax/host.ts';
import { imageReference } from '../../syntax/image-reference.ts';
import { isLinkKey } from '../../syntax/link-key.ts';
import { addressFacts, isVisitorKey } from '../../syntax/property-address.ts';
import { scriptFacts } from '../../syntax/shell/commands.ts';
import { at, entries, type MapEntry, type Tree, text } from '../../syntax/tree.ts';
import type { DraftFact } from '../reader.ts';
import { callOf, type Scope, statedText } from './intrinsic.ts';
import { commandLines } from './user-data.ts';

export interface Owner {
  readonly type: string;
  /** Logical id. */
  readonly address: string;
  readonly scope: Scope;
  readonly source: readonly string[];
}

const MAX_DEPTH = 30;
/** Rights, texts, code, what an OpenAPI document says of itself: nothing in them is called by the resource. */
const notCalled =
  /^(Description|.*PolicyDocument|Policies|Tags|Metadata|info|externalDocs|ZipFile|InlineCode|TemplateURL|TemplateBody|.*Password.*|.*Secret|.*Token|.*PrivateKey.*|.*Certificate.*)$/;
const environmentList = /^(Environment|EnvironmentVariables|RuntimeEnvironmentVariables|RuntimeEnvironmentSecrets|Secrets)$/;

export function* propertiesFacts(properties: Tree | undefined, owner: Owner): Generator<DraftFact> {
  for (const one of entries(properties)) yield* propertyFacts(one, '', owner, 0);
}

function* propertyFacts({ key, value, line }: MapEntry, parent: string, owner: Owner, depth: number): Generator<DraftFact> {
  if (depth > MAX_DEPTH || notCalled.test(key) || isLinkKey(key) || isVisitorKey(key)) return;
  if (key === 'UserData' || key === 'BuildSpec' || key === 'commandToExecute') {
    yield* scriptFacts(commandLines(value, owner.scope, owner.source));
    return;
  }
  const call = callOf(value);
  if (call?.name === 'If') {
    for (const branch of call.argument.kind === 'list' ? call.argument.items.slice(1) : [])
      yield* propertyFacts({ key, value: branch, line: branch.line }, parent, owner, depth + 1);
  } else if (call !== undefined || value.kind === 'scalar') {
    const stated = statedText(value, owner.scope);
    if (stated !== undefined) yield* textFacts({ key, value, line }, parent, stated, owner);
  } else if (value.kind === 'list') {
    for (const item of value.items) yield* propertyFacts({ key, value: item, line: item.line }, parent, owner, depth + 1);
  } else {
    const named = namedVariable(value, key, owner.scope);
    if (named !== undefined) {
      yield* settingFacts(named.name, named.value, { at: { line: value.line } });
      return;
    }
    yield* sourceFacts(value);
    for (const one of value.entries) {
      // `Environment: { Variables: {…} }` of Lambda and SAM.
      if (key === 'Environment' && one.key === 'Variables') yield* variablesFacts(one.value, owner.scope);
      else yield* propertyFacts(one, key, owner, depth + 1);
    }
  }
}

export function* variablesFacts(variables: Tree, scope: Scope): Generator<DraftFact> {
  for (const { key, value, line } of entries(variables)) yield* settingFacts(key, plain(statedText(value, scope)), { at: { line } });
}

/** `{Name, Value}`, `{Name, ValueFrom}`, and the settings of Elastic Beanstalk, which name their variables as options. */
function namedVariable(map: Tree, key: string, scope: Scope): { readonly name: string; readonly value: string | undefined } | undefined {
  const option = text(at(map, 'Namespace')) === 'aws:elasticbeanstalk:application:environment' ? text(at(map, 'OptionName')) : undefined;
  const name = option ?? (environmentList.test(key) ? text(at(map, 'Name')) : undefined);
  return name === undefined ? undefined : { name, value: plain(statedText(at(map, 'Value'), scope)) };
}

/** Only a parameter: the value comes from elsewhere. */
function plain(value: string | undefined): string | undefined {
  return value === undefined || /^\$\{(PARAMETER|ATTRIBUTE)\}$/.test(value) || value.startsWith('{{resolve:') ? undefined : value;
}

/** The forge behind a pipeline: by a provider of CodePipeline or of a connection, which have no URL. */
function* sourceFacts(map: Tree): Generator<DraftFact> {
  const provider = at(map, 'Owner') === undefined ? at(map, 'ProviderType') : at(map, 'Provider');
  const host = forges[text(provider) ?? ''];
  if (provider !== undefined && host !== undefined)
    yield endpointFact({ host, scheme: 'https' }, { at: { line: provider.line }, purpose: 'git' });
}

const forges: Readonly<Record<string, string | undefined>> = {
  GitHub: 'github.com',
  Bitbucket: 'bitbucket.org',
  GitLab: 'gitlab.com',
};

function* textFacts({ key, value, line }: MapEntry, parent: string, stated: string, owner: Owner): Generator<DraftFact> {
  const place = { line: value.line };
  if (/^(Image|ImageUri|ImageURI|ImageIdentifier|ContainerImage)$/.test(key) && !owner.type.startsWith('AWS::EC2::')) {
    yield* imageFacts(stated, owner, line);
    return;
  }
  if (/^(DomainName)$/.test(key) && parent === 'Origins') {
    const host = stated.includes('$') ? undefined : hostName(stated);
    if (host?.includes('.')) yield endpointFact({ host }, { at: place, purpose: 'web' });
    return;
  }
  yield* addressFacts(stated, { key, at: place, purpose: purposeOf(key, owner.type) });
}

function* imageFacts(stated: string, owner: Owner, line: number): Generator<DraftFact> {
  // `aws/codebuild/standard:7.0` is a machine of CodeBuild, which is a resource already.
  if (/^aws\/codebuild\//.test(stated)) return;
  if (/\.dkr\.ecr\.[^/]*\$\{|^\$\{\w+\}\.dkr\.ecr\./.test(stated)) {
    // The account’s own registry, by its number: which one is not told, that it is Amazon’s is.
    const region = /\.dkr\.ecr\.([a-z]{2,4}(?:-[a-z]{2,10}){1,3}-\d)\.amazonaws/.exec(stated)?.[1];
    yield {
      kind: 'cloud-resource',
      provider: 'aws',
      resourceType: 'AWS::ECR::Repository',
      address: owner.address,
      mode: 'data',
      at: { line },
      ...(region === undefined ? {} : { region }),
    };
    return;
  }
  const reference = imageReference(stated);
  if (
    reference !== undefined &&
    (reference.registryStated || reference.tag !== undefined || /ECS|Batch|AppRunner|Lightsail/.test(owner.type))
  )
    yield { kind: 'image', ...reference, at: { line } };
}

/** Properties that name whom the resource calls, trusts or fetches from. */
function purposeOf(key: string, type: string): EndpointPurpose | undefined {
  if (type === 'AWS::IAM::OIDCProvider' || /^(oidc_issuer|MetadataURL|IssuerUrl|Issuer|OpenIDConnectConfig)$/.test(key)) return 'identity';
  if (/^(RepositoryUrl|Repository|Location|GitUrl|RepositoryURL)$/.test(key))
    return /CodeBuild|Amplify|AppRunner|CodePipeline/.test(type) ? 'git' : undefined;
  if (/^(InvocationEndpoint|IntegrationUri|WebhookUrl)$/.test(key)) return 'api';
  if (key === 'Endpoint' && type.startsWith('AWS::SNS::')) return 'api';
  if (key === 'Uri' && type.startsWith('AWS::ApiGateway')) return 'api';
  return key === 'Url' && type.startsWith('AWS::KinesisFirehose::') ? 'telemetry' : undefined;
}
