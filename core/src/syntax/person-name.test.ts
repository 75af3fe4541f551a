// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { isPersonName } from './person-name.ts';

it.each([
  'Mme Dupont',
  'MME EXEMPLE CAMILLE',
  'EXEMPLE Camille (Mme)',
  'M. Durand',
  'Me Dominique Exemple',
  'Maître Exemple',
  'Camille Exemple',
  'EXEMPLE CAMILLE',
  'Exemple, Jean-Pierre',
  'Léa de Exemple EI',
  'Atelier Exemple EI',
  'EI Exemple',
  'camille.exemple@poste.example',
])('%s is a person', (name) => {
  expect(isPersonName(name)).toBe(true);
});

it.each([
  'Nuage Atlantique SAS',
  'Cabinet Camille Exemple',
  'Martin & Fils',
  'Jean Martin Informatique',
  'Thomas Transports',
  'Camille',
  'IBM France',
  'SFR Business',
  'Orange',
  'La Poste',
])('%s is none', (name) => {
  expect(isPersonName(name)).toBe(false);
});

it('takes no supplier of the catalogue for a person', () => {
  const folder = join(import.meta.dirname, '../../../catalogue/providers');
  const names = readdirSync(folder).flatMap((file) => namesIn(parse(readFileSync(join(folder, file), 'utf8'))));

  expect(names.length).toBeGreaterThan(500);
  expect(names.filter(isPersonName)).toEqual([]);
});

/** Every `name` and every text of a list of `names`, at any depth. */
function namesIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    /^(name|names|supplier)$/.test(key) && typeof value === 'string' ? [value] : namesIn(value),
  );
}
