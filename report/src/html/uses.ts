// SPDX-License-Identifier: EUPL-1.2
// Use by use: who signed, what is really ours, on whom it rests.
import type { Assessment, Use } from '@vigie/core/domain';
import { type Findings, findings } from '../findings.ts';
import type { Speaker } from '../speaker.ts';
import { restsOnWords } from '../text/table.ts';
import { whyNotAssessed } from '../uses.ts';
import { rateBar } from './bars.ts';
import { html, type Markup, raw } from './markup.ts';
import { section } from './section.ts';

export function usesSection(assessment: Assessment, speak: Speaker): Markup {
  const found = findings(assessment);
  const head = (['use', 'signed', 'ours', 'drawn', 'rests-on'] as const).map(
    (name) =>
      html`<th role="columnheader" scope="col"${raw(name === 'signed' || name === 'ours' ? ' class="n"' : '')}>${speak.say(`column.${name}`)}</th>`,
  );
  // Roles are written out: on a narrow screen the rows become grids, and browsers would forget that they are a table.
  const table = html`<div class="uses"><table role="table"><caption>${speak.say('caption.uses')}</caption><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">
${assessment.uses.map(({ use }) => row(use, found, speak))}${whole(found, speak)}</tbody></table></div>`;
  const swatch = (className: string, y: number, height: number) =>
    raw(
      `<svg width="26" height="14" aria-hidden="true" focusable="false"><rect y="${y}" width="26" height="${height}" class="${className}"/>${height > 4 ? '<rect width="26" height="14" class="frame"/>' : ''}</svg>`,
    );
  const legend = html`<ul class="legend"><li>${swatch('signed', 6, 3)} ${speak.say('legend.signed')}</li><li>${swatch('ours', 0, 14)} ${speak.say('legend.ours')}</li><li>${swatch('p-unknown', 0, 14)} ${speak.say('legend.unknown')}</li><li>${swatch('track', 0, 14)} ${speak.say('legend.rest')}</li></ul>`;
  return section('uses', speak, html`${legend}${table}`, speak.say('intro.uses'));
}

function row(use: Use, found: Findings, speak: Speaker): Markup {
  const status = found.assessment.uses.find((one) => one.use === use);
  const name = html`<th role="rowheader" scope="row">${speak.say(`use.${use}`)}</th>`;
  if (status?.status !== 'assessed') {
    const why =
      status?.status === 'weak-evidence-only'
        ? speak.count('summary.weak-only', status.weak)
        : speak.say(whyNotAssessed(found.assessment, use));
    return html`<tr role="row" class="none">${name}<td role="cell" class="why" colspan="4">${why}</td></tr>
`;
  }
  return html`<tr role="row">${name}${cells(use, found, speak)}</tr>
`;
}

function whole(found: Findings, speak: Speaker): Markup | undefined {
  const real = found.rate('real', 'whole');
  if (real?.bounds == null) return undefined;
  const amount = real.currency === undefined ? undefined : speak.money({ amount: real.total, currency: real.currency });
  const label = amount === undefined ? speak.say('summary.whole') : speak.say('summary.whole-of', { amount });
  return html`<tr role="row" class="whole"><th role="rowheader" scope="row">${label}</th>${cells('whole', found, speak)}</tr>`;
}

function cells(use: Use | 'whole', found: Findings, speak: Speaker): Markup {
  const apparent = found.rate('apparent', use)?.bounds;
  const real = found.rate('real', use)?.bounds;
  const [first] = found.restsOn(use);
  const figure = (name: 'signed' | 'ours', bounds: readonly [number, number] | null | undefined) =>
    html`<td role="cell" class="n" data-label="${speak.say(`column.${name}`)}">${bounds == null ? '?' : speak.range(bounds)}</td>`;
  return html`${figure('signed', apparent)}${figure('ours', real)}<td role="cell" class="drawn">${rateBar(apparent, real)}</td><td role="cell" class="rests" data-label="${speak.say('column.rests-on')}">${
    first === undefined ? '–' : html`<bdi>${restsOnWords(first, found, speak)}</bdi> <span class="src">${speak.percent(first.share)}</span>`
  }</td>`;
}
