// SPDX-License-Identifier: EUPL-1.2
// All measures of an assessment. Four answers, never merged into one score: dependency, concentration, resilience, cost.
import type {
  Assessment,
  ConventionSet,
  Conversion,
  Dependency,
  Iso,
  Measure,
  ObservationOf,
  Perimeter,
  Use,
  UseStatus,
} from '../domain.ts';
import type { Views } from '../graph/views.ts';
import { cutOffs, type Resilience } from '../stress/cut-offs.ts';
import { essayUses, uses } from '../uses.ts';
import { balance } from './balance.ts';
import { type Concentration, herfindahl, supplierConcentration } from './concentration.ts';
import { type Control, control, type World } from './control.ts';
import { independenceRate, rateMeasure } from './independence-rate.ts';
import { originOf } from './origin.ts';
import { questions } from './questions.ts';
import { restsOn } from './rests-on.ts';
import { terms } from './terms.ts';
import { countWeights, equalWeights, leadingWeight, spendWeights, type Weighing } from './weights.ts';

const countedUnits = ['users', 'devices', 'requests', 'bytes', 'resources'] as const;

type Measured = Pick<Assessment, 'leads' | 'uses' | 'balance' | 'restsOn' | 'terms' | 'measures' | 'cutOffs' | 'questions'>;

export function measure(
  dependencies: readonly Dependency[],
  functions: readonly ObservationOf<'declared-function'>[],
  views: Views,
  perimeter: Perimeter,
  on: Iso,
  conversion?: Conversion,
): Measured {
  const world: World = {
    services: new Map(views.services.map((service) => [service.id, service])),
    entities: new Map(views.entities.map((entity) => [entity.id, entity])),
    perimeter,
    on,
    supposed: new Map(),
  };
  const usual = control(world);
  const strict = control(world, 'strict');
  const origins = new Map(dependencies.map((dependency) => [dependency.id, originOf(dependency, world, usual)]));
  const equal = equalWeights(dependencies);
  const spend = spendWeights(dependencies, conversion);
  const weighings = spend === undefined ? [equal] : [equal, spend];
  const counted = countedUnits.flatMap((unit) => countWeights(dependencies, unit) ?? []);
  const byUse = useStatuses(dependencies);
  const subjects = ['whole', ...byUse.filter(({ status }) => status !== 'not-assessed').map(({ use }) => use)] as const;
  const leading = leadingWeight(dependencies, equal, spend);
  const resilience = cutOffs(dependencies, functions, leading, world, usual);

  return {
    leads: leading.weight,
    uses: byUse,
    balance: weighings.flatMap((weighing) => balance(dependencies, origins, weighing)),
    restsOn: weighings.flatMap((weighing) => restsOn(dependencies, origins, weighing, world)),
    terms: [...weighings, ...counted].flatMap((weighing) =>
      terms(counted.includes(weighing) ? dependencies.filter((one) => weighing.of(one) !== undefined) : dependencies, origins, weighing, {
        default: usual,
        strict,
      }),
    ),
    measures: [
      ...weighings.flatMap((weighing) =>
        subjects.flatMap((subject) => rates(of(dependencies, subject), subject, weighing, { default: usual, strict })),
      ),
      // Devices are no measure of mail, nor requests of computers: a quantity weighs within the uses it is counted in.
      ...counted.flatMap((weighing) =>
        subjects.flatMap((subject) =>
          subject === 'whole' ? [] : rates(of(dependencies, subject), subject, weighing, { default: usual, strict }),
        ),
      ),
      ...weighings.flatMap((weighing) => concentrations(dependencies, weighing, world, usual)),
      ...nMinus1(resilience, functions.length > 0 ? 'users' : leading.weight),
    ],
    cutOffs: resilience.cutOffs,
    questions: questions(dependencies, leading, world, usual),
  };
}

function of(dependencies: readonly Dependency[], subject: Use | 'whole'): readonly Dependency[] {
  return subject === 'whole' ? dependencies : dependencies.filter(({ use }) => use === subject);
}

function useStatuses(dependencies: readonly Dependency[]): readonly UseStatus[] {
  const rows = uses.map((use): UseStatus => {
    const ofUse = dependencies.filter((dependency) => dependency.use === use);
    const count = (strength: Dependency['strength']) => ofUse.filter((dependency) => dependency.strength === strength).length;
    const firm = count('firm');
    const weak = count('weak');
    return {
      use,
      status: firm > 0 ? 'assessed' : weak > 0 ? 'weak-evidence-only' : 'not-assessed',
      firm,
      weak,
      possible: count('possible'),
      unattributed: ofUse.filter(({ status, strength }) => status !== 'attributed' && strength !== 'possible').length,
    };
  });
  return rows.filter(({ use, firm, weak, possible }) => essayUses.some((one) => one === use) || firm + weak + possible > 0);
}

function rates(
  dependencies: readonly Dependency[],
  subject: string,
  weighing: Weighing,
  controls: Readonly<Record<ConventionSet, Control>>,
): readonly Measure[] {
  const from = dependencies.filter(({ strength }) => strength !== 'possible').map(({ id }) => id);
  // A use that no bill or count reaches has no rate by it.
  if (weighing.weight !== 'equal' && !dependencies.some((one) => one.strength === 'firm' && (weighing.of(one) ?? 0) > 0)) return [];
  const make = (variant: 'apparent' | 'real', convention: ConventionSet) =>
    rateMeasure(subject, variant, independenceRate(dependencies, weighing, controls[convention][variant]), { weighing, convention, from });
  return [make('apparent', 'default'), make('real', 'default'), make('real', 'strict')];
}

function concentrations(dependencies: readonly Dependency[], weighing: Weighing, world: World, usual: Control): readonly Measure[] {
  const from = dependencies.filter(({ strength }) => strength === 'firm').map(({ id }) => id);
  const base = {
    subject: 'whole',
    weight: weighing.weight,
    convention: 'default',
    unit: 'index',
    from,
    ...(weighing.currency === undefined ? {} : { currency: weighing.currency }),
    ...(weighing.conversion === undefined ? {} : { conversion: weighing.conversion }),
  } as const;
  const made = (measure: Measure['measure'], variant: string, found: Concentration | undefined): readonly Measure[] =>
    found === undefined
      ? []
      : [
          {
            id: `${measure}/${variant}/whole@${weighing.weight}`,
            measure,
            variant,
            ...base,
            value: found.value,
            bounds: found.bounds,
            coverage: found.coverage,
            total: found.total,
          },
        ];
  return [
    ...(['provider', 'parent', 'jurisdiction'] as const).flatMap((grouping) =>
      made('concentration', grouping, herfindahl(dependencies, weighing, grouping, world, usual)),
    ),
    ...made('supplier-concentration', 'parent', supplierConcentration(dependencies, weighing, world, usual)),
  ];
}

/** The worst single loss of each kind, and how long each function holds. */
function nMinus1(resilience: Resilience, weight: Measure['weight']): readonly Measure[] {
  const base = { subject: 'whole', weight, convention: 'default', unit: 'ratio', coverage: 1, total: 1 } as const;
  const worst = (['parent', 'jurisdiction'] as const).flatMap((kind): Measure[] => {
    // The law of the perimeter itself is no cut-off; a supplier within it can fail like any other.
    const units = resilience.cutOffs.filter((one) => one.kind === kind && (kind === 'parent' || !one.withinPerimeter));
    const [first] = [...units].sort((a, b) => a.served - b.served);
    if (first === undefined) return [];
    const low = Math.min(...units.map(({ bounds }) => bounds[0]));
    return [
      {
        id: `n-minus-1/${kind}/whole@${weight}`,
        measure: 'n-minus-1',
        variant: kind,
        ...base,
        value: low === first.served ? first.served : null,
        bounds: [low, first.served],
        from: [first.unit],
      },
    ];
  });
  const holds = resilience.autonomy.map(
    ({ subject, days, unit }): Measure => ({
      id: `time-to-stop/outside-perimeter/${subject}@${weight}`,
      measure: 'time-to-stop',
      variant: 'outside-perimeter',
      ...base,
      subject,
      unit: 'days',
      // JSON has no infinity: no value and no bounds says that no loss considered stops it.
      value: Number.isFinite(days) ? days : null,
      bounds: Number.isFinite(days) ? [0, days] : null,
      from: unit === undefined ? [] : [unit],
    }),
  );
  return [...worst, ...holds];
}
