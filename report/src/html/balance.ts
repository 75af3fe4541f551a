// SPDX-License-Identifier: EUPL-1.2
// The balance: stacked bars, and the same as a table.
import type { Assessment, BalanceRow } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import type { Speaker } from '../speaker.ts';
import { balanceRows, type originKinds, originName, originParts } from '../story/origins.ts';
import { legend, stackedBar } from './bars.ts';
import { html, type Markup, raw } from './markup.ts';
import { scrolling, section } from './section.ts';

export function balanceSection(assessment: Assessment, speak: Speaker): Markup {
  const rows = balanceRows(assessment);
  if (rows.length === 0) return section('balance', speak, html`<p>${speak.say('sentence.no-rate')}</p>`);
  return section(
    'balance',
    speak,
    html`${keys(assessment, speak)}${drawn(rows, assessment, speak, speak.say('caption.balance'))}${bySpend(assessment, speak)}`,
    speak.say('intro.balance'),
  );
}

/** Money tells another story than uses, even when it is known for some of them only. */
function bySpend(assessment: Assessment, speak: Speaker): Markup | undefined {
  if (assessment.leads === 'spend') return undefined;
  const rows = balanceRows({ ...assessment, leads: 'spend' });
  const currency = findings(assessment).measures.get('independence-rate/real/whole@spend')?.currency;
  const amount = rows.find(({ use }) => use === 'whole')?.gross;
  if (currency === undefined || amount === undefined) return undefined;
  return html`<h3>${speak.say('page.by-spend', { amount: speak.money({ amount, currency }) })}</h3>${drawn(rows, assessment, speak, speak.say('caption.balance-spend'), currency)}`;
}

function keys(assessment: Assessment, speak: Speaker): Markup {
  const name = (kind: (typeof originKinds)[number]) => originName(kind, assessment, speak);
  return legend({
    own: name('own'),
    commons: name('commons'),
    home: name('home'),
    bloc: name('bloc'),
    imports: name('imports'),
    unknown: name('unknown'),
  });
}

function drawn(rows: readonly BalanceRow[], assessment: Assessment, speak: Speaker, caption: string, currency?: string): Markup {
  const bars = rows.map(
    (row) => html`<dt>${useName(row, speak)}</dt><dd>${stackedBar(originParts(row), (share) => speak.percent(share))}</dd>`,
  );
  return html`<div aria-hidden="true"><dl class="stacks">${bars}</dl></div>${twin(rows, assessment, speak, caption, currency)}`;
}

function useName({ use }: BalanceRow, speak: Speaker): string {
  return use === 'whole' ? speak.say('summary.whole') : speak.say(`use.${use}`);
}

function twin(
  rows: readonly BalanceRow[],
  assessment: Assessment,
  speak: Speaker,
  caption: string,
  currency = findings(assessment).rate('real', 'whole')?.currency,
): Markup {
  const countries = [
    ...new Set(rows.flatMap(({ imports }) => Object.entries(imports).flatMap(([country, amount]) => (amount > 0 ? [country] : [])))),
  ].sort();
  const head = [
    ...(['own', 'commons', 'home', 'bloc'] as const).map((kind) => originName(kind, assessment, speak)),
    ...countries.map((country) => speak.country(country)),
    speak.say('column.unknown'),
    speak.say('column.gross'),
  ];
  const share = (amount: number, row: BalanceRow) => (amount === 0 ? '–' : speak.percent(amount / row.gross));
  const body = rows.map((row) => {
    const parts = [row.own, row.commons, row.home, row.bloc, ...countries.map((country) => row.imports[country] ?? 0), row.unknown];
    const gross = currency === undefined ? speak.percent(1) : speak.money({ amount: row.gross, currency });
    return html`<tr${raw(row.use === 'whole' ? ' class="whole"' : '')}><th scope="row">${useName(row, speak)}</th>${parts.map((part) => html`<td class="n">${share(part, row)}</td>`)}<td class="n">${gross}</td></tr>
`;
  });
  const table = html`<table><caption>${caption}</caption><thead><tr><th scope="col">${speak.say('column.use')}</th>${head.map((one) => html`<th scope="col" class="n">${one}</th>`)}</tr></thead><tbody>${body}</tbody></table>`;
  return scrolling(caption, table);
}
