// SPDX-License-Identifier: EUPL-1.2
// Where a capture may not go, what stops it, and what it hears beside the page, in the real browser.
import { describe, expect, it } from 'vitest';
import { summaryOf } from '../src/web/index.ts';
import { state, webCapture } from './web-capture.ts';
import { browserIsInstalled, pixel, type World, whySkipped } from './web-site.ts';

describe.skipIf(!browserIsInstalled).concurrent(`bounds of a capture${browserIsInstalled ? '' : ` (skipped: ${whySkipped})`}`, () => {
  const captured = webCapture();

  it('goes to no private address, as a page, a redirect, a picture or a socket, unless it is told to', async () => {
    const world: World = {
      'www.ville.example/': `<h1>Ville</h1><img src="http://10.0.0.1/a.gif"><script>new WebSocket('ws://localhost:8080/s');
fetch('http://[::1]:8080/a'); fetch('http://[::ffff:127.0.0.1]/b'); fetch('http://2130706433/c'); new Image().src = '/moved.gif';</script>`,
      'www.ville.example/moved.gif': (_request, response) => response.writeHead(302, { Location: 'http://169.254.169.254/latest/' }).end(),
    };
    const connectTo = ({ port }: { readonly port: number }) => `www.ville.example::127.0.0.1:${port}`;

    const { found } = await captured(world, { connectTo, allowPrivate: false, visits: 1 });
    const { found: asked } = await captured(world, { connectTo, url: 'http://127.0.0.1:8080/', allowPrivate: false, visits: 1 });

    const blocked = state(found, 'before').exchanges.filter((one) => one.blocked !== undefined);
    expect(blocked.map(({ url, blocked: why }) => `${new URL(url).hostname} ${why}`).sort()).toEqual([
      '10.0.0.1 private-address',
      '127.0.0.1 private-address',
      '169.254.169.254 private-address',
      '[::1] private-address',
      '[::ffff:7f00:1] private-address',
      'localhost private-address',
    ]);
    expect(blocked.map(({ answer }) => answer)).toEqual(blocked.map(() => undefined));
    expect(state(asked, 'before').failures).toEqual([{ url: 'http://127.0.0.1:8080/', reason: 'private-address' }]);
  }, 60_000);

  it('turns back where a page leads away from the site, and takes nothing of the other site for its own', async () => {
    const { found } = await captured(
      {
        'ville.example/': (_request, response) => response.writeHead(301, { Location: 'http://www.ville-nouvelle.example/' }).end(),
        'www.ville-nouvelle.example/': '<h1>Ville</h1><a href="/reseau">Nous suivre</a>',
        'www.ville-nouvelle.example/robots.txt': '',
        'www.ville-nouvelle.example/reseau': (_request, response) =>
          response.writeHead(302, { Location: 'http://reseau.example/ville' }).end(),
        'reseau.example/ville': '<h1>Réseau</h1><img src="http://pixels.regie.example/a.gif">',
        'pixels.regie.example': pixel,
      },
      { url: 'http://ville.example/', pages: 2, visits: 1 },
    );

    expect(state(found, 'before').failures).toEqual([{ url: 'http://reseau.example/ville', reason: 'left-site' }]);
    expect(state(found, 'before').exchanges[0]?.answer).toMatchObject({ status: 301, redirectUrl: 'http://www.ville-nouvelle.example/' });
    expect(summaryOf(found)[0]?.hosts.filter(({ thirdParty }) => thirdParty)).toEqual([]);
    expect(summaryOf(found)[0]?.hosts.map(({ host }) => host)).toEqual(['ville.example', 'www.ville-nouvelle.example']);
  }, 60_000);

  it('cuts a page that never ends at the limit of time, and keeps what was seen', async () => {
    const endless: World = {
      'www.ville.example/': (_request, response) => {
        response
          .setHeader('Content-Type', 'text/html')
          .write('<h1>Ville</h1><script>setInterval(() => fetch("/again?" + Math.random()), 50)</script>');
      },
      'www.ville.example/again': 'ok',
    };
    const started = performance.now();
    const { found } = await captured(endless, { limits: { seconds: 6, settle: 60_000 }, visits: 1 });

    expect(performance.now() - started).toBeLessThan(25_000);
    expect(state(found, 'before').stops).toEqual(['time']);
    // It was opened: that it was cut short is no failure of the page.
    expect(state(found, 'before').failures).toEqual([]);
    expect(state(found, 'before').exchanges.length).toBeGreaterThan(2);
  }, 60_000);

  it('stops at the limit of requests, and where its user ends it', async () => {
    const many: World = {
      'www.ville.example/': '<h1>Ville</h1><script>for (let i = 0; i < 40; i++) fetch(`/piece?${i}`)</script>',
      'www.ville.example/piece': 'ok',
    };
    const ended = new AbortController();

    const { found: limited } = await captured(many, { limits: { requests: 10 }, visits: 1 });
    const { found: aborted } = await captured(many, { signal: ended.signal, onPage: () => ended.abort(), visits: 1 });

    expect(state(limited, 'before').stops).toEqual(['requests']);
    expect(state(limited, 'before').exchanges).toHaveLength(10);
    expect(state(aborted, 'before').stops).toEqual(['aborted']);
    expect(state(aborted, 'before').exchanges.length).toBeGreaterThan(10);
  }, 60_000);

  it('downloads nothing, and stops at the limit of bytes', async () => {
    const flood = Buffer.alloc(1024 * 1024, 120);
    const { found } = await captured(
      {
        'www.ville.example/': '<h1>Ville</h1><script>fetch("http://cdn.fichiers.example/big")</script><iframe src="/plan.zip"></iframe>',
        'www.ville.example/plan.zip': (_request, response) =>
          response.writeHead(200, { 'Content-Type': 'application/zip', 'Content-Disposition': 'attachment' }).end('PK'),
        'cdn.fichiers.example': (_request, response) => {
          response.writeHead(200, { 'Access-Control-Allow-Origin': '*' });
          const more = () => {
            while (!response.destroyed && response.write(flood));
          };
          response.on('drain', more);
          more();
        },
      },
      { limits: { bytes: 5 * 1024 * 1024 }, visits: 1 },
    );

    expect(state(found, 'before').stops).toEqual(['bytes']);
  }, 60_000);

  it('hears sockets, workers and service workers, and what a policy kept from being sent', async () => {
    const { found } = await captured(
      {
        'localhost/worker.js': "fetch('http://worker.api.example/w', { mode: 'no-cors' })",
        'localhost/sw.js': "self.oninstall = (event) => event.waitUntil(fetch('http://sw.api.example/s', { mode: 'no-cors' }))",
        'localhost/': (_request, response) => {
          response.setHeader('Content-Type', 'text/html').setHeader('Content-Security-Policy', 'img-src http://images.example');
          response.end(`<h1>Ville</h1><img src="http://refused.images.example/a.gif"><script>new WebSocket('ws://live.chat.example/s?token=abc');
new Worker('/worker.js'); navigator.serviceWorker.register('/sw.js');</script>`);
        },
        'worker.api.example': 'ok',
        'sw.api.example': 'ok',
      },
      { url: 'http://localhost/', visits: 1 },
    );
    const seen = state(found, 'before').exchanges.map(
      ({ url, from, blocked, frames }) => `${url} ${from} ${blocked ?? '-'} ${frames?.received ?? '-'}`,
    );

    expect(seen).toContain('ws://live.chat.example/s?token page - 1');
    expect(seen).toContain('http://worker.api.example/w worker - -');
    expect(seen).toContain('http://sw.api.example/s service-worker - -');
    expect(seen).toContain('http://refused.images.example/a.gif page csp -');
  }, 60_000);
});
