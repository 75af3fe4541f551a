// SPDX-License-Identifier: EUPL-1.2
// The whole report as Markdown, for wikis, merge requests and archives.
import type { Assessment } from '@vigie/core/domain';
import type { Language } from '@vigie/core/messages/index';
import { gapLines } from './explain/gaps.ts';
import { measureName, measureValue } from './explain/measure.ts';
import { findings } from './findings.ts';
import { formulaIds, measureTitle, methodMessageIds } from './html/back-matter.ts';
import { cutOffDays, stopWords } from './html/cut-offs.ts';
import { bullets, heading, paragraph, table } from './markdown/blocks.ts';
import { cutOffsByHarm, dependenciesOf, servedOn } from './order.ts';
import { type Speaker, speaker } from './speaker.ts';
import { balanceRows, lawShares, originKinds, originName, originParts } from './story/origins.ts';
import { perimeterWords, sentences } from './story/sentences.ts';
import { sourceRows } from './story/sources.ts';
import { nameOf } from './text/header.ts';
import { cutOffName, holding } from './text/lines.ts';
import { restsOnWords } from './text/table.ts';
import { controllerName, dependencyTree } from './unfold/dependency.ts';
import { line } from './unfold/unfolded.ts';
import { whyNotAssessed } from './uses.ts';

export interface MarkdownOptions {
  readonly language: Language;
}

/** Beyond these, assessment.json and the tables have all. */
const MOST_DEPENDENCIES = 1000;
const MOST_PLACES = 30;
const MOST = 200;

export function renderMarkdown(assessment: Assessment, { language }: MarkdownOptions): string {
  const speak = speaker(language);
  const blocks = [
    heading(1, speak.say('page.title', { name: nameOf(assessment, speak) })),
    paragraph(speak.say('page.dated', { date: speak.date(assessment.assessedAt), perimeter: perimeterWords(assessment, speak) })),
    ...sentences(assessment, speak).map(paragraph),
    ...usesPart(assessment, speak),
    ...balancePart(assessment, speak),
    ...restsOnPart(assessment, speak),
    ...cutOffsPart(assessment, speak),
    ...questionsPart(assessment, speak),
    ...dependenciesPart(assessment, speak),
    heading(2, speak.say('page.gaps')),
    bullets(gapLines(assessment, speak), speak),
    heading(2, speak.say('page.method')),
    ...methodMessageIds.map((id) => paragraph(speak.say(id))),
    bullets(
      formulaIds.map((id) => line(`${measureTitle(id, speak)} = ${speak.say(`formula.${id}`)} (${speak.say(`origin.${id}`)})`)),
      speak,
    ),
    ...sourcesPart(assessment, speak),
    paragraph(speak.say('page.made', { version: assessment.tool.version, catalogue: assessment.tool.catalogue })),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function usesPart(assessment: Assessment, speak: Speaker): readonly string[] {
  const found = findings(assessment);
  const rate = (variant: 'apparent' | 'real', use: Parameters<typeof found.rate>[1], convention: 'default' | 'strict' = 'default') => {
    const bounds = found.rate(variant, use, convention)?.bounds;
    return bounds == null ? '' : speak.range(bounds);
  };
  const rows = [...assessment.uses.map(({ use }) => use), 'whole' as const].map((use) => {
    const status = assessment.uses.find((one) => one.use === use)?.status;
    const name = use === 'whole' ? speak.say('summary.whole') : speak.say(`use.${use}`);
    if (use !== 'whole' && status === 'not-assessed') return [name, '', '', '', speak.say(whyNotAssessed(assessment, use))];
    const [first] = found.restsOn(use);
    const weak = assessment.uses.find((one) => one.use === use && one.status === 'weak-evidence-only');
    const rests = first === undefined ? '' : `${restsOnWords(first, found, speak)} (${speak.percent(first.share)})`;
    return [
      name,
      rate('apparent', use),
      rate('real', use),
      rate('real', use, 'strict'),
      weak === undefined ? rests : speak.count('summary.weak-only', weak.weak),
    ];
  });
  const head = [
    speak.say('column.use'),
    speak.say('column.signed'),
    speak.say('column.ours'),
    speak.say('summary.strict').trim(),
    speak.say('column.rests-on'),
  ];
  return [heading(2, speak.say('page.uses')), table(head, rows, [1, 2, 3])];
}

function balancePart(assessment: Assessment, speak: Speaker): readonly string[] {
  const rows = balanceRows(assessment).map((row) => [
    row.use === 'whole' ? speak.say('summary.whole') : speak.say(`use.${row.use}`),
    ...originParts(row).map(({ share }) => (share === 0 ? '–' : speak.percent(share))),
  ]);
  if (rows.length === 0) return [];
  const head = [speak.say('column.use'), ...originKinds.map((kind) => originName(kind, assessment, speak))];
  return [heading(2, speak.say('page.balance')), paragraph(speak.say('intro.balance')), table(head, rows, [1, 2, 3, 4, 5, 6])];
}

function restsOnPart(assessment: Assessment, speak: Speaker): readonly string[] {
  const groups = findings(assessment).restsOn('whole').slice(0, MOST);
  const whole = balanceRows(assessment).find(({ use }) => use === 'whole');
  if (groups.length === 0 || whole === undefined) return [];
  const measures = assessment.measures.filter(
    ({ subject, weight, measure }) => subject === 'whole' && (weight === assessment.leads || measure === 'n-minus-1'),
  );
  return [
    heading(2, speak.say('page.rests-on')),
    table(
      [speak.say('column.group'), speak.say('column.share')],
      groups.map((row) => [controllerName(row, assessment, speak), speak.percent(row.share, 1)]),
      [1],
    ),
    table(
      [speak.say('column.country'), speak.say('column.share')],
      lawShares(whole, assessment, speak).map((row) => [row.name, speak.percent(row.share, 1)]),
      [1],
    ),
    heading(3, speak.say('caption.measures')),
    table(
      [speak.say('column.measure'), speak.say('column.value'), 'id'],
      measures.map((one) => [measureName(one, speak), measureValue(one, speak), one.id]),
      [1],
    ),
  ];
}

function cutOffsPart(assessment: Assessment, speak: Speaker): readonly string[] {
  const laws = cutOffsByHarm(assessment, 'jurisdiction').filter(({ withinPerimeter }) => !withinPerimeter);
  const units = [...laws, ...cutOffsByHarm(assessment, 'parent')].slice(0, MOST);
  const rows = units.map((one) => [
    one.withinPerimeter ? `${cutOffName(one, speak)} (${speak.say('page.within')})` : cutOffName(one, speak),
    ...cutOffDays.map((day) => speak.percent(servedOn(one, day), 1)),
    one.stops.length === 0 ? speak.say('page.nothing-stops') : stopWords(one, speak),
    one.userHours === undefined ? '' : speak.number(one.userHours),
  ]);
  const head = [
    speak.say('column.lost'),
    ...cutOffDays.map((day) => speak.say('column.day', { day })),
    speak.say('column.stops'),
    speak.say('column.user-hours'),
  ];
  return [
    heading(2, speak.say('page.cut-offs')),
    rows.length === 0 ? paragraph(speak.say('page.no-cut-offs')) : table(head, rows, [1, 2, 3, 4, 6]),
    bullets(
      holding(assessment, speak).map(([label, text]) => line(`${label} – ${text}`)),
      speak,
    ),
  ];
}

function questionsPart({ questions }: Assessment, speak: Speaker): readonly string[] {
  const rows = questions.slice(0, MOST).map((one, index) => [String(index + 1), speak.say(one.asks), speak.points(one.closes)]);
  const head = ['#', speak.say('column.question'), speak.say('column.closes')];
  return [
    heading(2, speak.say('page.questions')),
    rows.length === 0 ? paragraph(speak.say('page.no-questions')) : table(head, rows, [0, 2]),
  ];
}

function dependenciesPart(assessment: Assessment, speak: Speaker): readonly string[] {
  let left = MOST_DEPENDENCIES;
  const uses = assessment.uses.flatMap(({ use }) => {
    const shown = dependenciesOf(assessment, use).slice(0, left);
    left -= shown.length;
    if (shown.length === 0) return [];
    const trees = shown.map((one) => dependencyTree(one, assessment, speak, MOST_PLACES));
    return [heading(3, speak.say(`use.${use}`)), bullets(trees, speak)];
  });
  const more = assessment.dependencies.length - (MOST_DEPENDENCIES - left);
  return [
    heading(2, speak.say('page.dependencies')),
    ...uses,
    ...(more > 0 ? [paragraph(speak.say('page.too-many', { count: more }))] : []),
  ];
}

function sourcesPart(assessment: Assessment, speak: Speaker): readonly string[] {
  const rows = sourceRows(assessment, speak);
  const lines = rows
    .slice(0, 1000)
    .map(({ source, asOf, confidence, tells }) =>
      line(`${tells.slice(0, 6).join(', ')}${tells.length > 6 ? '…' : ''}`, [], { source: { source, asOf, confidence } }),
    );
  return [heading(2, speak.say('page.sources')), ...(lines.length === 0 ? [] : [bullets(lines, speak)])];
}
