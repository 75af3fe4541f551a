// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { isPolicy, readPolicy } from './content-security-policy.ts';

const hosts = (policy: string) => readPolicy(policy).allowed.map(({ host, port }) => `${host}${port === undefined ? '' : `:${port}`}`);

describe('a content security policy', () => {
  // Source expressions of CSP3 §2.3.1 and of the examples of §6.7.2.
  it('names hosts with and without scheme, port, path and wildcard', () => {
    expect(hosts('img-src example.com https://example.net:443/a/b.png http://*.example.org:* *.example.edu wss://ws.example.info')).toEqual(
      ['example.com', 'example.net:443', 'example.org', 'example.edu', 'ws.example.info'],
    );
  });

  it('names none by keywords, schemes, nonces, hashes and the star', () => {
    expect(
      readPolicy(
        "default-src 'self' 'none' 'unsafe-inline' 'strict-dynamic' 'nonce-YWJj.LmM=' 'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=' data: https: blob: * *:443 https://* 'report-sample'",
      ),
    ).toEqual({ allowed: [], reports: [], unreadable: 0 });
  });

  it('reads several policies of one header, and directive names without case', () => {
    expect(hosts("default-src 'self' a.example.com, SCRIPT-SRC-ELEM b.example.com;;form-action pay.example.com")).toEqual([
      'a.example.com',
      'b.example.com',
      'pay.example.com',
    ]);
  });

  it('does not take who may frame the page for whom the page asks', () => {
    expect(hosts('frame-ancestors https://portal.example.com; base-uri https://base.example.com')).toEqual([]);
  });

  it('keeps reports apart, without their path, and own paths out', () => {
    expect(readPolicy('report-uri /csp https://o1.ingest.example.com/api/1/security/?key=abc; report-to csp').reports).toEqual([
      { host: 'o1.ingest.example.com', scheme: 'https' },
    ]);
  });

  it('keeps the ending of a host whose first labels are a parameter', () => {
    expect(readPolicy('connect-src https://${TENANT}.service.example.com $cdn').allowed).toEqual([
      { host: 'service.example.com', scheme: 'https', partial: true },
    ]);
  });

  it('is known by its directives, whatever names the setting', () => {
    expect(isPolicy("script-src 'self'")).toBe(true);
    expect(isPolicy("https://a.example.com; img-src 'self'")).toBe(true);
    expect(isPolicy('/assets/default-src.png')).toBe(false);
    expect(isPolicy('see data-src and script-src, said the page')).toBe(false);
  });
});
