// SPDX-License-Identifier: EUPL-1.2
// What a capture keeps, where it may go, and which pages it looks at.
import { describe, expect, it } from 'vitest';
import { connectTo, destination } from '../src/web/connect-to.ts';
import { cookieNames, policiesOf, setCookies } from '../src/web/headers.ts';
import { keptUrl } from '../src/web/kept-url.ts';
import { chosenLinks } from '../src/web/links.ts';
import { isPublicAddress } from '../src/web/public-address.ts';
import { robots } from '../src/web/robots.ts';
import { sitesOf } from '../src/web/sites.ts';

describe('an address that is kept', () => {
  it('loses its user, fragment, values and what identifies in its path', () => {
    expect(keptUrl('https://agent:mot@mesure.example/g/collect?v=2&uid=4711&v=3#frag')).toBe('https://mesure.example/g/collect?v&uid');
    expect(keptUrl('https://ville.example/page;jsessionid=A1B2C3?x')).toBe('https://ville.example/page;jsessionid?x');
    expect(keptUrl('https://ville.example/u/jeanne@ville.example/fiche')).toBe('https://ville.example/u/-/fiche');
    expect(keptUrl(`https://ville.example/t/${'a1'.repeat(30)}/ok`)).toBe('https://ville.example/t/-/ok');
    for (const one of [
      '550e8400-e29b-41d4-a716-446655440000',
      '9f86d081884c7d659a2feaa0c55ad015',
      'dGhpc2lzYXZlcnlsb25n-abc_def9aW5kZWVkLXRva2VuLXZhbHVl',
      'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc12',
      '0612345678',
    ])
      expect(keptUrl(`https://ville.example/t/${one}/ok`)).toBe('https://ville.example/t/-/ok');
    expect(keptUrl('https://ville.example/?eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9eyJhbGci')).toBe('https://ville.example/?-');
  });

  it('keeps the names of files, tiles, pages and versions', () => {
    for (const path of [
      '/npm/@editeur/carte@1.2.3/dist/carte.min.js',
      '/actualites/le-conseil-municipal-du-12-novembre-2026-compte-rendu-des-deliberations',
      '/_next/static/chunks/4bd1b696-182b6b13bdad92e3.js',
      '/d%C3%A9marches/fiche/F1234',
    ])
      expect(keptUrl(`https://ville.example${path}`)).toBe(`https://ville.example${path}`);
    expect(keptUrl('https://tuiles.example/14/8300/5636.png')).toBe('https://tuiles.example/14/8300/5636.png');
    expect(keptUrl('https://cdn.example/assets/main.3f2a9c1b7d5e4f60a1b2c3d4e5f60718.js')).toContain('.js');
  });

  it('is none where nobody is asked', () => {
    expect(['data:text/plain,a', 'blob:https://a.example/1', 'about:blank', 'nonsense'].map(keptUrl)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('headers that are kept', () => {
  it('name cookies and how long they stay, without a value', () => {
    const now = Date.parse('2026-11-24T00:00:00Z');

    expect(setCookies('_id=4711; Domain=.mesure.example; Max-Age=864000; SameSite=None; Secure\nsid=8899; HttpOnly', now)).toEqual([
      { name: '_id', domain: 'mesure.example', lifetime: 10, secure: true, httpOnly: false, sameSite: 'None' },
      { name: 'sid', lifetime: 'session', secure: false, httpOnly: true },
    ]);
    expect(setCookies('a=1; Expires=Fri, 04 Dec 2026 00:00:00 GMT', now)[0]?.lifetime).toBe(10);
    expect(cookieNames('b=2; a=1; b=3')).toEqual(['a', 'b']);
  });

  it('keep a policy without nonces and keys', () => {
    expect(
      policiesOf({
        'Content-Security-Policy': "script-src 'nonce-r4nd0m' https://a.example; report-uri https://b.example/r?key=s3cret",
        Server: 'x',
      }),
    ).toEqual([{ name: 'content-security-policy', value: "script-src 'nonce-' https://a.example; report-uri https://b.example/r" }]);
  });
});

describe('where a capture may go', () => {
  it('is the public internet, however an address is wrapped', () => {
    const refused = [
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fd00:ec2::254',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
      '2002:7f00:1::',
      '2001:0:1::1',
      'nonsense',
    ];
    expect(refused.filter(isPublicAddress)).toEqual([]);
    expect(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '64:ff9b::5db8:d822'].filter((one) => !isPublicAddress(one))).toEqual(
      [],
    );
  });

  it('can be led elsewhere by rules as curl has them', () => {
    const rules = [connectTo('www.ville.example:443:[::1]:8443'), connectTo('::preprod.ville.example:')];

    expect(destination({ host: 'www.ville.example', port: 443 }, rules)).toEqual({ host: '::1', port: 8443, stated: true });
    expect(destination({ host: 'autre.example', port: 80 }, rules)).toEqual({ host: 'preprod.ville.example', port: 80, stated: true });
    expect(() => connectTo('ville.example:443')).toThrow();
  });

  it('is stated as addresses of pages, one folder a site', () => {
    expect(
      sitesOf(['ville.example', 'https://ville.example/agenda#haut', 'http://[::1]:8080/']).map(({ name, urls }) => [name, urls]),
    ).toEqual([
      ['ville.example', ['https://ville.example/', 'https://ville.example/agenda']],
      ['1_8080', ['http://[::1]:8080/']],
    ]);
    for (const bad of ['file:///etc/passwd', 'javascript:alert(1)', 'https://', 'https://a:b@ville.example/'])
      expect(() => sitesOf([bad])).toThrow();
  });
});

describe('the pages that are looked at', () => {
  const choose = (hrefs: readonly string[], wanted = 10) =>
    chosenLinks(hrefs, { from: 'https://ville.example/', wanted, robots: robots(404, '', 'vigie') }).chosen.map(
      (url) => new URL(url).pathname,
    );

  it('are those of the site with the shortest paths, in the order of the page', () => {
    const links = ['/a/b/c', '/zebre', '/agenda', '/agenda#haut', '/agenda/', 'https://ailleurs.example/', '/'];

    expect(choose(links.map((link) => new URL(link, 'https://ville.example/').href))).toEqual(['/zebre', '/agenda', '/a/b/c']);
  });

  it('are neither files, searches, doors nor things done', () => {
    const links = [
      '/plan.pdf',
      '/recherche?q=1',
      '/logout',
      '/connexion',
      '/se-connecter',
      '/download/x',
      '/panier',
      '/feed',
      'mailto:a@b.example',
      '/actualites',
      '/catalogue.html',
    ];

    expect(choose(links.map((link) => (link.startsWith('/') ? `https://ville.example${link}` : link)))).toEqual([
      '/actualites',
      '/catalogue.html',
    ]);
  });
});
