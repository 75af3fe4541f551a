// SPDX-License-Identifier: EUPL-1.2
// Tables for spreadsheets: RFC 4180, a header row of stable English names, decimal point. docs/reference/csv.md tells the columns.
import type { Assessment, Attribution } from '@vigie/core/domain';
import { words } from '@vigie/core/messages/index';
import { findings } from './findings.ts';

type Cell = string | number | undefined | null;
type Column<T> = readonly [name: string, of: (row: T) => Cell];

/** File name → content. */
export function renderCsv(assessment: Assessment): ReadonlyMap<string, string> {
  return new Map([
    ['dependencies.csv', dependencies(assessment)],
    ['evidence.csv', evidence(assessment)],
    ['measures.csv', measures(assessment)],
    ['balance.csv', balance(assessment)],
  ]);
}

function dependencies(assessment: Assessment): string {
  const { services, entities, terms } = findings(assessment);
  const rows = assessment.dependencies.map((one) => {
    const service = one.service === undefined ? undefined : services.get(one.service);
    const signer = service === undefined ? undefined : entities.get(service.contractsWith);
    return { one, service, signer, term: terms.get(one.id) };
  });
  type Row = (typeof rows)[number];
  return table<Row>(rows, [
    ['id', ({ one }) => one.id],
    ['use', ({ one }) => one.use],
    ['label', ({ one }) => one.label],
    ['status', ({ one }) => one.status],
    ['strength', ({ one }) => one.strength],
    ['basis', ({ one }) => one.basis],
    ['service', ({ one }) => one.service ?? one.candidates?.join(' ') ?? one.party],
    ['contracting_entity', ({ service }) => service?.contractsWith],
    ['contracting_seat', ({ signer }) => (signer === undefined || signer.seat === 'unknown' ? undefined : signer.seat.value)],
    ['operator', ({ service }) => service?.operatedBy],
    ['decided_by', ({ term }) => term?.controllers.map(({ label, country }) => `${label} (${country ?? 'unknown'})`).join('; ')],
    ['apparent_low', ({ term }) => term?.apparent[0]],
    ['apparent_high', ({ term }) => term?.apparent[1]],
    ['real_low', ({ term }) => term?.real[0]],
    ['real_high', ({ term }) => term?.real[1]],
    ['regions', ({ one }) => one.regions.map(({ region }) => region).join(' ')],
    ['yearly_amount', ({ one }) => one.yearly?.amount],
    ['currency', ({ one }) => one.yearly?.currency],
    ['proofs', ({ one }) => one.attributions.length],
  ]);
}

/** One row per place: an observation seen twice is two rows. */
function evidence(assessment: Assessment): string {
  const found = findings(assessment);
  const rows = assessment.attributions.flatMap((one) =>
    (found.observations.get(one.observation)?.places ?? []).map((place) => ({ one, place })),
  );
  type Row = (typeof rows)[number];
  return table<Row>(rows, [
    ['attribution', ({ one }) => one.id],
    ['observation', ({ one }) => one.observation],
    ['use', ({ one }) => one.use],
    ['aspect', ({ one }) => one.aspect],
    ['key', ({ one }) => one.key],
    ['status', ({ one }) => one.status],
    ['service_or_party', ({ one }) => targetOf(one)],
    ['strength', ({ one }) => one.strength],
    ['because', ({ one }) => one.because.map((reason) => words('en', reason)).join('; ')],
    ['file', ({ place }) => found.evidence.get(place.evidence)?.uri],
    ['line', ({ place }) => place.line],
    ['pointer', ({ place }) => place.pointer],
    ['reader', ({ place }) => place.reader],
  ]);
}

function targetOf(one: Attribution): string {
  switch (one.status) {
    case 'attributed':
      return one.service;
    case 'ambiguous':
      return one.candidates.join(' ');
    case 'unattributed':
      return one.party;
    case 'immaterial':
      return one.reason;
    default:
      return one satisfies never;
  }
}

function measures(assessment: Assessment): string {
  return table(assessment.measures, [
    ['id', (one) => one.id],
    ['measure', (one) => one.measure],
    ['variant', (one) => one.variant],
    ['subject', (one) => one.subject],
    ['weight', (one) => one.weight],
    ['convention', (one) => one.convention],
    ['value', (one) => one.value],
    ['low', (one) => one.bounds?.[0]],
    ['high', (one) => one.bounds?.[1]],
    ['unit', (one) => one.unit],
    ['coverage', (one) => one.coverage],
    ['total', (one) => one.total],
    ['currency', (one) => one.currency],
  ]);
}

function balance(assessment: Assessment): string {
  const countries = [...new Set(assessment.balance.flatMap(({ imports }) => Object.keys(imports)))].sort();
  type Row = Assessment['balance'][number];
  return table<Row>(assessment.balance, [
    ['use', (row) => row.use],
    ['weight', (row) => row.weight],
    ['own', (row) => row.own],
    ['commons', (row) => row.commons],
    ['home', (row) => row.home],
    ['bloc', (row) => row.bloc],
    ...countries.map((country): Column<Row> => [`import_${country}`, (row) => row.imports[country] ?? 0]),
    ['unknown', (row) => row.unknown],
    ['gross', (row) => row.gross],
  ]);
}

function table<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const lines = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, of]) => of(row)))];
  return lines.map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
}

/**
 * Numbers as they are; text that a spreadsheet would run as a formula gets an apostrophe (OWASP, CSV Injection: `= + - @`, tab,
 * carriage return; line feed and the full-width forms that spreadsheets fold to them as well).
 */
function field(cell: Cell): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cell.replaceAll('\0', '\ufffd');
  const safe = /^\s*[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
