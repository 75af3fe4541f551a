// SPDX-License-Identifier: EUPL-1.2
// The hosts a value talks to: URL, JDBC, DSN, connection string, `host:port`. User info, path and query never leave this file.
import { parse as parseDomain } from 'tldts';
import { keyedHosts } from './connection-string.ts';

export interface Host {
  readonly host: string;
  readonly port?: number;
  readonly scheme?: string;
  /** The first labels are a parameter (`https://${ORG}.tracker.example`): `host` is what follows them. */
  readonly partial?: true;
}

export interface HostOptions {
  /** Name of the key that holds the value: `DB_HOST` makes a bare name a host. */
  readonly name?: string;
}

/** Longest value looked at: past this it is a document, not an address. */
const MAX_VALUE = 8_192;
const MAX_HOSTS = 32;

/** Hosts of a whole value; empty where it states none. */
export function hostsOf(value: string, options: HostOptions = {}): readonly Host[] {
  const whole = value.trim();
  if (whole.length < 2 || whole.length > MAX_VALUE) return [];
  const bare = whole.replace(/^(jdbc:)+/i, '');
  // Several URLs in one value are read one by one; `mongodb://a:1,b:2/x` is one URL with two hosts.
  if (bare.indexOf('://') !== bare.lastIndexOf('://')) return hostsIn(bare);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(bare) && !/[\s"'<>|]/.test(withoutPlaceholders(bare))) return ofUrl(bare);
  if (bare.includes('://')) return hostsIn(bare);
  return [
    ...keyedHosts(bare, (part) => bareHosts(part, true)),
    ...oddForms(bare),
    ...bareHosts(
      bare,
      isHostName(options.name ?? ''),
      /(^|[_.-])(host|hostname|server|broker)s?([_.-]?\d*)$|Host(name)?$/i.test(options.name ?? ''),
    ),
  ].slice(0, MAX_HOSTS);
}

/** Hosts of the URLs inside a longer text: a script, a template, a comma-separated list. */
export function hostsIn(text: string): readonly Host[] {
  const found: Host[] = [];
  for (const match of text.slice(0, MAX_VALUE).matchAll(/(?<![\w+.-])[a-z][a-z0-9+.-]{1,30}:\/\/[^\s"'`,;|()\\[\]]{1,2048}/gi)) {
    // A list of hosts (`kafka://a:1,b:1`) is only trusted as a whole value.
    found.push(...ofUrl(match[0]));
    if (found.length >= MAX_HOSTS) break;
  }
  return found.slice(0, MAX_HOSTS);
}

/** Schemes that name a host; `file:`, `s3:`, `classpath:` and the like do not. */
const networkSchemes = new Set([
  'http',
  'https',
  'ws',
  'wss',
  'ftp',
  'ftps',
  'sftp',
  'ssh',
  'git',
  'oci',
  'tcp',
  'udp',
  'tls',
  'ssl',
  'grpc',
  'grpcs',
  'otlp',
  'nats',
  'sb',
  'syslog',
  'postgres',
  'postgresql',
  'postgis',
  'psql',
  'pgsql',
  'mysql',
  'mysql2',
  'mariadb',
  'mongodb',
  'redis',
  'rediss',
  'valkey',
  'memcached',
  'memcache',
  'amqp',
  'amqps',
  'kafka',
  'sqlserver',
  'mssql',
  'oracle',
  'db2',
  'clickhouse',
  'cassandra',
  'elasticsearch',
  'opensearch',
  'neo4j',
  'bolt',
  'couchbase',
  'influxdb',
  'vertica',
  'redshift',
  'cockroachdb',
  'smtp',
  'smtps',
  'submission',
  'imap',
  'imaps',
  'pop3',
  'ldap',
  'ldaps',
  'stun',
  'turn',
  'turns',
  'sip',
  'sips',
  'mqtt',
  'mqtts',
  'coap',
  'stomp',
  'statsd',
  'svn',
  'hdfs',
  'swift',
]);

function ofUrl(url: string): readonly Host[] {
  const start = url.indexOf('://');
  const scheme = url.slice(0, start).toLowerCase();
  if (!networkSchemes.has(scheme.split(/[+:]/)[0] ?? '')) return [];
  const rest = url.slice(start + 3);
  const end = rest.search(/[/?#;\\]/);
  let authority = end < 0 ? rest : rest.slice(0, end);
  const at = authority.lastIndexOf('@');
  authority = authority.slice(at + 1);
  // `user:12/ab@host`: an unescaped password cut the authority short; what stands before is a secret, not a host.
  if (at < 0 && end >= 0 && rest.indexOf('@', end) >= 0 && !authority.includes('.')) return [];
  // Only databases and brokers list hosts in one URL; in `https://a.example,direct` the rest is another value.
  return (/^(https?|wss?)$/.test(scheme) ? authority.split(',', 1) : authority.split(',')).flatMap((part) => {
    const host = hostAndPort(part);
    return host === undefined ? [] : [{ ...host, scheme }];
  });
}

/** `host`, `host:port`, `[v6]:port`, comma-separated; without a scheme a name needs a sign that it is a host. */
function bareHosts(value: string, named: boolean, hostOnly = named): readonly Host[] {
  if (/[\s@"'=]/.test(withoutPlaceholders(value)) || value.length > 1_024) return [];
  const found: Host[] = [];
  for (const part of value.replace(/^tcp:/i, '').split(',')) {
    const slash = part.indexOf('/');
    const authority = slash < 0 ? part : part.slice(0, slash);
    const host = hostAndPort(authority);
    if (host === undefined || !looksLikeHost(host, authority, slash >= 0, named, hostOnly)) return [];
    found.push(host);
  }
  return found;
}

function looksLikeHost(host: Host, authority: string, hasPath: boolean, named: boolean, hostOnly: boolean): boolean {
  const known = host.host.includes('.') && isPublicName(host.host);
  if (hasPath && !known) return false;
  // `SEARCH_ENDPOINT=ltr` is some name; a bare word is a host only where the key says host.
  if (named) return host.host.includes('.') || host.host.includes(':') || host.port !== undefined || hostOnly;
  // `12:30` is a time, `nginx:1.25` an image, `com.example.app` a package: a name alone is not enough.
  if (authority !== authority.toLowerCase() || (!host.host.includes('.') && !/[a-z]/.test(host.host))) return false;
  if (host.port !== undefined) return !hasPath || known;
  return known && /^(www|api|smtp|imap|mail|s3|sso|auth|registry|ftp|ldap)[.-]/.test(host.host);
}

/** Go’s MySQL form `user:secret@tcp(host:port)/name`, and `turn:host:port` without slashes. */
function oddForms(value: string): readonly Host[] {
  const odd =
    /@(?:tcp|tcp6)\(([^()\s]{1,300})\)/.exec(value)?.[1] ??
    /^(?:stuns?|turns?|sips?):([^?\s/@]{3,300})/.exec(value)?.[1] ??
    /^(?:oracle|sqlserver)?:?thin:[^@\s]*@\/{0,2}([^/\s:]{1,250}(?::\d{1,5})?)/.exec(value)?.[1];
  const host = odd === undefined ? undefined : hostAndPort(odd);
  if (host !== undefined) return [host];
  // git’s scp form: `git@host:path`.
  const remote = hostName(/^git@([\w.-]{3,250})[:/][^\s@]*$/.exec(value)?.[1] ?? '');
  return remote === undefined ? [] : [{ host: remote, scheme: 'ssh' }];
}

function hostAndPort(authority: string): Host | undefined {
  const v6 = /^\[([0-9a-f:.]{2,45})\](?::(\d{1,5}))?$/i.exec(authority);
  if (v6?.[1] !== undefined) return withPort(v6[1].toLowerCase(), v6[2]);
  const plain = withoutPlaceholders(authority);
  const colon = plain.lastIndexOf(':');
  const stated = colon < 0 ? plain : plain.slice(0, colon);
  const port = colon < 0 ? undefined : plain.slice(colon + 1);
  if (port !== undefined && port !== '' && !/^(\d{1,5}|\0)$/.test(port)) return undefined;
  const hole = stated.lastIndexOf('\0');
  if (hole < 0) {
    const host = hostName(stated);
    return host === undefined ? undefined : withPort(host, port);
  }
  const dot = stated.indexOf('.', hole);
  const suffix = dot < 0 ? undefined : hostName(stated.slice(dot + 1));
  if (suffix === undefined || parseDomain(suffix).isIcann !== true || parseDomain(suffix).domain === null) return undefined;
  return { ...withPort(suffix, port), partial: true };
}

function withPort(host: string, port: string | undefined): Host {
  const number = port === undefined || !/^\d/.test(port) ? undefined : Number(port);
  return number === undefined || number < 1 || number > 65_535 ? { host } : { host, port: number };
}

const placeholderWords =
  /^(change-?_?me.*|x{3,}|todo|tbd|replace.?me|your[-_].*|my-?host(name)?|placeholder|null|none|undefined|true|false|host(name)?|username|password|user)$/;

/** Lower case, absolute, valid (RFC 1123 with `_`); `undefined` for bind addresses, placeholders and what is no name. */
export function hostName(stated: string): string | undefined {
  let host = stated.toLowerCase();
  if (host.endsWith('.')) host = host.slice(0, -1);
  if (host.length === 0 || host.length > 253) return undefined;
  if (/[^\0-\x7f]/.test(host)) host = asciiName(host);
  if (!/^[a-z0-9_][a-z0-9_-]{0,62}(\.[a-z0-9_][a-z0-9_-]{0,62})*$/.test(host)) return undefined;
  if (host === '0.0.0.0' || placeholderWords.test(host)) return undefined;
  if (/^[\d.]+$/.test(host))
    return /^(\d{1,3}\.){3}\d{1,3}$/.test(host) && host.split('.').every((part) => Number(part) < 256) ? host : undefined;
  return placeholderWords.test(host.split('.')[0] ?? '') && /^(change|x{3,}|your|todo|replace)/.test(host) && !isPublicName(host)
    ? undefined
    : host;
}

/** IDNA to A-labels by the WHATWG URL parser, which every host of this code has. */
function asciiName(host: string): string {
  return URL.canParse(`http://${host}/`) ? new URL(`http://${host}/`).hostname : '';
}

function isPublicName(host: string): boolean {
  const { isIcann, isIp, domain, publicSuffix } = parseDomain(host, { allowPrivateDomains: false });
  return (
    isIp === true ||
    (isIcann === true && domain !== null) ||
    /^(example|test|local|internal|lan|localhost|invalid|cluster|svc)$/.test(publicSuffix ?? '')
  );
}

/** Does the key of a setting say that its value is a host? */
export function isHostName(name: string): boolean {
  return (
    /(^|[_.-])(host|hosts|hostname|server|servers|endpoint|endpoints|domain|broker|brokers|url|uri|addr|address|issuer|registry|proxy|fqdn|origin|smtp|nodes|bootstrap[_.-]?servers|remotes?)([_.-]?\d*)$|(Host|Hostname|Server|Endpoint|Domain|Url|Uri|Addr|Address|Registry|externalName)$/i.test(
      name,
    ) && !/(name|namespace)[_.-]?(domain)$|(^|[_.-])(bind|listen|email)[_.-]/i.test(name)
  );
}

const placeholder =
  /\$\{[^{}]{0,200}\}|\{\{[^{}]{0,300}\}\}|\$\([^()]{0,200}\)|<[^<>\s]{1,100}>|%\([^()]{0,100}\)s|%[A-Za-z_]{2,60}%|\$[A-Za-z_]\w{0,60}|\{[\w.:-]{1,80}\}|__[A-Z][A-Z0-9_]{1,60}__|@[A-Za-z][\w.-]{1,60}@/g;

/** Placeholders as one NUL each. */
function withoutPlaceholders(text: string): string {
  return /[$<{%_@]/.test(text) ? text.replace(placeholder, '\0') : text;
}
