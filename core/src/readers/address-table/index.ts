// SPDX-License-Identifier: EUPL-1.2
// Networks of addresses, one JSON object a line: what `--addresses` found in the user's own tables.
import { z } from 'zod';
import { isAddress } from '../../syntax/address.ts';
import { numberedLines } from '../../syntax/lines.ts';
import { type DraftFact, gap, type Reader } from '../reader.ts';

const MAX_LINE = 10_000;
const MAX_GAPS = 200;

const Line = z.object({
  address: z.string().max(45).refine(isAddress),
  asn: z.number().int().min(1).max(4_294_967_295).optional(),
  holder: z.string().trim().min(1).max(200).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});

export const reader = {
  id: 'address-table',
  title: { en: 'Networks of addresses (addresses.jsonl)', fr: 'Réseaux des adresses (addresses.jsonl)' },
  accepts: {
    globs: ['**/addresses.jsonl', '**/*.addresses.jsonl'],
    sniff: (head) => /^\s*\{/.test(head) && /"address"\s*:/.test(head) && /"(asn|holder|country)"\s*:/.test(head),
  },
  *read({ text }) {
    let gaps = 0;
    for (const { line, text: source } of numberedLines(text)) {
      if (source.trim() === '') continue;
      const fact = source.length > MAX_LINE ? undefined : factOf(source, line);
      if (fact !== undefined) yield fact;
      else if (++gaps <= MAX_GAPS) yield gap('unparsable', 'gap.addresses.line', { line });
      else if (gaps === MAX_GAPS + 1) yield gap('limit', 'gap.addresses.more-gaps', { line }, { limit: MAX_GAPS });
    }
  },
} satisfies Reader;

function factOf(source: string, line: number): DraftFact | undefined {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return undefined;
  }
  const read = Line.safeParse(value);
  if (!read.success) return undefined;
  const { address, asn, holder, country } = read.data;
  if (asn === undefined && holder === undefined && country === undefined) return undefined;
  return {
    kind: 'address',
    address,
    ...(asn === undefined ? {} : { asn }),
    ...(holder === undefined ? {} : { holder }),
    ...(country === undefined ? {} : { country }),
    at: { line },
  };
}
