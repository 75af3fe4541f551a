// SPDX-License-Identifier: EUPL-1.2
// A string as an endpoint, and how sure: called, given to a client, named as an address, or only looking like an interface.
import type { Position, Strength } from '../../domain.ts';
import { type Said, said } from '../../messages/index.ts';
import { endpointFact } from '../../syntax/environment.ts';
import { type Host, hostsOf, isHostName } from '../../syntax/host.ts';
import { isLinkKey } from '../../syntax/link-key.ts';
import type { DraftFact } from '../reader.ts';
import type { Context } from './context.ts';
import { isNamespaceHost, withPlaceholders } from './literal.ts';

export interface Literal {
  readonly value: string;
  /** A URL; else a bare host, taken only where its name says that it is one. */
  readonly url: boolean;
}

/** Facts of one string; nothing where no sign says that a program calls it. */
export function endpointsOf(
  literal: Literal,
  context: Context,
  bound: (name: string) => string | undefined,
  at: Position,
): readonly DraftFact[] {
  if (context.compared) return [];
  const grade = gradeOf(literal, context);
  if (grade === undefined) return [];
  const hosts = hostsOf(withPlaceholders(literal.value), context.name === undefined ? {} : { name: context.name });
  const variable = variableOf(context, bound);
  return hosts.filter(isOutside).map((host) => endpointFact(host, { at, ...grade, variable }));
}

interface Grade {
  readonly strength: Strength;
  readonly because?: Said;
}
const weak = (because: Said): Grade => ({ strength: 'weak', because });

function gradeOf({ value, url }: Literal, { name, calls, within, first, fallback }: Context): Grade | undefined {
  const call = calls[0] ?? '';
  if (name !== undefined && (isLinkKey(name) || linkName.test(name))) return undefined;
  if (calls.some((one) => message.test(one) || described.test(one))) return undefined;
  if (within.some((one) => described.test(one))) return undefined;
  const option = name !== undefined && clientOption.test(plain(name));
  if (!url) return option || (name !== undefined && isHostName(name)) ? weak(said('because.code.named', { name: name ?? '' })) : undefined;
  if (fallback) return named(name) ? weak(said('because.containers.default-value')) : undefined;
  if (first && verb.test(call) && !noClient.test(call)) return { strength: 'firm' };
  if (option && calls.length > 0) return { strength: 'firm' };
  if (first && setter.test(call)) return { strength: 'firm' };
  if (first && maker.test(call)) return { strength: 'firm' };
  if (named(name)) return weak(said('because.code.named', { name: name ?? '' }));
  if (name !== undefined && /^src$/i.test(name)) return weak(said('because.code.loaded'));
  // Something like an interface of programs, with no sign of who calls it.
  return looksLikeInterface.test(value) ? { strength: 'possible', because: said('because.code.unnamed') } : undefined;
}

function named(name: string | undefined): boolean {
  return name !== undefined && (isHostName(name) || /(dsn|web_?hook|api(_?(base|root|path))?|base|gateway|backend|broker)$/i.test(name));
}

function plain(name: string): string {
  return name.replace(/[^A-Za-z]/g, '').toLowerCase();
}

/** Links for people, identifiers of vocabularies. */
const linkName =
  /(^|_|[a-z](?=[A-Z]))(links?|href|docs?|documentation|readme|home_?page|websites?|blog|faq|support|terms|privacy|licen[cs]es?|xmlns|ns|namespaces?|schemas?|xsd|iri|rdf|change_?log|tutorials?|guides?|learn|help|repo|repository|issues?|bugs?|authors?|profile|claim|resource_?type|placeholder|hint)(_?(page|site|cent(er|re)))?(_?ur[li]s?|_?links?)?$/i;
/** Shown to people, or tested. */
const message =
  /(^|\.)(log|logger|console|debug|info|warn(ing)?|error|errorf|fatal|fatalf|trace|print(ln|f|_r)?|fprint(ln|f)|puts|echo|write|describe|it|test|expect|assert\w*|should|raise|throw|\w*(Error|Exception|Warning)|gettext\w*|_|t|trans|translate|fail|panic|deprecated?|add_?argument|help_?text|markdown|open_?in_?new_?tab|redirect\w*|link_to|Link|a|startsWith|endsWith|includes|contains|replace|match|indexOf|equals)$|^(window|location|router|history|webbrowser|cy|page|app)\./i;
/** Says who made a thing and under which terms, or names a vocabulary: `@Contact(url = …)`, `createElementNS(…)`, `ns = { x: … }`. */
const described =
  /(^|\.)(OpenApi)?(contact|licen[cs]e|external_?doc(s|umentation)|author|maintainers?|publisher)$|(^|\.)(\w*ElementNS|\w*AttributeNS|q_?name|(\w+_)?x?ns|ns_?map|(\w*_)?namespaces?|\w+Namespaces?|prefix(es|map))$/i;
/** Functions and methods that call. */
const verb =
  /^(\$?fetch|ofetch|ky|got|axios|requests?|superagent|urlopen|curl_init|file_get_contents|useFetch|useSWR|wretch|needle|fsockopen)$|(^|\.)(get|post|put|patch|delete|head|request|fetch|ajax|getJSON|urlopen|urlretrieve|connect|open_connection|openConnection|Dial|dial|DialContext|Get|Post|Put|PostForm|Head|NewRequest|NewRequestWithContext|GetAsync|PostAsync|PutAsync|DeleteAsync|GetStringAsync|GetByteArrayAsync|GetStreamAsync|GetFromJsonAsync|PostAsJsonAsync|getForObject|getForEntity|postForObject|postForEntity|exchange|import_?script|importScripts|sendBeacon|download_?file)$/;
const noClient =
  /(^|\.)(map|cache|dict|params|headers|searchParams|formData|i18n|environ|env|config|registry|store|storage|localStorage)\.\w+$/i;
const setter =
  /(^|\.)(set|with|use|add)?(base|api|server|service|endpoint|custom)?_?(ur[li]|endpoint(override|ur[li])?|base_?(ur[li]|path|address)|api_?base|service_?endpoint|api_?host|proxy|authority|issuer_?ur[li])$/i;
const maker =
  /(Client|Session|Transport|Connection|WebSocket|EventSource|Request|GuzzleHttp|Retrofit|Channel|createTransport|create_engine)$/;
const clientOption =
  /^(base(ur[li]|path|address|endpoint)|(azure|api|custom|service|server|regional|smtp|ses|auth|otlp)?endpoint(ur[li]|override|s)?|(service|server|api(base)?|broker|tunnel|auth|issuer|token|webhook)(ur[li])|api(base|host|root|endpoint)|(api|smtp|db|redis|mail|server)?host(name)?|dsn|authority|issuer|brokers?|connectionstring|sentrydsn)$/;
const looksLikeInterface =
  /^(https?|wss?):\/\/(api|rest|graphql|ws|wss|gateway|hooks|ingest)[.-]|^https?:\/\/[^/?#]+(\/[^?#]*)?\/(api|rest|graphql|v\d)(\/|$)/i;

/** The client a value is given to, by the module it comes from: `python:openai#base_url`; else the name alone. */
function variableOf({ name, calls }: Context, bound: (name: string) => string | undefined): string | undefined {
  for (const call of calls) {
    const module = bound(call.split('.')[0] ?? '');
    // `Client s3 = builder.endpointOverride(…)`: the method says what it is for, not the name of the client.
    const option = setter.test(call) ? call.split('.').at(-1) : (name ?? call.split('.').at(-1));
    if (module !== undefined && option !== undefined) return `${module}#${option.slice(0, 60)}`;
  }
  const alone = name ?? (calls[0] !== undefined && setter.test(calls[0]) ? calls[0].split('.').at(-1) : undefined);
  return alone !== undefined && /^[A-Za-z_][\w.-]{0,99}$/.test(alone) ? alone : undefined;
}

/** The machine itself and neighbours of the network are no supply, and vocabularies are no hosts that are called. */
function isOutside({ host }: Host): boolean {
  return (host.includes('.') || host.includes(':')) && !/^(127\.|::1$|0\.|255\.)|(^|\.)localhost$/.test(host) && !isNamespaceHost(host);
}
