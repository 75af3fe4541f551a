// SPDX-License-Identifier: EUPL-1.2
// `vigie catalogue show`: who is behind a supplier, under which law, on what its services run.
import { type Catalogue, type CatalogueProvider, type Language, said, ultimateParents, words } from '@vigie/core';
import { loadCatalogue } from '../catalogue.ts';
import { exitCodes, UsageError } from '../exit.ts';

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
