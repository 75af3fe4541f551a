// SPDX-License-Identifier: EUPL-1.2
// sellers.json (IAB Tech Lab 1.0) of an advertising exchange: who sells through it.
import { said } from '../../messages/index.ts';
import { failureGap } from '../../syntax/failure.ts';
import { hostName } from '../../syntax/host.ts';
import { parseJson } from '../../syntax/json.ts';
import { at, entry, items, type Tree, text } from '../../syntax/tree.ts';
import { type Draft, gap, type Reader } from '../reader.ts';

export const reader = {
  id: 'sellers-json',
  title: { en: 'Sellers of an advertising exchange (sellers.json)', fr: 'Vendeurs d’une place de marché publicitaire (sellers.json)' },
  accepts: { globs: ['**/sellers.json', '**/*sellers.json'], sniff: (head) => /"sellers"\s*:|"seller_(?:id|type)"\s*:/.test(head) },
  *read(file) {
    const { documents, failures } = parseJson(file.text);
    const [root] = documents;
    if (root !== undefined) yield* sellerDrafts(root);
    for (const failure of failures) yield failureGap('JSON', failure);
  },
} satisfies Reader;

const MAX_SELLERS = 100_000;

function* sellerDrafts(root: Tree): Generator<Draft> {
  const sellers = entry(root, 'sellers');
  if (sellers?.value.kind !== 'list') {
    yield gap('unparsable', 'gap.sellers-json.none', { line: sellers?.line ?? root.line });
    return;
  }
  const seen = new Set<string>();
  let confidential: { line: number; count: number } | undefined;
  let odd: { line: number; count: number } | undefined;
  for (const seller of items(sellers.value)) {
    const domain = text(at(seller, 'domain'));
    if (domain === undefined && /^(1|true)$/.test(text(at(seller, 'is_confidential')) ?? '')) {
      confidential = { line: confidential?.line ?? seller.line, count: (confidential?.count ?? 0) + 1 };
      continue;
    }
    // Publishers are the clients of the exchange. Those in between bring it space as suppliers do, and may be clients all the same.
    const type = text(at(seller, 'seller_type'))?.toUpperCase();
    const host = hostName(
      (domain ?? '')
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/[/:].*$/, ''),
    )?.replace(/^www\./, '');
    if (host?.includes('.') !== true || type === undefined) {
      odd = { line: odd?.line ?? seller.line, count: (odd?.count ?? 0) + 1 };
      continue;
    }
    if ((type !== 'INTERMEDIARY' && type !== 'BOTH') || seen.has(host) || seen.size >= MAX_SELLERS) continue;
    seen.add(host);
    yield {
      kind: 'endpoint',
      host,
      purpose: 'advertising',
      at: { line: seller.line },
      strength: 'possible',
      because: said('because.sellers-json.seller'),
    };
  }
  if (odd !== undefined) yield gap('unparsable', 'gap.sellers-json.sellers', { line: odd.line }, { count: odd.count });
  if (confidential !== undefined)
    yield gap('redacted', 'gap.sellers-json.confidential', { line: confidential.line }, { count: confidential.count });
}
