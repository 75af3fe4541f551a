// SPDX-License-Identifier: EUPL-1.2
// The table against a search through every pattern, on names made to collide.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { townCatalogue } from '../../test/town-catalogue.ts';
import { HostTable } from './host-table.ts';
import type { Hit } from './index-of-matchers.ts';

const [service] = townCatalogue().catalogue.services;
const label = fc.constantFrom('a', 'b', 'ab', 's3', 'eu-1', 'x');
const wild = fc.constantFrom('*', '{region}', 's3-{region}', 'a*');
const literal = fc.array(label, { minLength: 2, maxLength: 4 });
const pattern = fc.oneof(
  literal,
  fc.tuple(literal, wild, fc.array(label, { maxLength: 2 })).map(([tail, one, head]) => [...head, one, ...tail]),
  fc.tuple(label, wild).map(([top, one]) => [one, top]),
);

it('finds what a search through every pattern finds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        pattern.map((labels) => labels.join('.')),
        { maxLength: 12 },
      ),
      fc.array(label, { minLength: 1, maxLength: 6 }),
      (patterns, labels) => {
        const table = new HostTable();
        for (const one of patterns) table.add(one, hit(one), false);
        const host = labels.join('.');

        expect(
          table
            .find(host)
            .map(({ matcher }) => matcher.pattern)
            .sort(),
        ).toEqual(search(patterns, host).sort());
      },
    ),
    { numRuns: 5_000 },
  );
});

function hit(one: string): Hit {
  if (service === undefined) throw new Error('the invented catalogue is empty');
  return { service, matcher: { on: 'host', pattern: one }, strength: undefined };
}

/** Of the patterns whose labels fit the end of the host, those that cover most of it; then literal ones; then the most literal. */
function search(patterns: readonly string[], host: string): string[] {
  const fitting = patterns.flatMap((one) => {
    const covered = cover(one.split('.'), host.split('.'));
    return covered === undefined ? [] : [{ one, covered, wild: /[*{]/.test(one), literal: one.replace(/\{region\}|\*/g, '').length }];
  });
  // A pattern that leaves only the top-level domain literal counts where nothing else does.
  const known = fitting.filter(({ one }) => !/[*{][^.]*\.[^.]+$/.test(one));
  const all = known.length > 0 ? known : fitting;
  const most = Math.max(...all.map(({ covered }) => covered));
  const best = all.filter(({ covered }) => covered === most);
  const plain = best.filter((one) => !one.wild);
  const left = plain.length > 0 ? plain : best;
  const literal = Math.max(...left.map((one) => one.literal));
  return left.filter((one) => one.wild === false || one.literal === literal).map(({ one }) => one);
}

function cover(wanted: readonly string[], host: readonly string[]): number | undefined {
  if (wanted.length > host.length) return undefined;
  const tail = host.slice(host.length - wanted.length);
  const fits = wanted.every((one, index) => new RegExp(`^${one.replace(/\{region\}|\*/g, '.+')}$`).test(tail[index] ?? ''));
  return fits ? tail.join('.').length : undefined;
}
