// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const read = (uri: string, text = fixture(uri)) =>
  [...reader.read({ uri, text })].map((one) =>
    one.kind === 'endpoint' ? `${one.at.line} ${one.host}${one.port ?? ''} ${one.purpose} ${one.strength ?? 'firm'}` : `${one.at.line} gap`,
  );

describe('web policies', () => {
  it('takes what a `_headers` file permits as weak, and where browsers report as firm', () => {
    expect(read('_headers')).toEqual([
      '4 mesure.fournisseur.example web weak',
      '4 tuiles.example web weak',
      '4 api.fournisseur.example8443 web weak',
      '4 direct.fournisseur.example web weak',
      '4 rapports.fournisseur.example telemetry firm',
      '5 rapports2.fournisseur.example telemetry firm',
      '8 polices.fournisseur.example web weak',
    ]);
  });

  it('reads the meta element of a page, not the one in a comment, and no report of it', () => {
    expect(read('accueil.html')).toEqual(['6 video.fournisseur.example web weak']);
  });

  it('opens only pages that state a policy', () => {
    expect(reader.accepts.sniff('<html><head><title>a</title>', 'a.html')).toBe(false);
    expect(reader.accepts.sniff(fixture('accueil.html'), 'a.html')).toBe(true);
  });

  it('reads headers of Azure, IIS and Apache, over several lines', () => {
    expect(read('staticwebapp.config.json')).toEqual(['3 service.fournisseur.example web weak']);
    expect(read('web.config')).toEqual(['6 lettres.fournisseur.example web weak']);
    expect(read('.htaccess')).toEqual([
      '3 js.fournisseur.example web weak',
      '3 css.fournisseur.example web weak',
      '6 recueil.fournisseur.example telemetry firm',
    ]);
  });

  it('follows an open quote over lines that end without a backslash, as nginx and Caddy take them', () => {
    expect(read('Caddyfile', 'header Content-Security-Policy "script-src https://a.example;\n  img-src https://b.example"\n')).toEqual([
      '1 a.example web weak',
      '1 b.example web weak',
    ]);
  });

  it('copies no path, query or token', () => {
    expect(JSON.stringify([...reader.read({ uri: '_headers', text: fixture('_headers') })])).not.toMatch(/secret|csp\?|jeton/);
  });

  it('keeps what can be read of a broken file and says what cannot', () => {
    expect(read('broken/_headers')).toEqual(['3 mesure.fournisseur.example web weak', '3 gap', '1 gap']);
    expect(read('broken/staticwebapp.config.json')).toEqual(['1 images.fournisseur.example web weak', '1 gap']);
  });

  it('is not slowed by openings that never close', () => {
    const started = performance.now();
    read('a.html', '<!--'.repeat(60_000));
    read('a.html', `content-security-policy${'<meta "'.repeat(30_000)}`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
