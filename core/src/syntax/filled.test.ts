// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { filledIn, filledNames } from './filled.ts';

describe('names in a text', () => {
  it('are what the file gives, once: a name in a value stays', () => {
    const names = new Map([
      ['HOTE', 'api.ville.example'],
      ['A', '$A'],
    ]);

    expect(filledNames('https://$HOTE/${HOTE}/${AUTRE}/$A', names)).toBe('https://api.ville.example/api.ville.example/${AUTRE}/$A');
  });

  it('are filled in while there is room, also when their values are empty', () => {
    const long = new Map([['N', 'x'.repeat(500)]]);
    const room = { left: 3 };

    expect(filledNames('$N '.repeat(6_000), long).length).toBeLessThan(60_000);
    expect(filledIn('$a$a$a$a$a', /\$a/g, () => '', room)).toBe('$a$a');
  });
});
