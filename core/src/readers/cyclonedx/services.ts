// SPDX-License-Identifier: EUPL-1.2
// Services of a bill: who provides them, and the hosts they answer at.
import { said } from '../../messages/index.ts';
import { endpointFact } from '../../syntax/environment.ts';
import { hostsOf } from '../../syntax/host.ts';
import { at, items, type Tree, text } from '../../syntax/tree.ts';
import type { Draft } from '../reader.ts';

export function* serviceFacts(root: Tree): Generator<Draft> {
  const publishers = publishersOf(root);
  const seen = new Set<string>();
  const first = (...parts: readonly (string | number | undefined)[]) => {
    const key = parts.join('\n');
    return seen.size < MAX_FACTS && !seen.has(key) && seen.add(key) !== undefined;
  };
  const waiting = items(at(root, 'services')).toReversed();
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const provider = at(one, 'provider', 'name');
    const supplier = short(text(provider));
    const service = short(text(at(one, 'name')));
    if (provider !== undefined && supplier !== undefined && first('contract', supplier, service)) {
      yield {
        kind: 'contract',
        supplier,
        ...(service === undefined ? {} : { service }),
        at: { line: provider.line },
        ...(publishers.has(supplier.toLowerCase()) ? { strength: 'weak', because: said('because.sbom.publisher') } : {}),
      };
    }
    for (const endpoint of items(at(one, 'endpoints'))) {
      for (const host of hostsOf(text(endpoint) ?? '', { name: 'endpoint' })) {
        if (first(host.host, host.port)) yield endpointFact(host, { at: { line: endpoint.line }, purpose: 'api' });
      }
    }
    // Where data comes from and goes to, since 1.5; links into other bills (`urn:cdx:`) name no host.
    for (const flow of items(at(one, 'data'))) {
      for (const end of [...items(at(flow, 'source')), ...items(at(flow, 'destination'))]) {
        for (const host of hostsOf(text(end) ?? '')) {
          if (first(host.host, host.port)) yield endpointFact(host, { at: { line: end.line }, purpose: 'api' });
        }
      }
    }
    for (const part of items(at(one, 'services')).toReversed()) waiting.push(part);
  }
}

/** Who makes what the bill describes: a service of the same name is as likely the organisation’s own. */
export function publishersOf(root: Tree): ReadonlySet<string> {
  const places = [at(root, 'metadata'), at(root, 'metadata', 'component')];
  const names = places.flatMap((place) => [
    text(at(place, 'supplier', 'name')),
    text(at(place, 'manufacturer', 'name')),
    // Its name before 1.6.
    text(at(place, 'manufacture', 'name')),
    text(at(place, 'publisher')),
  ]);
  return new Set(names.filter((name) => name !== undefined).map((name) => name.trim().toLowerCase()));
}

const MAX_FACTS = 100_000;

function short(name: string | undefined): string | undefined {
  const trimmed = name?.trim().slice(0, 200);
  return trimmed === '' ? undefined : trimmed;
}
