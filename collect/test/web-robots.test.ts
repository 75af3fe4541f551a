// SPDX-License-Identifier: EUPL-1.2
// RFC 9309, its own examples and rules.
import { describe, expect, it } from 'vitest';
import { connectTo } from '../src/web/connect-to.ts';
import { guardedProxy } from '../src/web/proxy.ts';
import { robots } from '../src/web/robots.ts';
import { robotsOf } from '../src/web/robots-file.ts';
import { type Answer, serveWeb, type World } from './web-site.ts';

const site = (path: string) => `https://www.ville.example${path}`;
const allows = (text: string, agent: string, path: string) => robots(200, text, agent).allows(site(path));

// §5.1 "Simple Example".
const simple = `User-Agent: *
Disallow: *.gif$
Disallow: /example/
Allow: /publications/

User-Agent: foobot
Disallow:/
Allow:/example/page.html
Allow:/example/allowed.gif

User-Agent: barbot
User-Agent: bazbot
Disallow: /example/page.html

User-Agent: quxbot

EOF:
`;

describe('a robots.txt', () => {
  it('gives each agent its group, as the first example of the RFC says', () => {
    expect(allows(simple, 'foobot', '/example/page.html')).toBe(true);
    expect(allows(simple, 'foobot', '/example/allowed.gif')).toBe(true);
    expect(allows(simple, 'foobot', '/')).toBe(false);
    expect(allows(simple, 'barbot', '/example/page.html')).toBe(false);
    expect(allows(simple, 'bazbot', '/example/page.html')).toBe(false);
    expect(allows(simple, 'bazbot', '/example/a.gif')).toBe(true);
    // "quxbot" has an empty group: everything is allowed.
    expect(allows(simple, 'quxbot', '/example/a.gif')).toBe(true);
    expect(allows(simple, 'other', '/example/a')).toBe(false);
    expect(allows(simple, 'other', '/a.gif')).toBe(false);
    expect(allows(simple, 'other', '/a.gif.html')).toBe(true);
    expect(allows(simple, 'other', '/publications/a')).toBe(true);
  });

  it('lets the longest match decide (§5.2)', () => {
    const text = 'User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n';

    expect(allows(text, 'foobot', '/example/page/disallowed.gif')).toBe(false);
    expect(allows(text, 'foobot', '/example/page/a.gif')).toBe(true);
  });

  it('lets what allows win where two rules are as long (§2.2.2)', () => {
    expect(allows('User-agent: *\nDisallow: /page\nAllow: /page\n', 'vigie', '/page')).toBe(true);
  });

  it('joins the groups of one agent and knows it without case (§2.2.1)', () => {
    const text = 'user-agent: VIGIE\ndisallow: /a\n\nuser-agent: *\ndisallow: /\n\nuser-agent: Vigie/1.0\ndisallow: /b\n';

    expect(['/a', '/b', '/c'].map((path) => allows(text, 'vigie', path))).toEqual([false, false, true]);
  });

  it('compares percent-encoded octets as the table of §2.2.2 does', () => {
    const of = (pattern: string) => `User-agent: *\nDisallow: ${pattern}\n`;

    expect(allows(of('/foo/bar?baz=quz'), 'vigie', '/foo/bar?baz=quz')).toBe(false);
    expect(allows(of('/foo/bar/ツ'), 'vigie', '/foo/bar/%E3%83%84')).toBe(false);
    expect(allows(of('/foo/bar/%E3%83%84'), 'vigie', '/foo/bar/ツ')).toBe(false);
    expect(allows(of('/foo/bar/%62%61%7A'), 'vigie', '/foo/bar/baz')).toBe(false);
  });

  it('knows “*”, “$” and “#” (§2.2.3)', () => {
    expect(allows('User-agent: *\nDisallow: / # all\nAllow: /this/*/exactly$', 'vigie', '/this/path/exactly')).toBe(true);
    expect(allows('User-agent: *\nDisallow: / # all\nAllow: /this/*/exactly$', 'vigie', '/this/path/exactly/not')).toBe(false);
  });

  it('allows all where the file is missing, and nothing where it cannot be reached (§2.3.1.3, §2.3.1.4)', () => {
    expect(robots(404, '', 'vigie').allows(site('/a'))).toBe(true);
    expect(robots(503, '', 'vigie').allows(site('/a'))).toBe(false);
    expect(robots(undefined, '', 'vigie').allows(site('/a'))).toBe(false);
    expect(robots(200, 'User-agent: *\nDisallow: /', 'vigie').allows(site('/robots.txt'))).toBe(true);
  });

  it('is not slow on patterns made to be slow', () => {
    const text = `User-agent: *\nDisallow: /${'*a'.repeat(2_000)}$\n`;
    const started = performance.now();

    expect(allows(text, 'vigie', `/${'a'.repeat(1_900)}b`)).toBe(true);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('asking for a robots.txt', () => {
  /** Whether /agenda and /interdit may be followed. */
  async function follows(world: World, { allowPrivate = true } = {}): Promise<readonly boolean[]> {
    const web = await serveWeb(world);
    const proxy = await guardedProxy({
      allowPrivate,
      connectTo: allowPrivate ? [connectTo(web.rule)] : [],
      maxBytes: 10 * 1024 * 1024,
      onLimit: () => undefined,
    });
    try {
      const found = await robotsOf('http://www.ville.example/accueil?x', { proxy, userAgent: 'Vigie/0.0.0' });
      return ['/agenda', '/interdit'].map((path) => found.allows(site(path)));
    } finally {
      await proxy.close();
      await web.close();
    }
  }
  const rules = 'User-agent: *\nDisallow: /interdit\n';
  const to = (location: string): Answer => {
    return (_request, response) => response.writeHead(301, { Location: location }).end();
  };

  it('goes where it was moved to, five times at most', async () => {
    expect(await follows({ 'www.ville.example/robots.txt': rules })).toEqual([true, false]);
    expect(
      await follows({ 'www.ville.example/robots.txt': to('http://ville.example/robots.txt'), 'ville.example/robots.txt': rules }),
    ).toEqual([true, false]);
    expect(await follows({ 'www.ville.example/robots.txt': to('/robots.txt') })).toEqual([false, false]);
    expect(await follows({ 'www.ville.example/robots.txt': to('file:///etc/passwd') })).toEqual([false, false]);
  });

  it('allows all where there is none, nothing where nobody answers or no address may be gone to', async () => {
    expect(await follows({})).toEqual([true, true]);
    expect(await follows({ 'www.ville.example/robots.txt': (_request, response) => response.destroy() })).toEqual([false, false]);
    expect(await follows({ 'www.ville.example/robots.txt': rules }, { allowPrivate: false })).toEqual([false, false]);
  });

  it('reads the beginning of one without end, and unpacks none', async () => {
    const line = `Disallow: /${'x'.repeat(1_000)}\n`;
    const endless: Answer = (_request, response) => {
      response.write(rules);
      const more = () => {
        while (!response.destroyed && response.write(line));
      };
      response.on('drain', more);
      more();
    };

    expect(await follows({ 'www.ville.example/robots.txt': endless })).toEqual([true, false]);
    expect(
      await follows({
        'www.ville.example/robots.txt': (_request, response) => response.setHeader('Content-Encoding', 'gzip').end(rules),
      }),
    ).toEqual([false, false]);
  });
});
