// SPDX-License-Identifier: EUPL-1.2
// A capture of a town that measures before it asks, in the real browser: who is asked before, refusing and accepting consent.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reader } from '@vigie/core/readers/har/index';
import { beforeAll, describe, expect, it } from 'vitest';
import { harOf, writeEvidence } from '../src/web/index.ts';
import { about, banner, type Captured, nothing, requests, state, webCapture } from './web-capture.ts';
import { browserIsInstalled, pixel, type World, whySkipped } from './web-site.ts';

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
  const captured = webCapture();
  let found: Captured['found'] = [];
  let asked: Captured['asked'] = [];
  beforeAll(async () => {
    ({ found, asked } = await captured(ville, { pages: 3 }));
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

interface Entry {
  readonly startedDateTime: string;
  readonly request: { readonly url: string; readonly queryString: readonly unknown[] };
  readonly response: { readonly cookies: readonly unknown[]; readonly headers: readonly { readonly value: string }[] };
}

function entries(text: string): readonly Entry[] {
  const whole: { readonly log: { readonly entries: readonly Entry[] } } = JSON.parse(text.startsWith('{"log":') ? text : `{"log":${text}`);
  return whole.log.entries;
}
