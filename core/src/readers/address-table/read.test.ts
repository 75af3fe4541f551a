// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reader } from './index.ts';

const drafts = (name: string) => [...reader.read({ uri: name, text: readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8') })];

it('reads the network of each address, as far as the table tells it', () => {
  expect(drafts('addresses.jsonl')).toEqual([
    { kind: 'address', address: '192.0.2.10', asn: 64500, holder: 'NIMBUS-AS Nimbus Hosting', country: 'FR', at: { line: 1 } },
    { kind: 'address', address: '2001:db8::10', asn: 64501, at: { line: 2 } },
    { kind: 'address', address: '198.51.100.7', country: 'DE', at: { line: 3 } },
  ]);
});

it('keeps the good lines of a file and says which are not', () => {
  expect(drafts('broken.addresses.jsonl').map((one) => [one.kind, one.at.line])).toEqual([
    ['address', 1],
    ['gap', 2],
    ['gap', 3],
    ['gap', 4],
  ]);
});
