// SPDX-License-Identifier: EUPL-1.2
// One resource as a state or a plan holds it: where it stands, the DNS records, images, variables and hosts in its attributes.
import type { Position } from '../../domain.ts';
import type { DraftFact, DraftGap } from '../../readers/reader.ts';
import { endpointFact, settingFacts } from '../environment.ts';
import { hostsOf } from '../host.ts';
import { imageReference } from '../image-reference.ts';
import { isLinkKey } from '../link-key.ts';
import { addressFacts, isVisitorKey } from '../property-address.ts';
import { at, entries, items, type MapEntry, type Tree, text } from '../tree.ts';
import { dnsFacts } from './dns-facts.ts';
import { dnsShape } from './dns-resource.ts';
import { regionNames, regionOf, regionOfArn } from './region.ts';
import { zoneFact, zoneShape } from './zone-resource.ts';

export interface Instance {
  readonly type: string;
  readonly attributes: Tree | undefined;
  /** Is the attribute of that name marked as a secret? */
  readonly secret: (name: string) => boolean;
  readonly at: Position;
}

export function instanceRegion({ attributes, secret }: Instance): string | undefined {
  for (const name of regionNames) {
    const region = secret(name) ? undefined : regionOf(text(at(attributes, name)) ?? '');
    if (region !== undefined) return region;
  }
  return regionOfArn(text(at(attributes, 'arn')) ?? '');
}

export function* instanceFacts(instance: Instance): Generator<DraftFact | DraftGap> {
  const { type, attributes, secret } = instance;
  if (dnsShape(type) !== undefined) {
    yield* recordFacts(instance);
    return;
  }
  yield* zoneFacts(instance);
  for (const one of entries(attributes)) {
    if (secret(one.key) || notCalled.test(one.key)) continue;
    if (type === 'helm_release' && one.key === 'repository') {
      for (const host of hostsOf(text(one.value) ?? '')) yield endpointFact(host, { at: { line: one.line }, purpose: 'chart-repository' });
    } else yield* attributeFacts(one, type, 0);
  }
}

function* recordFacts({ type, attributes, secret, at: place }: Instance): Generator<DraftFact | DraftGap> {
  const shape = dnsShape(type);
  if (shape === undefined || shape.values.some(secret)) return;
  const first = (names: readonly string[]) =>
    names.map((name) => text(at(attributes, name))).find((one) => one !== undefined && one !== '');
  const zone = first(shape.zone);
  // Providers that know the zone by a number alone keep the full name as well.
  const whole = first(['fqdn', 'hostname']);
  const recordType = shape.fixed ?? first(shape.type);
  if (recordType === undefined) return;
  const priority = shape.priority === undefined ? Number.NaN : Number(text(at(attributes, shape.priority)));
  for (const name of shape.values) {
    const held = at(attributes, name);
    for (const value of held?.kind === 'list' ? held.items : held === undefined ? [] : [held]) {
      const stated = text(value);
      if (stated !== undefined && stated !== '')
        yield* dnsFacts({
          name: whole === undefined ? (first(shape.name) ?? '@') : `${whole.replace(/\.$/, '')}.`,
          type: recordType,
          value: stated,
          zone: zone?.includes('.') ? zone : undefined,
          priority: Number.isInteger(priority) ? priority : undefined,
          at: place.line === undefined ? place : { line: value.line },
        });
    }
  }
}

/** A zone that answers the public; in a private network it may carry names of others. */
function* zoneFacts({ type, attributes, at: place }: Instance): Generator<DraftFact> {
  const shape = zoneShape(type);
  if (shape === undefined || text(at(attributes, 'visibility')) === 'private') return;
  const closed = shape.private.some((name) => {
    const held = at(attributes, name);
    return held?.kind === 'scalar' ? !['', 'false'].includes(text(held) ?? '') : entries(held).length + items(held).length > 0;
  });
  if (!closed)
    yield* zoneFact(
      shape.name.map((name) => text(at(attributes, name))).find((one) => one?.includes('.')),
      place,
    );
}

const notCalled =
  /^(id|arn|.*_arn|name|description|comment|tags|tags_all|labels|policy|assume_role_policy|triggers|keepers|metadata|timeouts|.*password.*|.*secret.*|.*token.*|.*private_key.*|.*certificate.*)$/;
const environmentKey = /^(environment|environment_variables|env|env_vars|variables|app_settings|config_vars)$/;
const MAX_DEPTH = 10;

function* attributeFacts({ key, value, line }: MapEntry, type: string, depth: number): Generator<DraftFact> {
  if (depth > MAX_DEPTH || isLinkKey(key) || isVisitorKey(key)) return;
  if (value.kind === 'list') {
    for (const item of value.items) yield* attributeFacts({ key, value: item, line: item.line }, type, depth + 1);
  } else if (value.kind === 'map') {
    const named = text(at(value, 'name'));
    if (/env|secret/.test(key) && named !== undefined && /^[A-Z][A-Z0-9_]+$/.test(named))
      yield* settingFacts(named, text(at(value, 'value')), { at: { line: value.line } });
    else
      for (const one of value.entries) {
        if (environmentKey.test(key) && /^[A-Z][A-Z0-9_]+$/.test(one.key))
          yield* settingFacts(one.key, text(one.value), { at: { line: one.line } });
        else if (!notCalled.test(one.key) || (depth > 0 && one.key === 'variables')) yield* attributeFacts(one, type, depth + 1);
      }
  } else if (typeof value.value === 'string') yield* textFacts(key, value.value, line, type);
}

function* textFacts(key: string, value: string, line: number, type: string): Generator<DraftFact> {
  const place = { line };
  if (key === 'container_definitions') {
    for (const [, image = ''] of value.slice(0, 200_000).matchAll(/"image"\s*:\s*"([^"\\]{1,500})"/g)) {
      const reference = imageReference(image);
      if (reference !== undefined) yield { kind: 'image', ...reference, at: place };
    }
    for (const [, name = ''] of value.slice(0, 200_000).matchAll(/"name"\s*:\s*"([A-Z][A-Z0-9_]{1,100})"/g))
      yield* settingFacts(name, undefined, { at: place });
    return;
  }
  if (/^(image|image_uri|container_image|image_identifier|docker_image)$/.test(key)) {
    const reference = imageReference(value);
    if (
      reference !== undefined &&
      (reference.registryStated || reference.tag !== undefined || /container|docker|kubernetes|ecs|cloud_run/.test(type))
    )
      yield { kind: 'image', ...reference, at: place };
    return;
  }
  yield* addressFacts(value, { key, at: place });
}

/** Names marked as secrets: paths of a state, or a map of `true` of a plan. */
export function secretsOf(paths: Tree | undefined, marks: Tree | undefined): (name: string) => boolean {
  const names = new Set<string>();
  for (const path of items(paths)) {
    const first = path.kind === 'list' ? path.items[0] : path;
    const name = text(at(first, 'value')) ?? text(first);
    if (name !== undefined) names.add(name);
  }
  for (const { key, value } of entries(marks)) if (value.kind !== 'scalar' ? hasMark(value) : value.value === true) names.add(key);
  return (name) => names.has(name);
}

function hasMark(tree: Tree): boolean {
  if (tree.kind === 'scalar') return tree.value === true;
  return tree.kind === 'list' ? tree.items.some(hasMark) : tree.entries.some(({ value }) => hasMark(value));
}
