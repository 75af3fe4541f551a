// SPDX-License-Identifier: EUPL-1.2
// Compose files (compose-spec.io): images, environments and the hosts they talk to.
import { said } from '../../messages/index.ts';
import { settingFacts, textFacts } from '../../syntax/environment.ts';
import { failureGap } from '../../syntax/failure.ts';
import { imageReference } from '../../syntax/image-reference.ts';
import { at, entries, entry, items, type MapEntry, type Tree, text } from '../../syntax/tree.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { interpolated } from './interpolation.ts';

export const reader = {
  id: 'compose',
  title: { en: 'Compose file', fr: 'Fichier Compose' },
  accepts: { globs: ['**/*.yml', '**/*.yaml'], sniff },
  *read(file) {
    const { documents, failures } = parseYaml(file.text);
    for (const failure of failures) yield failureGap('YAML', failure);
    for (const document of documents) {
      const environment = developmentEnvironment(document);
      for (const draft of composeFacts(document)) yield environment === undefined ? draft : ofDevelopment(draft, environment);
    }
  },
} satisfies Reader;

/** The folder or name that says so, where services take their variables from files of development and from no other environment. */
function developmentEnvironment(document: Tree): string | undefined {
  const parts = entries(at(document, 'services')).flatMap(({ value }) => {
    const stated = at(value, 'env_file');
    const files = stated?.kind === 'list' ? stated.items : [stated];
    return files.flatMap((file) => (text(file) ?? text(at(file, 'path')) ?? '').split('/'));
  });
  if (parts.some((part) => /(^|[._-])(prod|production|staging|preprod)([._-]|$)/i.test(part))) return undefined;
  return parts.find((part) => /(^|[._-])(dev|devel|development|local)([._-]|$)/i.test(part))?.slice(0, 100);
}

function ofDevelopment(draft: Draft, name: string): Draft {
  if (draft.kind === 'gap' || (draft.strength ?? 'firm') !== 'firm') return draft;
  return { ...draft, strength: 'weak', because: said('because.development-environment', { name }) };
}

/** By name, or by the one shape nothing else has: a map of services that are built or have an image. */
function sniff(head: string, uri: string): boolean {
  if (/^apiVersion:/m.test(head)) return false;
  const named = /(^|\/)[^/]*compose[^/]*\.ya?ml$/i.test(uri);
  if (named)
    return (
      /^["']?(services|x-[\w-]+|include|networks|volumes|version|name)["']?\s*:/m.test(head) || /^[ \t]+(image|build)[ \t]*:/m.test(head)
    );
  return /^[ \t]{3,}(image|build)[ \t]*:/m.test(head) && servicesAreAMap(head);
}

function servicesAreAMap(head: string): boolean {
  const lines = head.split('\n');
  const start = lines.findIndex((line) => /^services:[ \t\r]*(#|$)/.test(line));
  const first = start < 0 ? undefined : lines.slice(start + 1).find((line) => !/^\s*(#|$)/.test(line));
  return first !== undefined && /^[ \t]+["']?[\w.-]+["']?:\s*(&[\w-]+\s*)?(#|$)/.test(first);
}

function* composeFacts(document: Tree): Generator<Draft> {
  const services = entry(document, 'services');
  if (services === undefined) {
    // Compose v1 had no `services:`; the top level is the map.
    for (const one of entries(document)) if (entry(one.value, 'image') ?? entry(one.value, 'build')) yield* serviceFacts(one);
    return;
  }
  if (services.value.kind !== 'map') {
    if (!(services.value.kind === 'scalar' && services.value.value === null))
      yield gap('unparsable', 'gap.compose.services', { line: services.line });
    return;
  }
  const built = new Set(
    services.value.entries.flatMap((one) => (entry(one.value, 'build') === undefined ? [] : [text(at(one.value, 'image')) ?? ''])),
  );
  for (const service of services.value.entries) yield* serviceFacts(service, built);
}

function* serviceFacts(service: MapEntry, built: ReadonlySet<string> = new Set()): Generator<Draft> {
  if (service.value.kind !== 'map') {
    if (text(service.value) !== undefined)
      yield gap('unparsable', 'gap.compose.service', { line: service.line }, { service: service.key.slice(0, 100) });
    return;
  }
  yield* imageFacts(service.value, built);
  yield* environmentFacts(at(service.value, 'environment'));
  const build = at(service.value, 'build');
  yield* environmentFacts(at(build, 'args'));
  // A build context may be a remote repository: https://docs.docker.com/reference/compose-file/build/#context
  const context = text(build) ?? text(at(build, 'context'));
  if (context !== undefined && build !== undefined) yield* textFacts(context, { at: { line: build.line }, purpose: 'git' });
  for (const key of ['command', 'entrypoint', 'healthcheck'] as const) {
    if (key !== 'healthcheck') yield* commandFacts(at(service.value, key));
  }
  const logging = at(service.value, 'logging', 'options');
  for (const option of entries(logging))
    yield* settingFacts(option.key, resolved(option.value), { at: { line: option.line }, endpointsOnly: true });
  const extended = text(at(service.value, 'extends', 'file'));
  if (extended !== undefined)
    yield gap(
      'incomplete',
      'gap.compose.extends',
      { line: service.line },
      { service: service.key.slice(0, 100), file: extended.slice(0, 200) },
    );
}

/** `built`: images that some service of the file builds. */
function* imageFacts(service: Tree, built: ReadonlySet<string>): Generator<Draft> {
  const image = entry(service, 'image');
  const stated = text(image?.value);
  if (image === undefined || stated === undefined) return;
  const line = image.value.line;
  const { value, defaulted } = interpolated(stated);
  const reference = imageReference(value);
  if (reference === undefined) {
    // `image: ${IMAGE}`: the shell decides, nothing is stated.
    if (!/[$]/.test(value)) yield gap('unparsable', 'gap.containers.image', { line });
    return;
  }
  if (entry(service, 'build') !== undefined || built.has(stated))
    yield { kind: 'image', ...reference, at: { line }, strength: 'possible', because: said('because.compose.local-build') };
  else if (defaulted)
    yield { kind: 'image', ...reference, at: { line }, strength: 'weak', because: said('because.containers.default-value') };
  else yield { kind: 'image', ...reference, at: { line } };
}

function* environmentFacts(environment: Tree | undefined): Generator<Draft> {
  for (const one of entries(environment)) yield* variableFacts(one.key, text(one.value), one.line);
  for (const item of items(environment)) {
    const assignment = text(item);
    if (assignment === undefined) continue;
    const equal = assignment.indexOf('=');
    yield* variableFacts(
      equal < 0 ? assignment : assignment.slice(0, equal),
      equal < 0 ? undefined : assignment.slice(equal + 1),
      item.line,
    );
  }
}

/** A variable without a value is taken from the shell (Compose specification, `environment`). */
function* variableFacts(name: string, stated: string | undefined, line: number): Generator<Draft> {
  if (stated === undefined) yield* settingFacts(name, undefined, { at: { line } });
  else {
    const { value, defaulted } = interpolated(stated);
    yield* settingFacts(name, value, {
      at: { line },
      ...(defaulted ? { strength: 'weak', because: said('because.containers.default-value') } : {}),
    });
  }
}

function* commandFacts(command: Tree | undefined): Generator<Draft> {
  for (const part of command?.kind === 'list' ? command.items : command === undefined ? [] : [command]) {
    const value = resolved(part);
    if (value !== undefined) yield* textFacts(value, { at: { line: part.line } });
  }
}

function resolved(tree: Tree): string | undefined {
  const value = text(tree);
  return value === undefined ? undefined : interpolated(value).value;
}
