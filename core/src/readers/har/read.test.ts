// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

const read = (text: string) => [...reader.read({ uri: 'x.har', text })];
const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

describe('an HTTP archive', () => {
  const drafts = read(fixture('portail.har'));

  it('sums requests and bytes by page, host and kind of resource', () => {
    expect(
      drafts.map((one) =>
        one.kind === 'web-request'
          ? `${one.at.line} ${one.page} ${one.host} ${one.resource} ${one.requests} ${one.bytes ?? '-'}`
          : one.kind,
      ),
    ).toEqual([
      '7 www.ville.example ville.example document 1 120',
      '8 www.ville.example www.ville.example document 1 3300',
      '9 www.ville.example polices.fournisseur.example font 2 20500',
      '11 www.ville.example video.fournisseur.example frame 1 500',
      '14 www.ville.example temps-reel.fournisseur.example data 1 -',
    ]);
  });

  it('keeps no path, no query and no body', () => {
    expect(JSON.stringify(drafts)).not.toMatch(/secret|accueil|quoted|ailleurs/);
  });

  it('takes the host of the first document for the page where no title states it', () => {
    const text = JSON.stringify({
      log: {
        pages: [{ id: 'p', title: 'Accueil' }],
        entries: [
          {
            pageref: 'p',
            request: { url: 'https://cdn.fournisseur.example/early.js' },
            response: { status: 200, content: { mimeType: 'text/javascript' } },
          },
          { pageref: 'p', request: { url: 'https://www.ville.example/' }, response: { status: 200, content: { mimeType: 'text/html' } } },
        ],
      },
    });

    expect(read(text)).toContainEqual(
      expect.objectContaining({ page: 'www.ville.example', host: 'cdn.fournisseur.example', resource: 'script' }),
    );
  });

  it('reads the policy the page itself was sent with, not those of its frames and files', () => {
    const answer = (url: string, mimeType: string, policy: string) => ({
      pageref: 'p',
      request: { url },
      response: { status: 200, headers: [{ name: 'Content-Security-Policy', value: policy }], content: { mimeType } },
    });
    const text = JSON.stringify({
      log: {
        entries: [
          answer(
            'https://www.ville.example/',
            'text/html',
            'script-src https://mesure.example.com; report-uri https://rapports.example.com/csp',
          ),
          answer('https://cdn.example.org/a.js', 'text/javascript', 'script-src https://fichier.example.com'),
          answer('https://video.example.net/', 'text/html', 'script-src https://cadre.example.com'),
        ],
      },
    });

    expect(read(text).filter(({ kind }) => kind === 'endpoint')).toEqual([
      expect.objectContaining({ host: 'mesure.example.com', purpose: 'web', strength: 'weak' }),
      expect.objectContaining({ host: 'rapports.example.com', purpose: 'telemetry' }),
    ]);
  });

  it('keeps requests made before, refusing and accepting consent apart, and leaves out what was never sent', () => {
    const entry = (host: string, more: Readonly<Record<string, string>>) => ({
      pageref: 'p',
      _resourceType: 'script',
      ...more,
      request: { url: `https://${host}/mesure.js` },
      response: { status: 200 },
    });
    const text = JSON.stringify({
      log: {
        pages: [{ id: 'p', title: 'https://www.ville.example/' }],
        entries: [
          entry('mesure.example.com', { _consent: 'before' }),
          entry('mesure.example.com', { _consent: 'accepted' }),
          entry('mesure.example.com', { _consent: 'accepted' }),
          entry('regie.example.net', { _consent: 'whenever' }),
          entry('interdit.example.net', { _consent: 'before', _blocked: 'csp' }),
        ],
      },
    });

    expect(read(text).map((one) => (one.kind === 'web-request' ? `${one.host} ${one.requests} ${one.consent ?? '-'}` : one.kind))).toEqual([
      'mesure.example.com 1 before',
      'mesure.example.com 2 accepted',
      'regie.example.net 1 -',
    ]);
  });

  it('keeps what stands before the place where the file was cut, and counts bad entries', () => {
    const broken = read(fixture('broken.har'));

    expect(broken[0]).toMatchObject({ kind: 'web-request', host: 'www.ville.example' });
    expect(broken).toContainEqual(
      expect.objectContaining({ detail: { say: 'gap.har.entries', with: { count: 3 } }, at: { pointer: '/log/entries/1' } }),
    );
    expect(broken).toContainEqual(expect.objectContaining({ kind: 'gap', detail: expect.objectContaining({ say: 'gap.har.broken' }) }));
  });
});
