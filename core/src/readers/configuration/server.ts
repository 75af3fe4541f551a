// SPDX-License-Identifier: EUPL-1.2
// Web servers (nginx, Apache) and other `*.conf`: where requests are passed on, and which hosts a page may load from.
import { isPolicy } from '../../syntax/content-security-policy.ts';
import { endpointFact, type SettingOptions } from '../../syntax/environment.ts';
import { type Host, hostsIn, hostsOf } from '../../syntax/host.ts';
import { numberedLines } from '../../syntax/lines.ts';
import { headerDrafts, policyFacts } from '../../syntax/response-headers.ts';
import { serverHeaders } from '../../syntax/server-headers.ts';
import type { Draft } from '../reader.ts';

export function* serverFacts(text: string): Generator<Draft> {
  let upstream = false;
  const headers = serverHeaders(text);
  let header = headers.next().value;
  for (const { line, text: whole } of numberedLines(text)) {
    while (header !== undefined && header.lastLine < line) header = headers.next().value;
    if (header !== undefined && header.line <= line) {
      if (header.line === line) yield* headerDrafts(header.name, header.value, { at: { line } });
      continue;
    }
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
    } else if (isPolicy(stated)) yield* policyFacts(stated, { at });
    else if (!redirectOrName.test(stated)) yield* facts(hostsIn(stated), { at });
  }
}

/** Own names, redirects and links shown to people: nobody is asked. */
const redirectOrName =
  /^(server_name|ServerName|ServerAlias|return|rewrite|Redirect\w*|RewriteRule|error_page|add_header|Header|more_set_headers|valid_referers|if\b|map\b|"?~)/;

function* facts(hosts: readonly Host[], options: SettingOptions & { readonly variable?: string }): Generator<Draft> {
  for (const host of hosts) yield endpointFact(host, options);
}
