// SPDX-License-Identifier: EUPL-1.2
// A measure: its bounds, its formula in words with where it comes from, its terms.
import type { Assessment, Conversion, Measure, Term } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import { plain } from '../plain.ts';
import type { Speaker } from '../speaker.ts';
import { controllerName, dependencyTree } from '../unfold/dependency.ts';
import { bounded, line, type Unfolded } from '../unfold/unfolded.ts';
import { cutOffTree } from './cut-off.ts';

const MOST = 40;

export function measureTree(measure: Measure, assessment: Assessment, speak: Speaker): Unfolded {
  return line(
    `${measureName(measure, speak)} · ${subjectName(measure, assessment, speak)} · ${measureValue(measure, speak)}`,
    [...methodOf(measure, speak), ...basisOf(measure, assessment, speak)],
    { id: measure.id },
  );
}

export function measureName({ measure, variant }: Measure, speak: Speaker): string {
  switch (measure) {
    case 'independence-rate':
      return speak.say(variant === 'apparent' ? 'measure.independence-rate.apparent' : 'measure.independence-rate.real');
    case 'concentration':
      return speak.say(`measure.concentration.${variant === 'parent' || variant === 'jurisdiction' ? variant : 'provider'}`);
    case 'supplier-concentration':
      return speak.say('measure.supplier-concentration.parent');
    case 'n-minus-1':
      return speak.say(variant === 'jurisdiction' ? 'measure.n-minus-1.jurisdiction' : 'measure.n-minus-1.parent');
    default:
      return speak.say(`measure.${measure}`);
  }
}

export function subjectName({ subject }: Measure, assessment: Assessment, speak: Speaker): string {
  if (subject === 'whole') return speak.say('summary.whole');
  const use = assessment.uses.find((one) => one.use === subject)?.use;
  return use === undefined ? plain(findings(assessment).functions.get(subject) ?? subject) : speak.say(`use.${use}`);
}

/** Both ends, in the unit of the measure. */
export function measureValue({ measure, bounds, value, unit }: Measure, speak: Speaker): string {
  if (bounds === null) return measure === 'time-to-stop' ? speak.say('explain.nothing-stops') : speak.say('explain.no-value');
  if (unit === 'ratio') return speak.range(bounds, 1);
  if (unit === 'days') return speak.days(value ?? bounds[1]);
  const [low, high] = bounds.map((end) => speak.number(end, end < 100 ? 1 : 0));
  const range = low === high ? (low ?? '') : `${low} – ${high}`;
  return unit === 'user-hours' ? speak.say('unit.user-hours', { count: range }) : range;
}

export function methodOf({ measure, weight, convention, coverage, conversion }: Measure, speak: Speaker): readonly Unfolded[] {
  return [
    line(speak.say('explain.formula', { formula: speak.say(`formula.${measure}`), origin: speak.say(`origin.${measure}`) })),
    line(
      speak.say('explain.weighing', {
        weight: speak.say(`weight.${weight}`),
        convention: speak.say(`convention.${convention}`),
        coverage: speak.percent(coverage),
      }),
    ),
    ...(conversion === undefined ? [] : [line(ratesOf(conversion, speak))]),
  ];
}

/** `1 USD = 0.93 EUR (BCE, 31 October 2026)`. */
function ratesOf({ base, date, source, rates }: Conversion, speak: Speaker): string {
  const each = rates.map(({ currency, rate }) => `1 ${plain(currency)} = ${speak.number(rate, 6)} ${plain(base)}`).join(', ');
  const day = speak.date(date);
  return speak.say('explain.conversion', { rates: each, date: source === undefined ? day : `${plain(source)}, ${day}` });
}

function basisOf(measure: Measure, assessment: Assessment, speak: Speaker): readonly Unfolded[] {
  switch (measure.measure) {
    case 'n-minus-1':
    case 'time-to-stop': {
      const units = assessment.cutOffs.filter(({ unit }) => measure.from.includes(unit));
      return units.length === 0
        ? []
        : [
            line(
              speak.say('explain.worst'),
              units.map((unit) => cutOffTree(unit, assessment, speak)),
            ),
          ];
    }
    case 'concentration':
    case 'supplier-concentration':
      return [line(speak.say('explain.rests-on'), restsOnLines(measure, assessment, speak))];
    default:
      return [termsOf(measure, assessment, speak)];
  }
}

function restsOnLines({ weight, subject }: Measure, assessment: Assessment, speak: Speaker): readonly Unfolded[] {
  const rows = assessment.restsOn.filter((row) => row.weight === weight && row.use === subject && row.share > 0);
  return bounded(
    [...rows]
      .sort((a, b) => b.share - a.share)
      .map((row) =>
        line(speak.say('explain.rests-share', { name: controllerName(row, assessment, speak), share: speak.percent(row.share, 1) }), [], {
          id: row.unit,
        }),
      ),
    MOST,
    speak,
  );
}

/** Every dependency that enters the figure, heaviest first: its weight, its control, and all that stands behind. */
function termsOf(measure: Measure, assessment: Assessment, speak: Speaker): Unfolded {
  const { dependencies } = findings(assessment);
  const terms = new Map((assessment.terms ?? []).filter(({ weight }) => weight === measure.weight).map((term) => [term.dependency, term]));
  const entering = measure.from.flatMap((id) => dependencies.get(id) ?? []);
  const firm = (id: string) => (dependencies.get(id)?.strength === 'firm' ? 0 : 1);
  const ordered = [...entering].sort(
    (a, b) => firm(a.id) - firm(b.id) || (terms.get(b.id)?.amount ?? -1) - (terms.get(a.id)?.amount ?? -1) || (a.id < b.id ? -1 : 1),
  );
  // A whole rate can have thousands of terms; each is a tree, so the first ones are unfolded and the rest counted.
  const lines = bounded(
    ordered.slice(0, MOST + 1).map((dependency) => {
      const tree = dependencyTree(dependency, assessment, speak, 10);
      const term = terms.get(dependency.id);
      return term === undefined ? tree : { ...tree, text: termWords(plain(dependency.label), dependency.strength, term, measure, speak) };
    }),
    MOST,
    speak,
  );
  const rest = ordered.length - MOST;
  const shown = rest > 1 ? [...lines.slice(0, MOST), line(speak.count('explain.more', rest))] : lines;
  return line(speak.count('explain.terms', ordered.length), shown);
}

function termWords(name: string, strength: 'firm' | 'weak' | 'possible', term: Term, measure: Measure, speak: Speaker): string {
  const control = speak.range(measure.variant === 'apparent' ? term.apparent : measure.convention === 'strict' ? term.strict : term.real);
  if (strength !== 'firm') return speak.say('explain.term-weak', { name, strength: speak.say(`strength.${strength}`), control });
  if (term.amount === undefined) return speak.say('explain.term-unweighed', { name, control });
  const share = measure.total === 0 ? 0 : term.amount / measure.total;
  const weight =
    measure.currency === undefined
      ? speak.percent(share, 1)
      : `${speak.money({ amount: term.amount, currency: measure.currency })} (${speak.percent(share, 1)})`;
  return speak.say('explain.term', { name, weight, control });
}
