// SPDX-License-Identifier: EUPL-1.2
// What stops if a group or a country is lost: served day by day, and how long each function holds.
import type { Assessment, CutOff } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import { cutOffsByHarm, servedOn, settledOn } from '../order.ts';
import type { Speaker } from '../speaker.ts';
import { cutOffName, holding } from '../text/lines.ts';
import { html, type Markup } from './markup.ts';
import { scrolling, section } from './section.ts';

export const cutOffDays = [0, 7, 30, 90] as const;
const MOST = 25;
const STOPS = 8;

export function cutOffsSection(assessment: Assessment, speak: Speaker): Markup {
  const groups = cutOffsByHarm(assessment, 'parent');
  const laws = cutOffsByHarm(assessment, 'jurisdiction').filter(({ withinPerimeter }) => !withinPerimeter);
  const all = [...laws, ...groups];
  const shown = all.filter(({ stops }) => stops.length > 0).slice(0, MOST);
  const timed = shown.some(({ userHours }) => userHours !== undefined);
  const head = [
    html`<th scope="col">${speak.say('column.lost')}</th>`,
    ...cutOffDays.map((day) => html`<th scope="col" class="n">${speak.say('column.day', { day })}</th>`),
    html`<th scope="col">${speak.say('column.stops')}</th>`,
    ...(timed ? [html`<th scope="col" class="n">${speak.say('column.user-hours')}</th>`] : []),
  ];
  const table = html`<table><caption>${speak.say('caption.cut-offs')}</caption><thead><tr>${head}</tr></thead><tbody>${shown.map((one) => row(one, timed, speak))}</tbody></table>`;
  const body = shown.length === 0 ? html`<p>${speak.say('page.no-cut-offs')}</p>` : scrolling(speak.say('caption.cut-offs'), table);
  return section(
    'cut-offs',
    speak,
    html`${body}${harmless(
      all.filter(({ stops }) => stops.length === 0),
      speak,
    )}${holds(assessment, speak)}`,
    speak.say('intro.cut-offs'),
  );
}

function row(one: CutOff, timed: boolean, speak: Speaker): Markup {
  const settled = settledOn(one);
  const served = cutOffDays.map((day) => {
    const share = servedOn(one, day);
    // What unknown owners could add is known for the end only; from there on it is shown.
    const shown = day >= settled && one.bounds[0] < share - 1e-9 ? speak.range([one.bounds[0], share], 1) : speak.percent(share, 1);
    return html`<td class="n">${shown}</td>`;
  });
  return html`<tr><th scope="row"><bdi>${cutOffName(one, speak)}</bdi>${one.withinPerimeter ? html` <span class="tag">${speak.say('page.within')}</span>` : undefined}</th>${served}<td class="what"><bdi>${stopWords(one, speak)}</bdi></td>${timed ? html`<td class="n">${speak.number(one.userHours ?? 0)}</td>` : undefined}</tr>
`;
}

/** Those whose loss stops nothing that is known: named, with the worst that unknown owners and hosts could make of it. */
function harmless(units: readonly CutOff[], speak: Speaker): Markup | undefined {
  if (units.length === 0) return undefined;
  const names = units.slice(0, MOST).map((one) => cutOffName(one, speak));
  const more = units.length > MOST ? [speak.count('explain.more', units.length - MOST)] : [];
  const worst = Math.min(...units.map(({ bounds }) => bounds[0]));
  return html`<p class="note">${speak.say('page.harmless', { names: [...names, ...more].join(', '), worst: speak.percent(worst, 1) })}</p>`;
}

export function stopWords(one: CutOff, speak: Speaker): string {
  const shown = one.stops.slice(0, STOPS).map(({ label, day }) => speak.say('page.stop', { name: label, day: speak.number(day, 1) }));
  return [...shown, ...(one.stops.length > STOPS ? [speak.count('explain.more', one.stops.length - STOPS)] : [])].join(', ');
}

function holds(assessment: Assessment, speak: Speaker): Markup {
  const { functions } = findings(assessment);
  const times = assessment.measures.filter(({ measure }) => measure === 'time-to-stop');
  const rows = times.map(
    ({ subject, value }) =>
      html`<dt><bdi>${functions.get(subject) ?? subject}</bdi></dt><dd>${value === null ? speak.say('explain.nothing-stops') : speak.days(value)}</dd>`,
  );
  const drills = holding(assessment, speak)
    .slice(1)
    .map(([label, text]) => html`<p class="note">${label} – ${text}</p>`);
  return html`<h3>${speak.say('page.holding')}</h3>${times.length === 0 ? html`<p>${speak.say('summary.no-functions')}</p>` : html`<dl class="holds">${rows}</dl>`}${drills}`;
}
