// SPDX-License-Identifier: EUPL-1.2
// What could not be read, how it is counted, what was read, and from which public sources the catalogue speaks.
import type { Assessment } from '@vigie/core/domain';
import { gapLines } from '../explain/gaps.ts';
import type { Speaker } from '../speaker.ts';
import { sourceRows } from '../story/sources.ts';
import { html, type Markup, webAddress } from './markup.ts';
import { scrolling, section } from './section.ts';
import { tree } from './tree.ts';

const MOST = 1000;

export function gapsSection(assessment: Assessment, speak: Speaker): Markup {
  return section('gaps', speak, tree(gapLines(assessment, speak), speak));
}

export const methodMessageIds = [
  'method.apparent-real',
  'method.bounds',
  'method.weights',
  'method.strength',
  'method.conventions',
  'method.cut-offs',
  'method.repeat',
] as const;
export const formulaIds = [
  'independence-rate',
  'balance',
  'concentration',
  'supplier-concentration',
  'n-minus-1',
  'time-to-stop',
  'service-not-served',
] as const;

export function methodSection(speak: Speaker): Markup {
  const formulas = formulaIds.map(
    (id) =>
      html`<li>${measureTitle(id, speak)} = ${speak.say(`formula.${id}`)} <span class="src">(${speak.say(`origin.${id}`)})</span></li>`,
  );
  return section(
    'method',
    speak,
    html`<div class="method">${methodMessageIds.map((id) => html`<p>${speak.say(id)}</p>`)}<ul>${formulas}</ul><h3>${speak.say('page.contest')}</h3><p>${speak.say('page.contest-how')}</p></div>`,
  );
}

/** A formula belongs to a measure of several variants; its first one names it. */
export function measureTitle(id: (typeof formulaIds)[number], speak: Speaker): string {
  switch (id) {
    case 'independence-rate':
      return speak.say('measure.independence-rate.real');
    case 'concentration':
    case 'supplier-concentration':
    case 'n-minus-1':
      return speak.say(`measure.${id}.parent`);
    default:
      return speak.say(`measure.${id}`);
  }
}

export function sourcesSection(assessment: Assessment, speak: Speaker): Markup {
  const rows = sourceRows(assessment, speak);
  const body = rows.slice(0, MOST).map(({ source, asOf, tells, confidence }) => {
    const address = webAddress(source);
    const name = address === undefined ? html`${source}` : html`<a href="${address}" rel="noreferrer noopener">${source}</a>`;
    const shown = tells.slice(0, 6).join(', ') + (tells.length > 6 ? `, ${speak.count('explain.more', tells.length - 6)}` : '');
    return html`<tr><td>${name}${confidence === 'high' ? undefined : html` <span class="doubt">${speak.say(`confidence.${confidence}`)}</span>`}</td><td class="n">${speak.date(asOf)}</td><td><bdi>${shown}</bdi></td></tr>
`;
  });
  const table = html`<table><caption>${speak.say('caption.sources')}</caption><thead><tr><th scope="col">${speak.say('column.source')}</th><th scope="col" class="n">${speak.say('column.read-on')}</th><th scope="col">${speak.say('column.tells')}</th></tr></thead><tbody>${body}</tbody></table>`;
  const left = rows.length - body.length;
  return section(
    'sources',
    speak,
    html`${rows.length === 0 ? undefined : scrolling(speak.say('caption.sources'), table)}${left > 0 ? html`<p>${speak.count('explain.more', left)}</p>` : undefined}${files(assessment, speak)}`,
  );
}

function files({ evidence }: Assessment, speak: Speaker): Markup {
  const rows = evidence.slice(0, MOST).map(
    ({
      uri,
      sha256,
      readers,
    }) => html`<li><code>${uri}</code> <span class="src">${readers.join(', ')} · sha256 ${sha256.slice(0, 12)}…</span></li>
`,
  );
  const left = evidence.length - rows.length;
  return html`<details><summary>${speak.say('page.read-files', { count: evidence.length })}</summary><ul class="tree">${rows}${left > 0 ? html`<li>${speak.count('explain.more', left)}</li>` : undefined}</ul></details>`;
}
