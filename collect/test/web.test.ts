// SPDX-License-Identifier: EUPL-1.2
// A capture against a web of our own on loopback, in the real browser: who is asked before, refusing and accepting consent.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reader } from '@vigie/core/readers/har/index';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CollectWebOptions, collectWeb, harOf, launchBrowser, type SiteCapture, summaryOf, writeEvidence } from '../src/web/index.ts';
import { browserIsInstalled, pixel, serveWeb, type Web, type World, whySkipped } from './web-site.ts';

const banner = (buttons: string, script: string) => `
<div id="cookie-banner" role="dialog" aria-label="Cookies" style="position:fixed;bottom:0;left:0;right:0;padding:2em;background:#eee">
<p>Nous utilisons des cookies.</p>${buttons}</div><script>
const gone = () => document.getElementById('cookie-banner').remove();
const load = (url) => { const one = document.createElement('script'); one.src = url; document.head.append(one); };
${script}</script>`;

const ville: World = {
  'www.ville.example/': `<!doctype html><html lang="fr"><title>Ville</title><h1>Ville de Saint-Exemple</h1>
<a href="/demarches/naissance">Naissance</a><a href="/agenda">Agenda</a><a href="/interdit">Interdit</a>
<a href="/logout">Quitter</a><a href="/plan.pdf">Plan</a><a href="http://ailleurs.example/">Ailleurs</a>
<link rel="stylesheet" href="http://fonts.cdn.example/fonts.css?family=Marianne&v=2">
<script>new Image().src = 'http://analytics.tracker.example/collect.gif?uid=visitor-4711&page=accueil';
navigator.geolocation.getCurrentPosition(() => undefined, () => undefined);</script>
${banner(
  '<button id="oui">Tout accepter</button> <button id="non">Continuer sans accepter</button>',
  `oui.onclick = () => { document.cookie = 'choix=oui'; load('http://ads.regie.example/tag.js'); gone(); };
non.onclick = () => { document.cookie = 'choix=non'; gone(); };`,
)}`,
  'www.ville.example/agenda': '<h1>Agenda</h1><img src="http://tiles.maps.example/1/0/0.png">',
  'www.ville.example/demarches/naissance': '<h1>Naissance</h1>',
  'www.ville.example/robots.txt': 'User-agent: *\nDisallow: /demarches\n\nUser-agent: vigie\nDisallow: /interdit\n',
  'analytics.tracker.example': pixel,
  'tiles.maps.example': pixel,
  'fonts.cdn.example': '@font-face { font-family: Marianne; src: url(http://fonts.cdn.example/m.woff2) } h1 { font-family: Marianne }',
  'ads.regie.example/tag.js': "fetch('http://ads.regie.example/bid', { method: 'POST', mode: 'no-cors', body: 'person=4711' })",
  'ads.regie.example/bid': '{}',
};

describe.skipIf(!browserIsInstalled)(`capture of web pages${browserIsInstalled ? '' : ` (skipped: ${whySkipped})`}`, () => {
  let browser: Browser;
  let web: Web | undefined;
  beforeAll(async () => {
    browser = await launchBrowser(process.env, ['--no-sandbox']);
  }, 60_000);
  afterEach(async () => {
    await web?.close();
    web = undefined;
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function captured(world: World, options: Partial<CollectWebOptions> & { readonly url?: string } = {}): Promise<SiteCapture[]> {
    web = await serveWeb(world);
    const { url = 'http://www.ville.example/', limits, ...others } = options;
    const found: SiteCapture[] = [];
    const quick = { delay: 20, quiet: 400, settle: 4_000, patience: 1_500, seconds: 60, ...limits };
    for await (const one of collectWeb(browser, [url], {
      version: '0.0.0',
      pages: 1,
      allowPrivate: true,
      connectTo: [web.rule],
      limits: quick,
      ...others,
    }))
      found.push(one);
    return found;
  }
  const state = (found: readonly SiteCapture[], wanted: string) => {
    const one = found.find(({ capture }) => capture.state === wanted)?.capture;
    if (one === undefined) throw new Error(`no capture ${wanted}`);
    return one;
  };
  const requests = (found: readonly SiteCapture[]) =>
    Object.fromEntries(
      (summaryOf(found)[0]?.hosts ?? []).filter(({ thirdParty }) => thirdParty).map(({ host, requests: by }) => [host, by]),
    );
  const about = { browser: 'Chromium/1', version: '0.0.0' };

  describe('of a town that measures before it asks', () => {
    let found: SiteCapture[] = [];
    let asked: Web['asked'] = [];
    beforeAll(async () => {
      found = await captured(ville, { pages: 3 });
      asked = web?.asked ?? [];
    }, 90_000);

    it('tells the third party asked before consent from the one asked after it', () => {
      const by = requests(found);

      expect(by['analytics.tracker.example']?.before).toBeGreaterThan(0);
      expect(by['fonts.cdn.example']?.before).toBeGreaterThan(0);
      expect(by['ads.regie.example']).toMatchObject({ before: 0, refused: 0 });
      expect(by['ads.regie.example']?.accepted).toBeGreaterThan(0);
    });

    it('presses what refuses and what accepts, and says so', () => {
      expect(state(found, 'before').consent).toMatchObject({ dialog: true, action: 'none', pressed: [] });
      expect(state(found, 'refused').consent).toMatchObject({
        action: 'refused',
        offers: { refuse: 'first-layer' },
        pressed: ['Continuer sans accepter'],
      });
      expect(state(found, 'accepted').consent).toMatchObject({ action: 'accepted', pressed: ['Tout accepter'] });
    });

    it('visits each state with a memory of its own', () => {
      const openings = asked.filter(({ host, path }) => host === 'www.ville.example' && path === '/');

      expect(openings).toHaveLength(3);
      expect(openings.map(({ cookie }) => cookie)).toEqual(['', '', '']);
    });

    it('looks at the same pages in each state, shortest path first, none that robots.txt forbids it, none that logs out or is a file', () => {
      const pages = found.map(({ capture }) => capture.pages.map(({ url }) => new URL(url).pathname));

      expect(pages[0]).toEqual(['/', '/agenda', '/demarches/naissance']);
      expect(pages[1]).toEqual(pages[0]);
      expect(pages[2]).toEqual(pages[0]);
      expect(asked.map(({ path }) => path)).not.toContain('/interdit');
      expect(found[0]?.forbidden).toBe(1);
    });

    it('says who it is', () => {
      expect(asked.find(({ path }) => path === '/robots.txt')?.agent).toMatch(/Vigie\/0\.0\.0$/);
      expect(asked[0]?.agent).toMatch(/Chrome\/\d+.* Vigie\/0\.0\.0$/);
    });

    it('keeps that the page asked where the visitor is', () => {
      expect(state(found, 'before').asks).toEqual(['geolocation']);
    });

    it('talks to nobody of whom the archive does not speak', () => {
      for (const { capture } of found) {
        const spoken = new Set(capture.exchanges.map(({ url }) => new URL(url).hostname));
        expect(capture.dialled.filter((host) => !spoken.has(host))).toEqual([]);
      }
    });

    it('keeps names of parameters, cookies and headers, and no value of them, and no body', () => {
      const text = found.map((one) => harOf(one, about)).join('');

      expect(text).not.toMatch(/4711|8899|Marianne|accueil"|person/);
      const entry = entries(text.split('{"log":')[1] ?? '').find(({ request }) => request.url.includes('collect.gif'));
      expect(entry?.request.url).toBe('http://analytics.tracker.example/collect.gif?uid&page');
      expect(entry?.request.queryString).toEqual([
        { name: 'uid', value: '' },
        { name: 'page', value: '' },
      ]);
      expect(entry?.response.cookies).toContainEqual(
        expect.objectContaining({ name: 'uid', value: '', domain: 'analytics.tracker.example', _lifetimeDays: 365 }),
      );
      expect(entry?.response.headers.every(({ value }) => value === '')).toBe(true);
    });

    it('keeps who started each request, where, and in which order', () => {
      const tag = state(found, 'accepted').exchanges.find(({ url }) => url.endsWith('/bid'));

      expect(tag?.initiator).toEqual({ type: 'script', url: 'http://ads.regie.example/tag.js', lineNumber: 1 });
      const started = entries(harOf(found[2] ?? nothing(), about)).map(({ startedDateTime }) => startedDateTime);
      expect(started).toEqual([...started].sort());
    });

    it('is read as facts that keep the three answers apart', () => {
      const facts = found.flatMap((one) => [...reader.read({ uri: 'x.har', text: harOf(one, about) })]);
      const of = (host: string) => new Set(facts.flatMap((one) => (one.kind === 'web-request' && one.host === host ? [one.consent] : [])));

      expect(of('analytics.tracker.example')).toEqual(new Set(['before']));
      expect(of('ads.regie.example')).toEqual(new Set(['accepted']));
      expect(facts.filter(({ kind }) => kind === 'gap')).toEqual([]);
    });

    it('is written as one folder a site, an archive and a picture a state', () => {
      const folder = mkdtempSync(join(tmpdir(), 'vigie-web-'));
      try {
        for (const one of found) writeEvidence(folder, one, about);

        expect(readdirSync(join(folder, 'www.ville.example')).sort()).toEqual([
          'accepted.har',
          'accepted.png',
          'before.har',
          'before.png',
          'refused.har',
          'refused.png',
        ]);
        expect(
          readFileSync(join(folder, 'www.ville.example', 'before.png'))
            .subarray(1, 4)
            .toString(),
        ).toBe('PNG');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });

  it('refuses behind « Paramétrer » where the first screen does not let refuse', async () => {
    const found = await captured({
      'www.ville.example/': `<h1>Ville</h1>${banner(
        '<button id="oui">OK pour moi</button> <button id="reglages">Paramétrer</button><div id="plus" hidden>Partenaires <button id="non">Tout refuser</button></div>',
        `oui.onclick = () => load('http://ads.regie.example/tag.js'); reglages.onclick = () => { plus.hidden = false; };
non.onclick = () => { load('http://ads.regie.example/refused.js'); gone(); };`,
      )}`,
      'ads.regie.example': '',
    });

    expect(state(found, 'refused').consent).toMatchObject({
      action: 'refused',
      offers: { refuse: 'second-layer' },
      pressed: ['Paramétrer', 'Tout refuser'],
    });
    expect(requests(found)['ads.regie.example']).toMatchObject({ before: 0, refused: 1, accepted: 1 });
  }, 60_000);

  it('says that no way to refuse was found, and answers nothing', async () => {
    const found = await captured({
      'www.ville.example/': `<h1>Ville</h1>${banner('<button id="oui">J’accepte</button>', 'oui.onclick = gone')}`,
    });

    expect(state(found, 'refused').consent).toMatchObject({ dialog: true, action: 'none', offers: { accept: true, refuse: 'none' } });
    expect(state(found, 'refused').exchanges.every((one) => one.state === 'before')).toBe(true);
    expect(harOf(found[1] ?? nothing(), about)).toContain('no way to refuse was found');
  }, 60_000);

  it('says that no dialog was found where there is none', async () => {
    const found = await captured({
      'www.ville.example/': '<h1>Ville</h1><footer><a href="/cookies" class="cookie-link">Gérer les cookies</a></footer>',
    });

    expect(found.map(({ capture }) => capture.consent.dialog)).toEqual([false, false, false]);
    expect(harOf(found[2] ?? nothing(), about)).toContain('no consent dialog was found');
  }, 60_000);

  it('answers a dialog in a frame of another site, as Sourcepoint has it', async () => {
    const found = await captured({
      'www.ville.example/': `<h1>Ville</h1><iframe src="http://cmp.platform.example/index.html?message_id=1" style="position:fixed;bottom:0;width:100%;height:200px"></iframe>
<script>addEventListener('message', ({ data }) => { document.querySelector('iframe').remove(); if (data === 'oui') new Image().src = 'http://ads.regie.example/a.gif'; });</script>`,
      'cmp.platform.example': `<p>We value your privacy</p><button class="message-button sp_choice_type_11" onclick="parent.postMessage('oui', '*')">Accept</button>
<button class="message-button sp_choice_type_13" onclick="parent.postMessage('non', '*')">Reject</button>`,
      'ads.regie.example': pixel,
    });

    expect(state(found, 'accepted').consent).toMatchObject({ platform: 'sourcepoint', action: 'accepted' });
    expect(state(found, 'refused').consent).toMatchObject({ platform: 'sourcepoint', action: 'refused' });
    expect(requests(found)).toMatchObject({ 'ads.regie.example': { before: 0, refused: 0 }, 'cmp.platform.example': { before: 1 } });
  }, 60_000);

  it('answers a dialog in a shadow root, in German, and one of nobody’s platform in a frame', async () => {
    const shadow = await captured({
      'www.ville.example/': `<h1>Stadt</h1><privacy-banner id="consent-host"></privacy-banner><script>
const root = document.querySelector('privacy-banner').attachShadow({ mode: 'open' });
root.innerHTML = '<section role="dialog">Diese Seite verwendet Cookies <button id="j">Alle akzeptieren</button><button id="n">Nur notwendige Cookies</button></section>';
root.getElementById('j').onclick = () => { new Image().src = 'http://ads.regie.example/a.gif'; root.innerHTML = ''; };
root.getElementById('n').onclick = () => { root.innerHTML = ''; };</script>`,
      'ads.regie.example': pixel,
    });

    expect(state(shadow, 'refused').consent).toMatchObject({ action: 'refused', pressed: ['Nur notwendige Cookies'] });
    expect(requests(shadow)).toMatchObject({ 'ads.regie.example': { before: 0, refused: 0, accepted: 1 } });
  }, 60_000);

  it('sends no form and follows no link of a dialog', async () => {
    await captured({
      'www.ville.example/': `<h1>Ville</h1><form id="cookie-form" class="cookie-consent" method="post" action="/enregistrer">Cookies : <button>Tout accepter</button><a href="/suite">Tout refuser</a></form>`,
    });

    expect(web?.asked.map(({ path }) => path)).not.toEqual(expect.arrayContaining(['/enregistrer']));
    expect(web?.asked.map(({ path }) => path)).not.toEqual(expect.arrayContaining(['/suite']));
  }, 60_000);

  it('goes to no private address, as a page, a redirect, a picture or a socket, unless it is told to', async () => {
    const own = await serveWeb({
      'www.ville.example/': `<h1>Ville</h1><img src="http://10.0.0.1/a.gif"><script>new WebSocket('ws://localhost:8080/s');
fetch('http://[::1]:8080/a'); fetch('http://[::ffff:127.0.0.1]/b'); fetch('http://2130706433/c'); new Image().src = '/moved.gif';</script>`,
      'www.ville.example/moved.gif': (_request, response) => response.writeHead(302, { Location: 'http://169.254.169.254/latest/' }).end(),
    });
    const rule = `www.ville.example::127.0.0.1:${own.port}`;
    try {
      const found = await captured({}, { connectTo: [rule], allowPrivate: false });

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
    } finally {
      await own.close();
    }
    const asked = await captured({}, { connectTo: [], url: 'http://127.0.0.1:8080/', allowPrivate: false });

    expect(state(asked, 'before').failures).toEqual([{ url: 'http://127.0.0.1:8080/', reason: 'private-address' }]);
  }, 60_000);

  it('turns back where a page leads away from the site, and takes nothing of the other site for its own', async () => {
    const found = await captured(
      {
        'ville.example/': (_request, response) => response.writeHead(301, { Location: 'http://www.ville-nouvelle.example/' }).end(),
        'www.ville-nouvelle.example/': '<h1>Ville</h1><a href="/reseau">Nous suivre</a>',
        'www.ville-nouvelle.example/robots.txt': '',
        'www.ville-nouvelle.example/reseau': (_request, response) =>
          response.writeHead(302, { Location: 'http://reseau.example/ville' }).end(),
        'reseau.example/ville': '<h1>Réseau</h1><img src="http://pixels.regie.example/a.gif">',
        'pixels.regie.example': pixel,
      },
      { url: 'http://ville.example/', pages: 2 },
    );

    expect(state(found, 'before').failures).toEqual([{ url: 'http://reseau.example/ville', reason: 'left-site' }]);
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
    const found = await captured(endless, { limits: { seconds: 3, settle: 60_000 } });

    expect(performance.now() - started).toBeLessThan(25_000);
    expect(found.map(({ capture }) => capture.stops)).toEqual([['time'], ['time'], ['time']]);
    expect(state(found, 'before').exchanges.length).toBeGreaterThan(2);
  }, 60_000);

  it('downloads nothing, and stops at the limit of bytes', async () => {
    const flood = Buffer.alloc(1024 * 1024, 120);
    const found = await captured(
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
      { limits: { bytes: 5 * 1024 * 1024 } },
    );

    expect(found.map(({ capture }) => capture.stops)).toEqual([['bytes'], ['bytes'], ['bytes']]);
  }, 60_000);

  it('hears sockets, workers and service workers, and what a policy kept from being sent', async () => {
    const found = await captured(
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
      { url: 'http://localhost/' },
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

function nothing(): SiteCapture {
  throw new Error('not captured');
}

interface Entry {
  readonly startedDateTime: string;
  readonly request: { readonly url: string; readonly queryString: readonly unknown[] };
  readonly response: { readonly cookies: readonly unknown[]; readonly headers: readonly { readonly value: string }[] };
}

function entries(text: string): readonly Entry[] {
  const whole: { readonly log: { readonly entries: readonly Entry[] } } = JSON.parse(text.startsWith('{"log":') ? text : `{"log":${text}`);
  return whole.log.entries;
}
