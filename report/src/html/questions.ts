// SPDX-License-Identifier: EUPL-1.2
// What we do not know, the most telling first; and the uses without evidence.
import type { Assessment, Question } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import type { Speaker } from '../speaker.ts';
import { whyNotAssessed } from '../uses.ts';
import { anchor } from './dependencies.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';

const FIRST = 10;
const MOST = 100;

export function questionsSection(assessment: Assessment, speak: Speaker): Markup {
  const { questions } = assessment;
  const table = (rows: readonly Question[], from: number) =>
    html`<table class="questions"><caption>${speak.say('caption.questions')}</caption><thead><tr><th scope="col">#</th><th scope="col">${speak.say('column.question')}</th><th scope="col" class="n">${speak.say('column.closes')}</th><th scope="col">${speak.say('column.bears-on')}</th></tr></thead><tbody>${rows.map((one, index) => row(one, from + index, assessment, speak))}</tbody></table>`;
  const later = questions.slice(FIRST, MOST);
  const body =
    questions.length === 0
      ? html`<p>${speak.say('page.no-questions')}</p>`
      : html`${table(questions.slice(0, FIRST), 1)}${later.length === 0 ? undefined : html`<details><summary>${speak.count('page.more-questions', questions.length - FIRST)}</summary>${table(later, FIRST + 1)}</details>`}`;
  return section('questions', speak, html`${body}${missing(assessment, speak)}`, speak.say('intro.questions'));
}

function row(one: Question, rank: number, assessment: Assessment, speak: Speaker): Markup {
  const { dependencies } = findings(assessment);
  const bears = one.dependencies.slice(0, 6).flatMap((id) => dependencies.get(id) ?? []);
  const links = bears.map(
    (dependency, index) => html`${index === 0 ? '' : ', '}<a href="#${anchor(dependency, assessment)}"><bdi>${dependency.label}</bdi></a>`,
  );
  const more = one.dependencies.length - bears.length;
  return html`<tr><td class="n">${rank}</td><td><bdi>${speak.say(one.asks)}</bdi></td><td class="n">${speak.points(one.closes)}</td><td>${links}${more > 0 ? html`, ${speak.count('explain.more', more)}` : undefined}</td></tr>
`;
}

function missing(assessment: Assessment, speak: Speaker): Markup | undefined {
  const uses = assessment.uses.filter(({ status }) => status === 'not-assessed');
  if (uses.length === 0) return undefined;
  const rows = uses.map(
    ({ use }) => html`<li><strong>${speak.say(`use.${use}`)}</strong> – ${speak.say(whyNotAssessed(assessment, use))}</li>`,
  );
  return html`<h3>${speak.say('page.not-assessed')}</h3><ul>${rows}</ul>`;
}
