// SPDX-License-Identifier: EUPL-1.2
// Resources that are DNS records, as far as their names and values are told.
import { attribute, bodies } from '../../syntax/hcl/access.ts';
import type { HclBlock, HclBody, HclValue } from '../../syntax/hcl/model.ts';
import { dnsFacts } from '../../syntax/terraform/dns-facts.ts';
import { type DnsShape, zoneNames } from '../../syntax/terraform/dns-resource.ts';
import { type ZoneShape, zoneFact } from '../../syntax/terraform/zone-resource.ts';
import { type Draft, gap } from '../reader.ts';
import { type Resolver, resolved, textOf } from './resolve.ts';

export function* dnsRecordFacts(block: HclBlock, shape: DnsShape, instances: readonly Resolver[]): Generator<Draft> {
  let untold = false;
  for (const resolver of instances) {
    const name = firstText(block, shape.name, resolver) ?? (attribute(block, shape.name[0] ?? '') === undefined ? '@' : undefined);
    const type = shape.fixed ?? firstText(block, shape.type, resolver);
    const zone = zoneOf(block, shape, resolver);
    const priority = shape.priority === undefined ? undefined : Number(textOf(attribute(block, shape.priority)?.value, resolver));
    const values = type === undefined || name === undefined ? [] : [...valuesOf(block, shape, resolver, type)];
    if (name === undefined || type === undefined || values.length === 0) untold ||= !isAlias(block) && !pointsAtOwn(block, shape, resolver);
    else
      for (const { value, line } of values)
        yield* dnsFacts({ name, type, value, zone, priority: Number.isInteger(priority) ? priority : undefined, at: { line } });
  }
  if (untold) yield gap('incomplete', 'gap.terraform.dns-values', { line: block.line }, { address: block.labels.join('.').slice(0, 200) });
}

/** Route 53 aliases point at a resource of AWS, which is read by itself. */
function isAlias(block: HclBlock): boolean {
  return bodies(block, 'alias').length > 0;
}

/** Values that another resource of the folder gives (`aws_db_instance.main.address`, the validation of a certificate): it is read by itself. */
function pointsAtOwn(block: HclBlock, shape: DnsShape, { configuration }: Resolver): boolean {
  const stated = shape.values.flatMap((name) => attribute(block, name)?.value ?? []);
  const items = stated.flatMap((value) => (value.kind === 'list' ? value.items : [value]));
  const each = attribute(block, 'for_each')?.value;
  if ([each, ...items].some((value) => value !== undefined && 'text' in value && /\.domain_validation_options\b/.test(value.text)))
    return true;
  return (
    items.length > 0 &&
    items.every((value) => {
      const [, type, name] = ('text' in value ? ownAttribute.exec(value.text) : null) ?? [];
      return type !== undefined && configuration.addresses.has(`${type}.${name}`);
    })
  );
}
const ownAttribute = /^(?:\$\{)?(?:(?:one|tolist|element|lower)\(){0,3}([a-z]\w{0,100})\.([\w-]{1,100})(?:[.[]|$)/;

/** Zones that answer the public; inside a private network a zone may carry names of others. */
export function* dnsZoneFacts(block: HclBlock, shape: ZoneShape, instances: readonly Resolver[]): Generator<Draft> {
  for (const resolver of instances) {
    const closed =
      textOf(attribute(block, 'visibility')?.value, resolver) === 'private' ||
      shape.private.some((name) => {
        const stated = attribute(block, name)?.value;
        return bodies(block, name).length > 0 || (stated !== undefined && textOf(stated, resolver) !== 'false');
      });
    if (!closed) yield* zoneFact(firstText(block, shape.name, resolver), { line: block.line });
  }
}

function firstText(body: HclBody, names: readonly string[], resolver: Resolver): string | undefined {
  for (const name of names) {
    const text = textOf(attribute(body, name)?.value, resolver);
    if (text !== undefined) return text;
  }
  return undefined;
}

function* valuesOf(
  block: HclBlock,
  shape: DnsShape,
  resolver: Resolver,
  type: string,
): Generator<{ readonly value: string; readonly line: number }> {
  for (const name of shape.values) {
    const stated = attribute(block, name)?.value;
    const held = stated === undefined ? undefined : resolved(stated, resolver);
    for (const item of held?.kind === 'list' ? held.items : held === undefined ? [] : [held]) {
      const value = textOf(item, resolver);
      if (value !== undefined && stated !== undefined)
        yield { value, line: held?.kind === 'list' && stated.kind === 'list' ? item.line : stated.line };
    }
    for (const nested of block.blocks.filter((one) => one.type === name)) {
      const value = recordBlock(nested, type, resolver);
      if (value !== undefined) yield { value, line: nested.line };
    }
  }
  const data = block.blocks.find((one) => one.type === 'data');
  const value = data === undefined ? undefined : recordBlock(data, type, resolver);
  if (data !== undefined && value !== undefined) yield { value, line: data.line };
}

/** azurerm and Cloudflare write the fields of structured types apart. */
function recordBlock(block: HclBlock, type: string, resolver: Resolver): string | undefined {
  const field = (name: string) => textOf(attribute(block, name)?.value, resolver);
  const parts = fieldsOf(type.toUpperCase()).map((names) => names.map(field).find((one) => one !== undefined));
  return parts.length === 0 || parts.some((part) => part === undefined) ? undefined : parts.join(' ');
}

function fieldsOf(type: string): readonly (readonly string[])[] {
  if (type === 'MX')
    return [
      ['preference', 'priority'],
      ['exchange', 'target'],
    ];
  if (type === 'SRV') return [['priority'], ['weight'], ['port'], ['target']];
  if (type === 'CAA') return [['flags'], ['tag'], ['value']];
  return type === 'TXT' || type === 'A' || type === 'AAAA' ? [['value']] : [];
}

const zoneReference = /^(?:data\.)?([a-z][\w]*)\.([\w-]+)(?:\[[^\]]{0,80}\])?(?:\.\w+)?$/;

/** The name of the zone: stated, or that of the zone's own block. */
function zoneOf(block: HclBlock, shape: DnsShape, resolver: Resolver): string | undefined {
  for (const name of shape.zone) {
    const stated = attribute(block, name)?.value;
    if (stated === undefined) continue;
    const through = reference(stated, resolver);
    const zone = through === undefined ? undefined : resolver.configuration.addresses.get(through);
    const text = zone === undefined ? textOf(stated, resolver) : firstText(zone, zoneNames, resolver);
    // An identifier given by the provider (`Z2FDTNDATAQYW2`) is no name.
    if (text?.includes('.')) return text;
  }
  return undefined;
}

function reference(value: HclValue, resolver: Resolver, steps = 0): string | undefined {
  const text =
    value.kind === 'expression'
      ? value.text
      : value.kind === 'template'
        ? /^\$\{([^{}]{1,200})\}$/.exec(value.text)?.[1]?.trim()
        : undefined;
  if (text === undefined || steps > 4) return undefined;
  const local = /^local\.([\w-]+)$/.exec(text)?.[1];
  const behind = local === undefined ? undefined : resolver.configuration.locals.get(local);
  if (behind !== undefined) return reference(behind, resolver, steps + 1);
  const match = zoneReference.exec(text);
  return match === null ? undefined : `${text.startsWith('data.') ? 'data.' : ''}${match[1]}.${match[2]}`;
}
