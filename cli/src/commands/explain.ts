// SPDX-License-Identifier: EUPL-1.2
// `vigie explain ID`: any figure, down to the evidence line and the catalogue source.
import type { Language } from '@vigie/core';
import { exitCodes } from '../exit.ts';
import { readAssessment } from '../saved.ts';

export async function explainCommand(
  id: string,
  options: { readonly in: string; readonly json?: boolean },
  language: Language,
): Promise<number> {
  const { explain, explanationText } = await import('@vigie/report');
  const explanation = explain(readAssessment(options.in), id, { language });
  process.stdout.write(options.json === true ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation, { language }));
  return explanation.found ? exitCodes.met : exitCodes.usage;
}
