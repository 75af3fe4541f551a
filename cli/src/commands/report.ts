// SPDX-License-Identifier: EUPL-1.2
// `vigie report`: reports again from the second cut, an assessment.json.
import type { Language } from '@vigie/core';
import { exitCodes } from '../exit.ts';
import { formatsOf, terminal, write } from '../reports.ts';
import { readAssessment } from '../saved.ts';

export async function reportCommand(
  file: string,
  options: { readonly format: string; readonly out?: string },
  language: Language,
): Promise<number> {
  const formats = formatsOf(options.format);
  const assessment = readAssessment(file);
  if (options.out === undefined) for (const format of formats) process.stdout.write(await terminal(assessment, format, language));
  else for (const path of await write(assessment, options.out, formats, language)) process.stderr.write(`${path}\n`);
  return exitCodes.met;
}
