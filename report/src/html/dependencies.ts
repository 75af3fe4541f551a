// SPDX-License-Identifier: EUPL-1.2
// Every dependency, folded: its chain of control link by link, its evidence place by place.
import type { Assessment, Dependency, Use } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import { dependenciesOf } from '../order.ts';
import type { Speaker } from '../speaker.ts';
import { chainOf, controllerName, countsAs } from '../unfold/dependency.ts';
import { type Proof, proofsOf } from '../unfold/evidence.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';
import { tree } from './tree.ts';

/** Beyond these the page would no longer open well; assessment.json and the tables have all. */
const MOST_DEPENDENCIES = 1500;
/** Of one use: what is merely possible must not bury what is firm. */
const MOST_POSSIBLE = 100;
const MOST_PROOFS = 50;
const MOST_PLACES = 5;
/** Of all dependencies together: a page of some megabytes, whatever the evidence. */
const MOST_ROWS = 12_000;

export function dependenciesSection(assessment: Assessment, speak: Speaker): Markup {
  const budget = { dependencies: MOST_DEPENDENCIES, rows: MOST_ROWS, left: 0 };
  const uses = [...new Set([...assessment.uses.map(({ use }) => use), ...assessment.dependencies.map(({ use }) => use)])];
  const groups = uses.map((use) => group(use, assessment, budget, speak));
  const tools = html`<div class="tools" id="tools" role="search" hidden>
<label>${speak.say('page.filter')}<input type="search" id="search" autocomplete="off" placeholder="${speak.say('page.filter-hint')}"></label>
<label class="check"><input type="checkbox" id="only"> ${speak.say('page.only')}</label>
<button type="button" id="open-all">${speak.say('page.open-all')}</button> <button type="button" id="close-all">${speak.say('page.close-all')}</button>
<output id="shown" aria-live="polite" data-text="${speak.say('page.shown', { shown: '{shown}', all: '{all}' })}"></output></div>`;
  return section(
    'dependencies',
    speak,
    html`${tools}${groups}${budget.left > 0 ? html`<p>${speak.say('page.too-many', { count: budget.left })}</p>` : undefined}`,
    speak.say('intro.dependencies'),
  );
}

interface Budget {
  dependencies: number;
  rows: number;
  /** Dependencies that found no room. */
  left: number;
}

function group(use: Use, assessment: Assessment, budget: Budget, speak: Speaker): Markup | undefined {
  const all = dependenciesOf(assessment, use);
  // Possible ones come last.
  const possible = all.filter(({ strength }) => strength === 'possible').length;
  const more = Math.max(0, possible - MOST_POSSIBLE);
  const shown = all.slice(0, Math.min(all.length - more, budget.dependencies));
  budget.dependencies -= shown.length;
  budget.left += all.length - more - shown.length;
  if (shown.length === 0) {
    budget.left += more;
    return undefined;
  }
  return html`<div class="group"><h3>${speak.say(`use.${use}`)}</h3>${shown.map((one) => fold(one, assessment, budget, speak))}${more > 0 ? html`<p class="note">${speak.count('page.more-possible', more)}</p>` : undefined}</div>
`;
}

function fold(one: Dependency, assessment: Assessment, budget: Budget, speak: Speaker): Markup {
  const term = findings(assessment).terms.get(one.id);
  const ours = term !== undefined && term.real[0] === 1;
  const decides =
    one.status !== 'attributed'
      ? undefined
      : term?.controllers
          .slice(0, 2)
          .map((controller) => controllerName(controller, assessment, speak))
          .join(', ');
  const tags = [
    ...(one.strength === 'firm' ? [] : [speak.say(`strength.${one.strength}`)]),
    ...(one.basis === 'observed' ? [] : [speak.say(`basis.${one.basis}`)]),
    ...(one.status === 'attributed' ? [] : [speak.say(`status.${one.status}`)]),
    ...(one.yearly === undefined ? [] : [speak.say('explain.yearly', { amount: speak.money(one.yearly) })]),
  ];
  const counts = countsAs(one, assessment, speak);
  return html`<details class="dep" id="${anchor(one, assessment)}" data-ours="${ours ? '1' : '0'}"><summary><span><span class="name"><bdi>${one.label}</bdi></span>${tags.map((tag) => html` <span class="tag">${tag}</span>`)}${decides === undefined || decides === '' ? undefined : html` <span class="src">→ <bdi>${decides}</bdi></span>`}</span><span class="n">${term === undefined ? undefined : speak.range(term.real)}</span></summary><div class="inside">
<h4>${speak.say('page.chain')}</h4>${tree(chainOf(one, assessment, speak), speak)}${counts.length === 0 ? undefined : html`<h4>${speak.say('page.counts')}</h4>${tree(counts, speak)}`}
<h4>${speak.say('page.seen')}</h4>${proofs(one, assessment, budget, speak)}<p class="src">${speak.say('page.explain', { id: one.id })}</p></div></details>
`;
}

function proofs(one: Dependency, assessment: Assessment, budget: Budget, speak: Speaker): Markup {
  const all = proofsOf(one, assessment, speak);
  const shown = all.slice(0, Math.max(1, Math.min(MOST_PROOFS, budget.rows)));
  budget.rows -= shown.length;
  const more = all.length - shown.length;
  return html`<ul class="tree">${shown.map((proof) => proofItem(proof, speak))}${more > 0 ? html`<li>${speak.count('explain.more', more)}</li>` : undefined}</ul>`;
}

function proofItem({ what, why, places }: Proof, speak: Speaker): Markup {
  const shown = places.slice(0, MOST_PLACES).map((place, index) => html`${index === 0 ? '' : ', '}<code>${place}</code>`);
  const more = places.length - MOST_PLACES;
  return html`<li>${shown}${more > 0 ? html` ${speak.count('explain.more', more)}` : undefined} <bdi>${what}</bdi> <span class="src">${why}</span></li>`;
}

/** Ids hold any character; a rank makes a fragment that needs no escape. */
export function anchor(one: Dependency, assessment: Assessment): string {
  const known = ranks.get(assessment) ?? new Map(assessment.dependencies.map(({ id }, index) => [id, index + 1]));
  ranks.set(assessment, known);
  return `d${known.get(one.id) ?? 0}`;
}
const ranks = new WeakMap<Assessment, Map<string, number>>();
