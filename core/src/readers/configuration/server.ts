// SPDX-License-Identifier: EUPL-1.2
// Web servers (nginx, Apache) and other `*.conf`: where requests are passed on, and which hosts a page may load from.
import { said } from '../../messages/index.ts';
import { endpointFact, type SettingOptions } from '../../syntax/environment.ts';
import { type Host, hostsIn, hostsOf } from '../../syntax/host.ts';
import { numberedLines } from '../../syntax/lines.ts';
import type { DraftFact } from '../reader.ts';

export function* serverFacts(text: string): Generator<DraftFact> {
  let upstream = false;
  for (const { line, text: whole } of numberedLines(text)) {
    const stated = whole.slice(0, 8_192).trim();
    if (stated === '' || /^[#;]/.test(stated) || stated.startsWith('//')) continue;
    const at = { line };
    if (/^upstream\s/.test(stated)) upstream = true;
    const server = upstream ? /\bserver\s+([^\s;]+)/.exec(stated)?.[1] : undefined;
    if (server !== undefined && !server.startsWith('unix:'))
      yield* facts(hostsOf(server, { name: 'server' }), { at, variable: 'upstream' });
    if (stated.includes('}')) upstream = false;
    const passed =
      /^(?:location\b.*\{\s*)?(proxy_pass|fastcgi_pass|uwsgi_pass|grpc_pass|scgi_pass|ProxyPass(?:Match)?|auth_request_uri|resolver_url)\s+(.*)$/i.exec(
        stated,
      );
    if (passed !== null) {
      const target =
        (passed[2] ?? '')
          .replace(/;.*$/, '')
          .split(/\s+/)
          .findLast((part) => /[:.]/.test(part)) ?? '';
      if (!/^unix:/.test(target)) yield* facts(hostsOf(target, { name: 'server' }), { at, variable: passed[1] ?? '' });
    } else if (/Content-Security-Policy/i.test(stated)) {
      yield* facts(allowed(stated), { at, strength: 'weak', because: said('because.configuration.allowed'), purpose: 'web' });
    } else if (!redirectOrName.test(stated)) yield* facts(hostsIn(stated), { at });
  }
}

/** Own names, redirects and links shown to people: nobody is asked. */
const redirectOrName =
  /^(server_name|ServerName|ServerAlias|return|rewrite|Redirect\w*|RewriteRule|error_page|add_header|Header|more_set_headers|valid_referers|if\b|map\b|"?~)/;

function* facts(
  hosts: readonly Host[],
  options: SettingOptions & { readonly variable?: string; readonly purpose?: 'web' },
): Generator<DraftFact> {
  for (const host of hosts) yield endpointFact(host, options);
}

/** Host sources of a policy (CSP level 3, `host-source`); a leading `*.` leaves the suffix. */
function allowed(policy: string): readonly Host[] {
  const found = new Map<string, Host>();
  for (const word of policy.split(/[\s;"']+/)) {
    const source = word.replace(/^(?:[a-z]+:\/\/)?\*\./, 'https://');
    const host = /[a-z0-9]\.[a-z]/i.test(source) ? hostsOf(source.includes('://') ? source : `https://${source}`)[0] : undefined;
    if (host?.host.includes('.')) found.set(host.host, word.includes('*.') ? { ...host, partial: true } : host);
    if (found.size >= 64) break;
  }
  return [...found.values()];
}
