// SPDX-License-Identifier: EUPL-1.2
// Which dialogs are found and how they are answered, in the real browser.
import { describe, expect, it } from 'vitest';
import { harOf } from '../src/web/index.ts';
import { about, banner, nothing, requests, state, webCapture } from './web-capture.ts';
import { browserIsInstalled, pixel, whySkipped } from './web-site.ts';

describe.skipIf(!browserIsInstalled).concurrent(`consent dialogs${browserIsInstalled ? '' : ` (skipped: ${whySkipped})`}`, () => {
  const captured = webCapture();

  it('refuses behind « Paramétrer » where the first screen does not let refuse', async () => {
    const { found } = await captured({
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
    const { found } = await captured({
      'www.ville.example/': `<h1>Ville</h1>${banner('<button id="oui">J’accepte</button>', 'oui.onclick = gone')}`,
    });

    expect(state(found, 'refused').consent).toMatchObject({ dialog: true, action: 'none', offers: { accept: true, refuse: 'none' } });
    expect(state(found, 'refused').exchanges.every((one) => one.state === 'before')).toBe(true);
    expect(harOf(found[1] ?? nothing(), about)).toContain('no way to refuse was found');
  }, 60_000);

  it('says that no dialog was found where there is none', async () => {
    const { found } = await captured({
      'www.ville.example/': '<h1>Ville</h1><footer><a href="/cookies" class="cookie-link">Gérer les cookies</a></footer>',
    });

    expect(found.map(({ capture }) => capture.consent.dialog)).toEqual([false, false, false]);
    expect(harOf(found[2] ?? nothing(), about)).toContain('no consent dialog was found');
  }, 60_000);

  it('answers a dialog in a frame of another site, as Sourcepoint has it', async () => {
    const { found } = await captured({
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
    const { found: shadow } = await captured({
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
    const { asked } = await captured({
      'www.ville.example/': `<h1>Ville</h1><form id="cookie-form" class="cookie-consent" method="post" action="/enregistrer">Cookies : <button>Tout accepter</button><a href="/suite">Tout refuser</a></form>`,
    });

    expect(asked.map(({ path }) => path)).not.toEqual(expect.arrayContaining(['/enregistrer']));
    expect(asked.map(({ path }) => path)).not.toEqual(expect.arrayContaining(['/suite']));
  }, 60_000);

  it('keeps what it ticked where ticking alone decides nothing, as Orejime has it in its settings', async () => {
    const { found } = await captured({
      'www.ville.example/': `<h1>Ville</h1><div class="orejime-Env"><div class="orejime-Modal" role="dialog">Nous utilisons des cookies.
<button type="button" class="orejime-PurposeToggles-enableAll">Tout accepter</button>
<button type="button" class="orejime-PurposeToggles-disableAll">Tout refuser</button>
<form><input type="checkbox" class="orejime-Purpose-input"><input type="checkbox" checked disabled>
<button class="orejime-Modal-saveButton">Enregistrer</button></form></div></div><script>
const one = (name) => document.querySelector('.orejime-' + name);
const box = one('Purpose-input');
one('PurposeToggles-enableAll').onclick = () => { box.checked = true; };
one('PurposeToggles-disableAll').onclick = () => { box.checked = false; };
document.querySelector('form').onsubmit = (event) => {
  event.preventDefault();
  new Image().src = 'http://ads.regie.example/' + (box.checked ? 'on' : 'off') + '.gif';
  one('Modal').remove();
};</script>`,
      'ads.regie.example': pixel,
    });

    expect(state(found, 'refused').consent).toMatchObject({
      platform: 'orejime',
      action: 'refused',
      pressed: ['Tout refuser', 'Enregistrer'],
    });
    expect(state(found, 'accepted').consent).toMatchObject({ action: 'accepted', pressed: ['Tout accepter', 'Enregistrer'] });
    const asked = (wanted: string) => state(found, wanted).exchanges.filter(({ url }) => url.endsWith('.gif'));
    expect(asked('refused').map(({ url, state: when }) => `${url} ${when}`)).toEqual(['http://ads.regie.example/off.gif refused']);
    expect(asked('accepted').map(({ url, state: when }) => `${url} ${when}`)).toEqual(['http://ads.regie.example/on.gif accepted']);
  }, 60_000);

  it('tells Orejime in the theme of the State’s design system, whose buttons have no names of their own', async () => {
    const { found } = await captured(
      {
        'www.ville.example/': `<h1>Ville</h1><div class="orejime-Main orejime-Env"><div class="fr-consent-banner"><h2>À propos des cookies</h2>
<ul><li><button class="fr-btn" onclick="document.querySelector('.orejime-Main').remove()">Tout accepter</button></li>
<li><button class="fr-btn" onclick="document.querySelector('.orejime-Main').remove()">Tout refuser</button></li>
<li><button class="fr-btn fr-btn--secondary">Personnaliser</button></li></ul></div></div>`,
      },
      { visits: 2 },
    );

    expect(state(found, 'refused').consent).toMatchObject({ platform: 'orejime', action: 'refused', pressed: ['Tout refuser'] });
  }, 60_000);

  it('takes what refuses one purpose or partner for no refusal of all', async () => {
    const { found } = await captured(
      {
        'www.ville.example/': `<h1>Ville</h1>${banner(
          '<ul><li>Mesure <button>Accepter</button> <button>Refuser</button></li><li>Publicité <button>Accepter</button> <button>Refuser</button></li></ul><button id="oui">Tout accepter</button>',
          'oui.onclick = gone',
        )}`,
      },
      { visits: 2 },
    );

    expect(state(found, 'refused').consent).toMatchObject({ action: 'none', offers: { accept: true, refuse: 'none' }, pressed: [] });
  }, 60_000);
});
