// SPDX-License-Identifier: EUPL-1.2
// An unfolded statement as nested lists: sources as links with their date, places as `file:line`.
import type { Speaker } from '../speaker.ts';
import { doubt, type Source, type Unfolded } from '../unfold/unfolded.ts';
import { html, type Markup, webAddress } from './markup.ts';

export function tree(lines: readonly Unfolded[], speak: Speaker): Markup {
  return html`<ul class="tree">${lines.map((one) => item(one, speak))}</ul>`;
}

function item(one: Unfolded, speak: Speaker): Markup {
  const place = one.place === undefined ? undefined : html`<code>${one.place}</code>`;
  const under = one.under.length === 0 ? undefined : html`<ul>${one.under.map((below) => item(below, speak))}</ul>`;
  return html`<li><bdi>${one.text}</bdi>${place}${one.source === undefined ? undefined : html` ${sourceMarkup(one.source, speak)}`}${under}</li>`;
}

export function sourceMarkup(source: Source, speak: Speaker): Markup {
  const address = webAddress(source.source);
  const name =
    address === undefined
      ? html`${speak.say('page.declared', { file: source.source })}`
      : html`<a href="${address}" rel="noreferrer noopener">${host(address)}</a>`;
  const date = source.asOf === '' ? undefined : html`, <time datetime="${source.asOf.slice(0, 10)}">${speak.date(source.asOf)}</time>`;
  const { note, ...fact } = source;
  const reserve = doubt(fact, speak);
  return html`<span class="src">(${name}${date}${reserve === '' ? undefined : html` – <span class="doubt">${reserve}</span>`}${note === undefined ? undefined : html` – <bdi>${note}</bdi>`})</span>`;
}

function host(address: string): string {
  return /^https?:\/\/(?:[^/@]*@)?([^/?#]+)/i.exec(address)?.[1] ?? address;
}
