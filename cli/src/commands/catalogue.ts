// SPDX-License-Identifier: EUPL-1.2
// `vigie catalogue show|check`: who is behind, and whether the knowledge holds together.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  type Catalogue,
  type CatalogueProvider,
  type CatalogueSource,
  checkExamples,
  compile,
  type Language,
  said,
  statistics,
  ultimateParents,
  words,
} from '@vigie/core';
import { loadCatalogue } from '../catalogue.ts';
import { exitCodes, UsageError } from '../exit.ts';

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
  if (options.write !== undefined) writeFileSync(options.write, JSON.stringify(compiled.catalogue));
  return problems.length === 0 ? exitCodes.met : exitCodes.notMet;
}

export async function showCommand(name: string, options: { readonly json?: boolean }, language: Language): Promise<number> {
  const catalogue = loadCatalogue();
  const wanted = name.toLowerCase();
  const provider =
    catalogue.providers.find(({ id, names }) => id === wanted || names.some((one) => one.toLowerCase() === wanted)) ??
    providerOfService(catalogue, wanted);
  if (provider === undefined) {
    const near = catalogue.providers
      .filter(({ id, names }) => id.includes(wanted) || names.some((one) => one.toLowerCase().includes(wanted)))
      .slice(0, 8);
    throw new UsageError(said('cli.catalogue.unknown', { name, near: near.map(({ id }) => id).join(', ') || '–' }));
  }
  const services = catalogue.services.filter((service) => service.provider === provider.id && !service.generic);
  const entities = catalogue.entities.filter(
    ({ id }) =>
      services.some(({ contractsWith, operatedBy }) => contractsWith === id || operatedBy === id) ||
      catalogue.services.some((service) => service.provider === provider.id && service.contractsWith === id),
  );
  if (options.json === true) process.stdout.write(`${JSON.stringify({ provider, services, entities }, null, 2)}\n`);
  else process.stdout.write(textOf(provider, services, catalogue, language));
  return exitCodes.met;
}

function providerOfService(catalogue: Catalogue, id: string): CatalogueProvider | undefined {
  const service = catalogue.services.find((one) => one.id === id);
  return catalogue.providers.find((one) => one.id === service?.provider);
}

function textOf(provider: CatalogueProvider, services: Catalogue['services'], catalogue: Catalogue, language: Language): string {
  const entities = new Map(catalogue.entities.map((entity) => [entity.id, entity]));
  const today = new Date().toISOString();
  const lines = [`${provider.name} (${provider.id})`, ''];
  const signers = new Set(
    [...services, ...catalogue.services.filter(({ id }) => id === provider.generic)].map(({ contractsWith }) => contractsWith),
  );
  for (const signer of signers) {
    for (const parent of ultimateParents(signer, entities, today)) {
      const chain = parent.path.map((id) => {
        const entity = entities.get(id);
        const seat = entity === undefined || entity.seat === 'unknown' ? '?' : entity.seat.value;
        const doubt =
          entity !== undefined && entity.seat !== 'unknown' && entity.seat.confidence === 'low'
            ? ` ${words(language, 'cli.catalogue.low')}`
            : '';
        return `${entity?.name ?? id} (${seat})${doubt}`;
      });
      lines.push(`  ${[...chain, ...(parent.known ? [] : ['?'])].join(' → ')}`);
    }
    const entity = entities.get(signer);
    if (entity !== undefined && entity.seat !== 'unknown') lines.push(`    ${entity.seat.source} (${entity.seat.asOf})`);
    if (entity !== undefined && entity.parents !== 'unknown')
      for (const { source, asOf } of entity.parents) lines.push(`    ${source} (${asOf})`);
  }
  lines.push('');
  for (const service of services) {
    const substrate =
      service.substrate === 'unknown' ? '?' : service.substrate.value.length === 0 ? '–' : service.substrate.value.join(', ');
    lines.push(
      `  ${service.id}  ${words(language, said('cli.catalogue.service', { use: words(language, `use.${service.use}`), substrate }))}`,
    );
  }
  return `${lines.join('\n')}\n`;
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
