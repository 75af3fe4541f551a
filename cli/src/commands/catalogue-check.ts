// SPDX-License-Identifier: EUPL-1.2
// `vigie catalogue check`: whether the knowledge holds together. Bundled apart: only it needs the schemas.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type CatalogueSource, compile } from '@vigie/core/catalogue/compile';
import { checkExamples } from '@vigie/core/catalogue/examples';
import { statistics } from '@vigie/core/catalogue/statistics';
import { type Language, said, words } from '@vigie/core/messages/index';
import { exitCodes, UsageError, writing } from '../exit.ts';

export async function checkCommand(
  folder: string | undefined,
  options: { readonly stats?: boolean; readonly json?: boolean; readonly write?: string },
  language: Language,
): Promise<number> {
  const root = folder ?? 'catalogue';
  if (!existsSync(join(root, 'providers'))) throw new UsageError(said('cli.catalogue.no-folder', { folder: root }));
  const sources = sourcesBelow(root);
  const compiled = compile(sources, versionOf(sources));
  const problems = [...compiled.problems, ...checkExamples(compiled)];
  const stats = statistics(compiled.catalogue);
  if (options.json === true)
    process.stdout.write(`${JSON.stringify({ version: compiled.catalogue.version, problems, statistics: stats }, null, 2)}\n`);
  else {
    for (const { path, message } of problems) process.stdout.write(`${path}: ${message}\n`);
    process.stdout.write(
      `${words(language, said('cli.catalogue.summary', { providers: stats.providers, services: stats.services, entities: stats.entities, matchers: stats.matchers, examples: compiled.examples.length, problems: problems.length }))}\n`,
    );
    if (options.stats === true)
      for (const [fact, row] of Object.entries(stats.facts))
        process.stdout.write(`  ${fact.padEnd(10)} high ${row.high}  medium ${row.medium}  low ${row.low}  unknown ${row.unknown}\n`);
  }
  const file = options.write;
  if (file !== undefined) writing(file, () => writeFileSync(file, JSON.stringify(compiled.catalogue)));
  return problems.length === 0 ? exitCodes.met : exitCodes.notMet;
}

function sourcesBelow(root: string): CatalogueSource[] {
  return ['providers', 'jurisdictions'].flatMap((folder) => {
    const path = join(root, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({ path: relative('.', join(path, name)) || name, text: readFileSync(join(path, name), 'utf8') }));
  });
}

/** The month of the newest fact, and a hash: the same files always give the same version. */
function versionOf(sources: readonly CatalogueSource[]): string {
  const hash = createHash('sha256');
  let newest = '';
  for (const { text } of sources) {
    hash.update(text);
    for (const [, date = ''] of text.matchAll(/asOf:\s*['"]?(\d{4}-\d{2}-\d{2})/g)) if (date > newest) newest = date;
  }
  return `${newest.slice(0, 7).replace('-', '.')}+${hash.digest('hex').slice(0, 8)}`;
}
