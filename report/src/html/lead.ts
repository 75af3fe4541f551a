// SPDX-License-Identifier: EUPL-1.2
// Title and the first screen: three sentences, two figures.
import type { Assessment } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import type { Speaker } from '../speaker.ts';
import { perimeterWords, sentences } from '../story/sentences.ts';
import { coverage, nameOf } from '../text/header.ts';
import { rateBar } from './bars.ts';
import { html, type Markup } from './markup.ts';
import { section, sections } from './section.ts';

export function top(assessment: Assessment, speak: Speaker): Markup {
  return html`<header class="top">
<p class="kicker">Vigie – ${speak.say('page.kicker')}</p>
<h1><bdi>${nameOf(assessment, speak)}</bdi></h1>
<p class="dated">${speak.say('page.dated', { date: speak.date(assessment.assessedAt), perimeter: perimeterWords(assessment, speak) })}</p>
<nav aria-label="${speak.say('page.contents')}"><ul>${sections.map((id) => html`<li><a href="#${id}">${speak.say(`page.${id}`)}</a></li>`)}</ul></nav>
</header>`;
}

export function lead(assessment: Assessment, speak: Speaker): Markup {
  return section(
    'summary',
    speak,
    html`<div class="lead"><div>${sentences(assessment, speak).map((one) => html`<p class="say">${one}</p>`)}</div>${figures(assessment, speak)}</div>`,
  );
}

function figures(assessment: Assessment, speak: Speaker): Markup | undefined {
  const found = findings(assessment);
  const apparent = found.rate('apparent', 'whole')?.bounds;
  const real = found.rate('real', 'whole')?.bounds;
  const strict = found.rate('real', 'whole', 'strict')?.bounds;
  if (apparent == null || real == null) return undefined;
  const known = coverage(assessment, speak);
  const figure = (value: string, name: string, more: string) =>
    html`<div class="figure"><b>${value}</b><span>${name}</span><small>${more}</small></div>`;
  return html`<div class="figures"><div class="pair">
${figure(speak.range(apparent), speak.say('page.on-paper'), speak.say('page.on-paper-more'))}
${figure(speak.range(real), speak.say('page.in-fact'), speak.say('page.in-fact-more'))}
</div>${rateBar(apparent, real)}${
    strict == null ? undefined : html`<p>${speak.say('page.strict-figure', { real: speak.range(strict) })}</p>`
  }${known === undefined ? undefined : html`<p>${capital(speak.say('page.coverage', { coverage: known, weight: capital(speak.say(`weight.${assessment.leads}`)) }))}</p>`}</div>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
