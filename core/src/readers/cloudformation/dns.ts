// SPDX-License-Identifier: EUPL-1.2
// DNS records that a template makes at Route 53, where it tells their names and values.
import { dnsFacts } from '../../syntax/terraform/dns-facts.ts';
import { zoneFact } from '../../syntax/terraform/zone-resource.ts';
import { at, items, type Tree } from '../../syntax/tree.ts';
import type { Draft } from '../reader.ts';
import { literalOf, type Scope } from './intrinsic.ts';

export function* recordFacts(type: string, properties: Tree | undefined, scope: Scope, line: number): Generator<Draft> {
  if (type === 'AWS::Route53::HostedZone' && at(properties, 'VPCs') === undefined)
    yield* zoneFact(literalOf(at(properties, 'Name'), scope), { line });
  if (type === 'AWS::Route53::RecordSet') yield* setFacts(properties, literalOf(at(properties, 'HostedZoneName'), scope), scope);
  if (type === 'AWS::Route53::RecordSetGroup') {
    const zone = literalOf(at(properties, 'HostedZoneName'), scope);
    for (const one of items(at(properties, 'RecordSets')).slice(0, 1_000)) yield* setFacts(one, zone, scope);
  }
}

function* setFacts(set: Tree | undefined, zone: string | undefined, scope: Scope): Generator<Draft> {
  const name = literalOf(at(set, 'Name'), scope);
  const type = literalOf(at(set, 'Type'), scope);
  if (name === undefined || type === undefined) return;
  for (const record of items(at(set, 'ResourceRecords')).slice(0, 400)) {
    const value = literalOf(record, scope);
    // Route 53 takes every name as absolute, with or without its last dot.
    if (value !== undefined) yield* dnsFacts({ name: `${name.replace(/\.$/, '')}.`, type, value, zone, at: { line: record.line } });
  }
}
