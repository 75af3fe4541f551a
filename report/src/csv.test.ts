// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { town, worked } from '../test/assessments.ts';
import { renderCsv } from './csv.ts';

const tables = renderCsv(worked);
const rows = (name: string, assessment = worked): Record<string, string>[] =>
  parse(renderCsv(assessment).get(name) ?? '', { columns: true, record_delimiter: '\r\n' });

describe('the tables', () => {
  it('can be read back by another program, with every dependency and measure', () => {
    expect(rows('dependencies.csv')).toHaveLength(worked.dependencies.length);
    expect(rows('measures.csv').find(({ id }) => id === 'independence-rate/real/mail@spend')).toMatchObject({
      low: '0',
      high: '0.2',
      value: '',
    });
    expect(rows('balance.csv').find(({ use, weight }) => use === 'whole' && weight === 'spend')).toMatchObject({
      import_US: '75000',
      gross: '106000',
    });
  });

  it('say where each proof stands', () => {
    expect(rows('evidence.csv', town)[0]).toMatchObject({ file: 'town.txt', line: '1' });
  });

  it('say who decides on each dependency', () => {
    expect(rows('dependencies.csv').find(({ label }) => label === 'Portail')).toMatchObject({
      decided_by: 'Hyper Inc (US)',
      apparent_low: '1',
      real_high: '0',
    });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '=HYPERLINK("http://x","y")'])(
    'let no spreadsheet run %j',
    (label) => {
      const hostile = { ...worked, dependencies: worked.dependencies.map((one) => ({ ...one, label })) };
      const read = rows('dependencies.csv', hostile)[0]?.label ?? '';

      expect(read).toBe(`'${label}`);
    },
  );

  it('keep quotes, commas and line breaks inside their cell (RFC 4180 §2.6-2.7)', () => {
    const label = 'A "quoted", name\r\nof two lines';
    const odd = { ...worked, dependencies: worked.dependencies.map((one) => ({ ...one, label })) };

    expect(rows('dependencies.csv', odd)[0]?.label).toBe(label);
  });

  it('have every column told in docs/reference/csv.md', () => {
    const page = readFileSync(new URL('../../docs/reference/csv.md', import.meta.url), 'utf8');
    const columns = [...tables.values()].flatMap((text) => text.slice(0, text.indexOf('\r\n')).split(','));

    expect(columns.filter((name) => !page.includes(`\`${name.replace(/^import_[A-Z]{2}$/, 'import_XX')}\``))).toEqual([]);
  });
});
