// SPDX-License-Identifier: EUPL-1.2
// Content Security Policy (w3.org/TR/CSP3): the hosts a page may load from, and those that browsers report to.
import { type Host, hostsOf } from './host.ts';

export interface Policy {
  /** Host sources. `*.cdn.example` is `cdn.example`, partial. */
  readonly allowed: readonly Host[];
  /** Hosts of `report-uri`; a `report-to` group is resolved by another header. */
  readonly reports: readonly Host[];
  /** Sources that are neither a keyword, a scheme, a nonce, a hash nor a host. */
  readonly unreadable: number;
}

const MAX_POLICY = 65_536;
const MAX_HOSTS = 500;

/** Reads the value of a header: directives parted by `;`, policies by `,` (CSP3 §2.2.2). Quotes around it do not matter. */
export function readPolicy(serialized: string): Policy {
  const allowed = new Map<string, Host>();
  const reports = new Map<string, Host>();
  let unreadable = 0;
  for (const directive of serialized.slice(0, MAX_POLICY).split(/[;,]/)) {
    const [name = '', ...sources] = directive.replaceAll('"', ' ').trim().split(/\s+/);
    const kind = kindOf(name);
    if (kind === undefined) continue;
    const hosts = kind === 'reports' ? reports : allowed;
    for (const source of sources) {
      if (hosts.size >= MAX_HOSTS) break;
      const host = kind === 'reports' ? hostsOf(source)[0] : hostOf(source);
      if (host === 'unreadable') unreadable++;
      else if (host?.host.includes('.') === true) hosts.set(`${host.host}:${host.port ?? ''}`, host);
    }
  }
  return { allowed: [...allowed.values()], reports: [...reports.values()], unreadable };
}

/** Is a text a policy, whatever names it? Two words that stand together nowhere else. */
export function isPolicy(text: string): boolean {
  if (!text.includes('-src')) return false;
  return /(?:^|[\s;"'=])(?:default|script|style|img|connect|font|frame|media|worker|child|object|manifest|prefetch)-src(?:-elem|-attr)?[\s'"]/i.test(
    text.slice(0, MAX_POLICY),
  );
}

/** Directives that name whom a page may ask. `frame-ancestors` names who may show it, `base-uri` and the rest ask nobody. */
function kindOf(directive: string): 'allowed' | 'reports' | undefined {
  const name = directive.replace(/^'/, '').toLowerCase();
  if (name === 'report-uri') return 'reports';
  return /^(?:(?:default|script|style|img|connect|font|frame|media|worker|child|object|manifest|prefetch|fenced-frame)-src(?:-elem|-attr)?|form-action|navigate-to)$/.test(
    name,
  )
    ? 'allowed'
    : undefined;
}

// One source expression (CSP3 §2.3.1): `'self'`, `data:`, `*`, `https://*.cdn.example:*/path`.
function hostOf(source: string): Host | undefined | 'unreadable' {
  const plain = source.replace(/^['"]+|['"]+$/g, '');
  if (plain !== source && (!plain.includes('.') || /^(?:nonce|sha\d+)-/i.test(plain))) return undefined;
  if (plain === '*' || plain === '' || /^[a-z][a-z0-9+.-]*:$/i.test(plain)) return undefined;
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(plain)?.[0];
  const rest = scheme === undefined ? plain : plain.slice(scheme.length);
  // `*:443` and `https://*` allow every host: none is named.
  if (/^\*(?:[:/]|$)/.test(rest)) return undefined;
  // A bare word is a keyword without its quotes, or a host of the own network; `always` ends nginx’s directive.
  if (!rest.includes('.')) return /^[\w$@{}<>%'-]*(?::[\d*]+)?(?:\/.*)?$/.test(rest) ? undefined : 'unreadable';
  const wild = rest.startsWith('*.');
  const stated = (wild ? rest.slice(2) : rest).replace(/^([^/?#]*):\*/, '$1');
  const host = hostsOf(`${scheme === undefined ? 'https://' : scheme.toLowerCase()}${stated}`)[0];
  if (host === undefined) return networkScheme(scheme) ? 'unreadable' : undefined;
  const { scheme: read, ...named } = host;
  return { ...named, ...(scheme === undefined || read === undefined ? {} : { scheme: read }), ...(wild ? { partial: true } : {}) };
}

/** `blob://`, `chrome-extension://` name no host of a network. */
function networkScheme(scheme: string | undefined): boolean {
  return scheme === undefined || /^(?:https?|wss?):/i.test(scheme);
}
