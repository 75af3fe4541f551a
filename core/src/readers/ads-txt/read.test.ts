// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

const read = (text: string) =>
  [...reader.read({ uri: 'ads.txt', text })].map((one) =>
    one.kind === 'endpoint' ? `${one.at.line} ${one.host} ${one.purpose} ${one.strength ?? 'firm'}` : `${one.at.line} ${one.kind}`,
  );
const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

describe('authorised sellers', () => {
  it('are firm where the publisher holds the account, possible where others resell', () => {
    expect(read(fixture('ads.txt'))).toEqual([
      '5 regie.example advertising firm',
      '6 place.example advertising firm',
      '7 bourse.example advertising possible',
      '9 echange.example advertising possible',
    ]);
  });

  it('are weak behind a manager, who is firm', () => {
    expect(read(fixture('app-ads.txt'))).toEqual([
      '2 gestion.example advertising firm',
      '5 place.example advertising weak',
      '6 bourse.example advertising possible',
    ]);
  });

  it('read the examples of the specification (ads.txt 1.1 §5)', () => {
    const text =
      '# Ads.txt file for example.com:\ngreenadexchange.com, 12345, DIRECT, d75815a79\nblueadexchange.com, XF436, DIRECT\nsubdomain=divisionone.example.com\n';

    expect(read(text)).toEqual(['2 greenadexchange.com advertising firm', '3 blueadexchange.com advertising firm']);
  });

  it('a publisher that manages itself has no manager', () => {
    expect(read('OWNERDOMAIN=journal.example\nMANAGERDOMAIN=journal.example\nplace.example, 1, DIRECT')).toEqual([
      '3 place.example advertising firm',
    ]);
  });

  it('keep no account and no contact', () => {
    expect(JSON.stringify([...reader.read({ uri: 'ads.txt', text: fixture('ads.txt') })])).not.toMatch(/pub-0001|@|f0f0f0/);
  });

  it('the page of a server that has no such file is not taken for one', () => {
    expect(reader.accepts.sniff('<!DOCTYPE html><html>a, b, direct')).toBe(false);
  });

  it('lines without their commas are counted', () => {
    expect(read(fixture('broken.ads.txt'))).toEqual(['1 regie.example advertising firm', '2 gap']);
  });
});
