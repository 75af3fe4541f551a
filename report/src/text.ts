// SPDX-License-Identifier: EUPL-1.2
// The summary on the terminal: half a screen, as wide as it is.
import type { Assessment } from '@vigie/core/domain';
import type { Language } from '@vigie/core/messages/index';
import { paint } from './paint.ts';
import { speaker } from './speaker.ts';
import { header } from './text/header.ts';
import { harm, holding, outlook } from './text/lines.ts';
import { table } from './text/table.ts';
import { columns, wrap } from './width.ts';

export interface TextOptions {
  readonly language: Language;
  /** Columns; between 60 and 120 are used. */
  readonly width?: number;
  /** ANSI colour; the caller knows whether it is a terminal and what NO_COLOR says. */
  readonly colour?: boolean;
  /** Where the page was written, when it was. */
  readonly page?: string;
}

export function renderText(assessment: Assessment, options: TextOptions): string {
  const width = Math.min(120, Math.max(60, Math.floor(options.width ?? 100)));
  const speak = speaker(options.language);
  const style = paint(options.colour === true);
  const head = header(assessment, speak).flatMap((line, index) => wrap(line, width).map(index === 0 ? style.strong : style.quiet));
  if (assessment.dependencies.length === 0) return finish([...head, '', ...wrap(speak.say('summary.nothing'), width)]);
  const blocks = [[...harm(assessment, speak), ...holding(assessment, speak)], outlook(assessment, speak, options.page)];
  const margin = Math.max(...blocks.flat().map(([label]) => columns(label))) + 2;
  return finish([
    ...head,
    '',
    ...table(assessment, speak, { width, style }),
    ...blocks.flatMap((lines) => ['', ...lines.flatMap(labelled)]),
  ]);

  function labelled([label, text]: readonly [string, string]): string[] {
    return wrap(text, width - margin).map((part, index) => {
      const name = index === 0 ? label : '';
      return `${style.strong(name)}${' '.repeat(margin - columns(name))}${part}`;
    });
  }
}

/** No-break spaces of English would only trouble those who search the output. */
function finish(lines: readonly string[]): string {
  return `${lines.map((line) => line.trimEnd().replaceAll('\u00a0', ' ')).join('\n')}\n`;
}
