// SPDX-License-Identifier: EUPL-1.2
// The balance: stacked bars, and the same as a table.
import type { Assessment, BalanceRow } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import type { Speaker } from '../speaker.ts';
import { balanceRows, originKinds, originName, originParts } from '../story/origins.ts';
import { legend, stackedBar } from './bars.ts';
import { html, type Markup, raw } from './markup.ts';
import { scrolling, section } from './section.ts';

export function balanceSection(assessment: Assessment, speak: Speaker): Markup {
  const rows = balanceRows(assessment);
  if (rows.length === 0) return section('balance', speak, html`<p>${speak.say('sentence.no-rate')}</p>`);
  const names = Object.fromEntries(originKinds.map((kind) => [kind, originName(kind, assessment, speak)]));
  const name = (kind: (typeof originKinds)[number]) => names[kind] ?? kind;
  const bars = html`<dl class="stacks">${rows.map(
    (row) => html`<dt>${useName(row, speak)}</dt><dd>${stackedBar(originParts(row), (share) => speak.percent(share))}</dd>`,
  )}</dl>`;
  const keys = legend({
    own: name('own'),
    commons: name('commons'),
    home: name('home'),
    bloc: name('bloc'),
    imports: name('imports'),
    unknown: name('unknown'),
  });
  return section(
    'balance',
    speak,
    html`${keys}<div aria-hidden="true">${bars}</div>${twin(rows, assessment, speak)}`,
    speak.say('intro.balance'),
  );
}

function useName({ use }: BalanceRow, speak: Speaker): string {
  return use === 'whole' ? speak.say('summary.whole') : speak.say(`use.${use}`);
}

function twin(rows: readonly BalanceRow[], assessment: Assessment, speak: Speaker): Markup {
  const currency = findings(assessment).rate('real', 'whole')?.currency;
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
  const table = html`<table><caption>${speak.say('caption.balance')}</caption><thead><tr><th scope="col">${speak.say('column.use')}</th>${head.map((one) => html`<th scope="col" class="n">${one}</th>`)}</tr></thead><tbody>${body}</tbody></table>`;
  return scrolling(speak.say('caption.balance'), table);
}
