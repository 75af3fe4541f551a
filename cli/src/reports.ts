// SPDX-License-Identifier: EUPL-1.2
// Which report formats there are, where they go, and what the terminal can show.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Assessment, type Language, said } from '@vigie/core';
import { UsageError, writing } from './exit.ts';

const formats = ['html', 'json', 'md', 'csv', 'text'] as const;
export type Format = (typeof formats)[number];

export function formatsOf(list: string): readonly Format[] {
  return list
    .split(',')
    .map((word) => word.trim())
    .map((word) => {
      const format = formats.find((one) => one === word);
      if (format === undefined) throw new UsageError(said('cli.no-format', { format: word, formats: formats.join(', ') }));
      return format;
    });
}

/** Writes each format into the folder; gives the paths written. */
export async function write(
  assessment: Assessment,
  folder: string,
  wanted: readonly Format[],
  language: Language,
): Promise<readonly string[]> {
  writing(folder, () => mkdirSync(folder, { recursive: true }));
  const written: string[] = [];
  for (const format of wanted) {
    for (const [name, content] of await render(assessment, format, language)) {
      const file = join(folder, name);
      writing(file, () => writeFileSync(file, content));
      written.push(file);
    }
  }
  return written;
}

/** One format for standard output, naming the page when one was written: as wide as the terminal, coloured only there (https://no-color.org). */
export async function terminal(assessment: Assessment, format: Format, language: Language, page?: string): Promise<string> {
  if (format !== 'text') return [...(await render(assessment, format, language)).values()].join('\n');
  const { renderText } = await import('@vigie/report');
  const live = process.stdout.isTTY === true;
  return renderText(assessment, {
    language,
    width: live ? process.stdout.columns : 100,
    colour: live && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb',
    ...(page === undefined ? {} : { page }),
  });
}

async function render(assessment: Assessment, format: Format, language: Language): Promise<ReadonlyMap<string, string>> {
  const report = await import('@vigie/report');
  switch (format) {
    case 'json':
      return new Map([['assessment.json', report.renderJson(assessment)]]);
    case 'html':
      return new Map([['report.html', report.renderHtml(assessment, { language })]]);
    case 'md':
      return new Map([['report.md', report.renderMarkdown(assessment, { language })]]);
    case 'csv':
      return report.renderCsv(assessment);
    case 'text':
      return new Map([['summary.txt', report.renderText(assessment, { language, width: 100, colour: false })]]);
    default:
      return format satisfies never;
  }
}
