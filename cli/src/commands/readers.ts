// SPDX-License-Identifier: EUPL-1.2
// `vigie readers`: what can be read.
import { type Language, readers } from '@vigie/core';
import { exitCodes } from '../exit.ts';

export async function readersCommand(options: { readonly json?: boolean }, language: Language): Promise<number> {
  if (options.json === true)
    process.stdout.write(
      `${JSON.stringify(
        readers.map(({ id, title, accepts }) => ({ id, title, globs: accepts.globs })),
        null,
        2,
      )}\n`,
    );
  else {
    const width = Math.max(...readers.map(({ id }) => id.length));
    for (const { id, title, accepts } of readers)
      process.stdout.write(
        `${id.padEnd(width)}  ${title[language]}\n${' '.repeat(width)}  ${accepts.globs.map((glob) => glob.replace(/^\*\*\//, '')).join('  ')}\n`,
      );
  }
  return exitCodes.met;
}
