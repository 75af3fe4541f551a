// SPDX-License-Identifier: EUPL-1.2
// One row per use: who signed, what is really ours, on whom it rests most.
import type { Assessment, Measure, RestsOn, Use } from '@vigie/core/domain';
import { controls } from '../chain.ts';
import { type Findings, findings } from '../findings.ts';
import type { Paint } from '../paint.ts';
import { plain } from '../plain.ts';
import type { Speaker } from '../speaker.ts';
import { whyNotAssessed } from '../uses.ts';
import { columns, cut, left, right } from '../width.ts';

interface Row {
  readonly label: string;
  readonly signed: string;
  readonly ours: string;
  readonly rests: string;
  readonly share: string;
  /** Instead of figures. */
  readonly instead?: string;
  readonly whole?: boolean;
  /** Real control of all, or of nothing, for colour. */
  readonly tone?: 'good' | 'bad';
}

export function table(
  assessment: Assessment,
  speak: Speaker,
  { width, style }: { readonly width: number; readonly style: Paint },
): readonly string[] {
  const found = findings(assessment);
  const rows = [...assessment.uses.map(({ use }) => rowOf(use, found, speak)), ...wholeRows(found, speak)];
  const head = { signed: speak.say('summary.who-signed'), ours: speak.say('summary.really-ours'), rests: speak.say('summary.rests-on') };
  const label = Math.min(Math.max(...rows.map((row) => columns(row.label))), Math.floor(width * (width < 90 ? 0.3 : 0.36)));
  const signed = Math.max(columns(head.signed), ...rows.map((row) => columns(row.signed)));
  const ours = Math.max(columns(head.ours), ...rows.map((row) => columns(row.ours)));
  const wanted = Math.max(columns(head.rests), ...rows.map((row) => columns(row.rests)));
  const room = (gap: number, share: number) => width - label - signed - ours - share - 3 * gap - 1;
  // Narrow: first the columns move together, then the share of the one rested on goes, then its name is cut.
  const fitting = [
    [3, 6],
    [2, 6],
    [1, 6],
    [1, 0],
  ] as const;
  const [gap, share] = fitting.find(([one, other]) => room(one, other) >= Math.min(wanted, 18)) ?? [1, 0];
  const rests = Math.max(1, Math.min(room(gap, share), wanted));
  const line = (row: Row, raw = false): string => {
    const name = left(row.label, label);
    const space = ' '.repeat(gap);
    if (row.instead !== undefined) return `${name}${space}${style.quiet(cut(row.instead, width - label - gap))}`;
    const tone = raw || row.tone === undefined ? (text: string) => text : style[row.tone];
    return `${row.whole === true ? style.strong(name) : name}${space}${right(row.signed, signed)}${space}${tone(right(row.ours, ours))}${space}${left(row.rests, rests)} ${right(row.share, share)}`;
  };
  return [style.quiet(line({ label: '', ...head, share: '' }, true)), ...rows.map((row) => line(row))];
}

function rowOf(use: Use, found: Findings, speak: Speaker): Row {
  const label = speak.say(`use.${use}`);
  const status = found.assessment.uses.find((one) => one.use === use);
  const empty = { label, signed: '', ours: '', rests: '', share: '' };
  if (status?.status === 'weak-evidence-only') return { ...empty, instead: speak.count('summary.weak-only', status.weak) };
  if (status?.status !== 'assessed') return { ...empty, instead: speak.say(whyNotAssessed(found.assessment, use)) };
  const [first] = found.restsOn(use);
  const real = found.rate('real', use);
  const tone = real?.bounds?.[0] === 1 ? 'good' : real?.bounds?.[1] === 0 ? 'bad' : undefined;
  return {
    label,
    signed: rangeOf(found.rate('apparent', use), speak),
    ours: rangeOf(real, speak),
    rests: first === undefined ? '' : restsOnWords(first, found, speak),
    share: first === undefined ? '' : speak.percent(first.share),
    ...(tone === undefined ? {} : { tone }),
  };
}

function wholeRows(found: Findings, speak: Speaker): readonly Row[] {
  const real = found.rate('real', 'whole');
  if (real?.bounds === null || real === undefined) return [];
  const rate = (measure: Measure | undefined) => rangeOf(measure, speak);
  const strict = found.rate('real', 'whole', 'strict');
  const [first] = found.restsOn('whole');
  const rows: Row[] = [
    {
      label:
        real.currency === undefined
          ? speak.say('summary.whole')
          : speak.say('summary.whole-of', { amount: speak.money({ amount: real.total, currency: real.currency }) }),
      signed: rate(found.rate('apparent', 'whole')),
      ours: rate(real),
      rests: first === undefined ? '' : restsOnWords(first, found, speak),
      share: first === undefined ? '' : speak.percent(first.share),
      whole: true,
    },
  ];
  if (strict !== undefined && rate(strict) !== rate(real))
    rows.push({ label: speak.say('summary.strict'), signed: '', ours: rate(strict), rests: '', share: '' });
  const spend = found.measures.get('independence-rate/real/whole@spend');
  if (spend?.bounds != null && spend.currency !== undefined && spend.id !== real.id)
    rows.push({
      label: speak.say('summary.by-spend', { amount: speak.money({ amount: spend.total, currency: spend.currency }) }),
      signed: rate(found.measures.get('independence-rate/apparent/whole@spend')),
      ours: rate(spend),
      rests: '',
      share: '',
    });
  return rows;
}

/** `Bigcorp Inc, US`; with the supplier in front when another one decides over it by hosting: `Portail on Hyper Inc, US`. */
export function restsOnWords(row: RestsOn, found: Findings, speak: Speaker): string {
  if (row.unit === 'self') return speak.say('unit.self');
  const parent = plain(row.label, 60);
  const [front] = row.behind;
  const name =
    row.behind.length === 1 && front !== undefined && hosts(row, front, found) ? speak.say('summary.via', { name: front, parent }) : parent;
  return `${name}, ${row.country === undefined ? '?' : row.country === 'ZZ' ? speak.say('unit.unknown') : row.country}`;
}

/** The one in front belongs to itself or to others: what it takes from this unit is not its ownership. */
function hosts(row: RestsOn, front: string, { assessment, services }: Findings): boolean {
  const dependency = assessment.dependencies.find((one) => one.label === front && (row.use === 'whole' || one.use === row.use));
  const signs = dependency?.service === undefined ? undefined : services.get(dependency.service)?.contractsWith;
  return (
    signs !== undefined && signs !== 'self' && signs !== 'unknown' && !row.unit.startsWith('?') && !controls(row.unit, signs, assessment)
  );
}

function rangeOf(measure: Measure | undefined, speak: Speaker): string {
  return measure?.bounds == null ? '?' : speak.range(measure.bounds);
}
