// SPDX-License-Identifier: EUPL-1.2
// A named setting as facts: the variable by name, and the hosts its value talks to. The value itself is never kept.
import type { EndpointPurpose, Position, Strength } from '../domain.ts';
import { type Said, said } from '../messages/index.ts';
import type { DraftFact } from '../readers/reader.ts';
import { isPolicy } from './content-security-policy.ts';
import { endpointPurpose } from './endpoint-purpose.ts';
import { type Host, hostsIn, hostsOf } from './host.ts';
import { policyFacts } from './response-headers.ts';

export interface SettingOptions {
  readonly at: Position;
  readonly strength?: Strength | undefined;
  readonly because?: Said | undefined;
  /** Where the format has no variables, only settings, the name is kept on the endpoint alone. */
  readonly endpointsOnly?: boolean;
}

/** `value` is `undefined` where it comes from elsewhere (a secret, the shell). */
export function* settingFacts(name: string, value: string | undefined, options: SettingOptions): Generator<DraftFact> {
  if (!/^[A-Za-z_][\w.-]{0,199}$/.test(name)) return;
  if (options.endpointsOnly !== true) yield { kind: 'variable', name, stated: stated(value), at: options.at, ...grade(options) };
  if (value === undefined) return;
  // `CSP="script-src https://…"`: a setting that permits is no setting that calls.
  if (isPolicy(value)) yield* policyFacts(value, options);
  else for (const host of hostsOf(value, { name })) yield endpointFact(host, { ...options, variable: name });
}

/** Hosts of a longer text: a script, a configuration file carried as one value. */
export function* textFacts(
  text: string,
  options: SettingOptions & { readonly variable?: string; readonly purpose?: EndpointPurpose },
): Generator<DraftFact> {
  if (!isPolicy(text)) {
    for (const host of hostsIn(text)) yield endpointFact(host, options);
    return;
  }
  // A whole server configuration as one value: only its lines of policy are permissions.
  for (const line of text.split('\n')) {
    if (isPolicy(line)) yield* policyFacts(line, options);
    else for (const host of hostsIn(line)) yield endpointFact(host, options);
  }
}

export function endpointFact(
  host: Host,
  options: SettingOptions & { readonly variable?: string | undefined; readonly purpose?: EndpointPurpose | undefined },
): DraftFact {
  const { variable } = options;
  const partial = host.partial === true && (options.strength ?? 'firm') === 'firm';
  return {
    kind: 'endpoint',
    host: host.host,
    ...(host.port === undefined ? {} : { port: host.port }),
    ...(host.scheme === undefined ? {} : { scheme: host.scheme }),
    purpose: options.purpose ?? endpointPurpose(host.scheme, variable),
    ...(variable === undefined ? {} : { variable }),
    at: options.at,
    ...(partial ? { strength: 'weak', because: said('because.containers.partial-host') } : grade(options)),
  };
}

/** The weaker of two grades; a fact cannot be surer than the file it stands in. */
export function weaker(one: Strength, other: Strength): Strength {
  const order: readonly Strength[] = ['firm', 'weak', 'possible'];
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}

function grade(options: SettingOptions): { strength?: Strength; because?: Said } {
  return {
    ...(options.strength === undefined ? {} : { strength: options.strength }),
    ...(options.because === undefined ? {} : { because: options.because }),
  };
}

function stated(value: string | undefined): 'value' | 'reference' | 'empty' {
  if (value === undefined) return 'reference';
  const plain = value.trim();
  if (plain === '') return 'empty';
  return /^(\$\{[^{}]{1,200}\}|\$[A-Za-z_]\w{0,100}|\{\{[^{}]{1,300}\}\}|\$\([^()]{1,200}\)|<[^<>]{1,100}>|__[A-Z][A-Z0-9_]{1,60}__)$/.test(
    plain,
  )
    ? 'reference'
    : 'value';
}
