// SPDX-License-Identifier: EUPL-1.2
// What the texts of a block name: hosts, container images, variables of programs. Only these leave; the texts never do.

import { parse as parseDomain } from 'tldts';
import { type Said, said } from '../../messages/index.ts';
import { endpointFact, settingFacts } from '../../syntax/environment.ts';
import { asBody, attribute } from '../../syntax/hcl/access.ts';
import { parseHclValue } from '../../syntax/hcl/hcl.ts';
import type { HclBody, HclValue } from '../../syntax/hcl/model.ts';
import { type Host, hostName, hostsIn, hostsOf, isHostName } from '../../syntax/host.ts';
import { isLinkKey } from '../../syntax/link-key.ts';
import type { DraftFact } from '../reader.ts';
import { imageFacts, isImageKey } from './images.ts';
import { type Resolver, textWithHoles } from './resolve.ts';

export interface LiteralContext {
  readonly resolver: Resolver;
  /** `aws_ecs_task_definition`, `module`, `variable`. */
  readonly subject: string;
  /** Attributes that are read elsewhere. */
  readonly skip: ReadonlySet<string>;
}

const MAX_DEPTH = 12;

export function* literalFacts(body: HclBody, context: LiteralContext, key = '', depth = 0): Generator<DraftFact> {
  if (depth > MAX_DEPTH) return;
  const named = namedVariable(body, key);
  if (named !== undefined)
    yield* settingFacts(named.name, named.value === undefined ? undefined : textWithHoles(named.value, context.resolver), {
      at: { line: named.line },
    });
  for (const { name, value, line } of body.attributes) {
    if (depth === 0 && context.skip.has(name)) continue;
    if (named !== undefined && (name === 'value' || name === 'name')) continue;
    yield* valueFacts(name, value, line, context, depth, key);
  }
  for (const block of body.blocks.filter(({ type }) => !sentOn.test(type)))
    yield* literalFacts(
      block,
      context,
      block.type === 'content' ? key : block.type === 'dynamic' ? (block.labels[0] ?? '') : block.type,
      depth + 1,
    );
}

/** Texts for people, names of the organisation itself, principals of a policy. */
const notCalled =
  /^(description|comment|tags|tags_all|labels|annotations|default_tags|name|display_name|aliases|.*subdomain|domain|domains|domain_names?|host_header|fqdn|custom_endpoint|custom_domain|subject_alternative_names|identifiers|principals?|service_principals?|callback_urls|logout_urls|redirect_uris?|reply_urls|allowed_origins|cors_.*|actions?|resources?|version|source_code_hash)$/;
/** A visitor is sent there; nothing of ours calls it. */
const sentOn = /^((default_)?(url_)?redirect|redirect_all_requests_to)$/;
const environmentKey =
  /^(environment|environment_variables|env|envs|env_vars|environment_vars|variables|app_settings|config_vars|extra_env|container_environment|lambda_environment|secret_environment_variables|plaintext_env|site_env)$/;

function* valueFacts(
  name: string,
  value: HclValue,
  line: number,
  context: LiteralContext,
  depth: number,
  parent: string,
): Generator<DraftFact> {
  if (depth > MAX_DEPTH || notCalled.test(name) || sentOn.test(name) || isLinkKey(name)) return;
  switch (value.kind) {
    case 'list':
      for (const item of value.items) yield* valueFacts(name, item, item.line, context, depth + 1, parent);
      return;
    case 'object':
      if (environmentKey.test(name) && looksLikeVariables(value)) yield* variables(value, context);
      else yield* literalFacts(asBody(value), context, name, depth + 1);
      return;
    case 'string':
    case 'template':
      yield* textFacts(name, value, line, context, depth, parent);
      return;
    case 'expression':
      yield* argumentFacts(name, value, line, context, depth, parent);
      return;
    default:
      return;
  }
}

function looksLikeVariables(value: HclValue & { readonly kind: 'object' }): boolean {
  return value.entries.some(({ key }) => /^[A-Z][A-Z0-9_]+$/.test(key));
}

function* variables(value: HclValue & { readonly kind: 'object' }, { resolver }: LiteralContext): Generator<DraftFact> {
  for (const { key, computed, value: held, line } of value.entries) {
    if (computed !== true) yield* settingFacts(key, textWithHoles(held, resolver), { at: { line } });
  }
}

/** `{ name = "S3_HOST", value = … }` below something called an environment. */
function namedVariable(
  body: HclBody,
  key: string,
): { readonly name: string; readonly value: HclValue | undefined; readonly line: number } | undefined {
  if (!/env|secrets?$|variable/i.test(key)) return undefined;
  const name = attribute(body, 'name');
  if (name?.value.kind !== 'string' || !/^[A-Z][A-Z0-9_]+$/.test(name.value.value)) return undefined;
  return { name: name.value.value, value: attribute(body, 'value')?.value, line: name.line };
}

function* textFacts(
  name: string,
  value: HclValue & { readonly kind: 'string' | 'template' },
  line: number,
  context: LiteralContext,
  depth: number,
  parent: string,
): Generator<DraftFact> {
  const text = textWithHoles(value, context.resolver);
  if (text === undefined || text.length < 4) return;
  if (isImageKey(name, context.subject)) {
    const images = [...imageFacts(text, line, context.subject, parent)];
    yield* images;
    if (images.length > 0) return;
  }
  const document =
    depth < MAX_DEPTH && /^\s*[[{]/.test(text) && text.length > 20
      ? parseHclValue(value.kind === 'string' ? value.value : value.text, line)
      : undefined;
  if (document?.kind === 'list' && document.items[0] !== undefined && document.items[0].kind !== 'expression')
    yield* valueFacts(name, { ...document, items: document.items }, line, context, depth + 1, parent);
  else if (name === 'Federated') {
    // A policy that trusts an identity provider names it without a scheme.
    if (isPublicName(text)) yield { kind: 'endpoint', host: text.toLowerCase(), purpose: 'identity', at: { line } };
  } else if (/^\d{1,5} [\w.-]{4,253}$/.test(text) && /mail|mx|smtp/i.test(name)) {
    // The value of an MX record, handed to a module.
    const exchange = hostName(text.slice(text.indexOf(' ') + 1));
    if (exchange !== undefined && isPublicName(exchange))
      yield { kind: 'endpoint', host: exchange, purpose: 'mail-relay', at: { line }, strength: 'weak', because: because(name) };
  } else
    for (const host of hosts(name, text))
      yield endpointFact(host, { at: { line }, purpose: 'unknown', strength: 'weak', because: because(name) });
}

function because(name: string): Said {
  return said('because.terraform.literal', { name: name.slice(0, 80) });
}

/** Names of vocabularies that look like addresses. */
const vocabulary = /^(www\.w3\.org|schemas\.[\w.-]+|json-schema\.org|acs\.amazonaws\.com|schema\.management\.azure\.com)$/;

function hosts(name: string, text: string): readonly Host[] {
  if (!text.includes('://') && !(isHostName(name) && text.includes('.') && !/[\s/]/.test(text))) return [];
  const found = text.includes('\n') ? hostsIn(withoutComments(text)) : hostsOf(text, { name });
  return found.filter(({ host, scheme }) => !vocabulary.test(host) && (scheme !== undefined || isPublicName(host)));
}

/** Scripts carried as text: what they only mention is not called. */
function withoutComments(text: string): string {
  return text.replace(/^[ \t]*(#|\/\/).*$/gm, '');
}

/** Without a scheme, only a name of the public DNS is surely a host. */
function isPublicName(host: string): boolean {
  const { isIcann, domain } = parseDomain(host, { allowPrivateDomains: false });
  return isIcann === true && domain !== null;
}

/** The arguments of calls (`jsonencode([…])`, `merge({…}, var.more)`) are read like values. */
function* argumentFacts(
  name: string,
  value: HclValue & { readonly kind: 'expression' },
  line: number,
  context: LiteralContext,
  depth: number,
  parent: string,
): Generator<DraftFact> {
  const { text } = value;
  const call = /^([a-z_][a-z0-9_]*)\(/.exec(text);
  if (call !== null && text.endsWith(')')) {
    const read = /^(file|templatefile|filebase64|filesha256|filemd5|fileexists)/.test(text)
      ? undefined
      : parseHclValue(text.slice(call[0].length, -1), value.line);
    if (read?.kind === 'list') yield* valueFacts(name, read, line, context, depth + 1, parent);
  } else if (text.includes('://')) {
    for (const host of hosts(name, `\n${text}`))
      yield endpointFact(host, { at: { line }, purpose: 'unknown', strength: 'weak', because: because(name) });
  }
}
