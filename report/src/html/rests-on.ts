// SPDX-License-Identifier: EUPL-1.2
// On whom we rest in the end: groups, then laws; and how concentrated that is.
import type { Assessment } from '@vigie/core/domain';
import { measureName, measureValue } from '../explain/measure.ts';
import { findings } from '../findings.ts';
import type { Speaker } from '../speaker.ts';
import { balanceRows, lawShares } from '../story/origins.ts';
import { controllerName } from '../unfold/dependency.ts';
import { shareBar } from './bars.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';

const MOST = 12;

export function restsOnSection(assessment: Assessment, speak: Speaker): Markup {
  const whole = balanceRows(assessment).find(({ use }) => use === 'whole');
  const groups = findings(assessment).restsOn('whole');
  if (whole === undefined || groups.length === 0) return section('rests-on', speak, html`<p>${speak.say('sentence.no-rate')}</p>`);
  const inside = new Set(assessment.perimeter.countries);
  const kind = (unit: string, country: string | undefined) =>
    unit === 'self'
      ? 'own'
      : country === undefined
        ? 'unknown'
        : country === assessment.perimeter.home
          ? 'home'
          : inside.has(country)
            ? 'bloc'
            : 'imports';
  const rest = groups.slice(MOST);
  const rows = groups.slice(0, MOST).map(
    (
      row,
    ) => html`<tr><th scope="row"><bdi>${controllerName(row, assessment, speak)}</bdi></th><td class="n">${speak.percent(row.share, 1)}</td><td>${shareBar(row.share, kind(row.unit, row.country))}</td></tr>
`,
  );
  const others =
    rest.length === 0
      ? undefined
      : html`<tr><th scope="row">${speak.say('page.others', { count: rest.length })}</th><td class="n">${speak.percent(
          rest.reduce((sum, { share }) => sum + share, 0),
          1,
        )}</td><td></td></tr>`;
  const laws = lawShares(whole, assessment, speak);
  const shownLaws = laws.slice(0, MOST).map(
    (
      row,
    ) => html`<tr><th scope="row">${row.name}</th><td class="n">${speak.percent(row.share, 1)}</td><td>${shareBar(row.share, row.kind)}</td></tr>
`,
  );
  const table = (caption: string, head: string, body: Markup) =>
    html`<table><caption>${caption}</caption><thead><tr><th scope="col">${head}</th><th scope="col" class="n">${speak.say('column.share')}</th><th scope="col">${speak.say('column.drawn')}</th></tr></thead><tbody>${body}</tbody></table>`;
  return section(
    'rests-on',
    speak,
    html`<div class="two">${table(speak.say('caption.groups'), speak.say('column.group'), html`${rows}${others}`)}${table(speak.say('caption.laws'), speak.say('column.country'), html`${shownLaws}`)}</div>${measures(assessment, speak)}`,
    speak.say('intro.rests-on'),
  );
}

/** Every measure of the whole by the leading weight: the figures a specialist looks for. */
function measures(assessment: Assessment, speak: Speaker): Markup {
  const shown = assessment.measures.filter(
    ({ subject, weight, measure }) =>
      subject === 'whole' && measure !== 'time-to-stop' && (weight === assessment.leads || measure === 'n-minus-1'),
  );
  const rows = shown.map(
    (
      one,
    ) => html`<tr><th scope="row">${measureName(one, speak)}${one.convention === 'strict' ? html` <span class="tag">${speak.say('summary.strict').trim()}</span>` : undefined}</th><td class="n">${measureValue(one, speak)}</td><td><code>${one.id}</code></td></tr>
`,
  );
  return html`<h3>${speak.say('caption.measures')}</h3><div class="scroll" role="region" aria-label="${speak.say('caption.measures')}" tabindex="0"><table><caption>${speak.say('page.explain', { id: '…' })}</caption><thead><tr><th scope="col">${speak.say('column.measure')}</th><th scope="col" class="n">${speak.say('column.value')}</th><th scope="col">vigie explain</th></tr></thead><tbody>${rows}</tbody></table></div><p class="note thresholds">${speak.say('page.thresholds')}</p>`;
}
