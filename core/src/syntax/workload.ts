// SPDX-License-Identifier: EUPL-1.2
// What Kubernetes manifests and chart values have in common: images, environments and URLs at any depth of a tree.
import type { EndpointPurpose, Strength } from '../domain.ts';
import { type Said, said } from '../messages/index.ts';
import type { DraftFact } from '../readers/reader.ts';
import { cloudMark } from './cloud-mark.ts';
import { endpointFact, type SettingOptions, settingFacts, weaker } from './environment.ts';
import { type Host, hostsIn, hostsOf } from './host.ts';
import { type ImageReference, imageReference, joinedReference } from './image-reference.ts';
import { isLinkKey } from './link-key.ts';
import { entry, type MapEntry, type MapNode, type Tree, text } from './tree.ts';

export interface Grade {
  readonly strength?: Strength | undefined;
  readonly because?: Said | undefined;
}

export interface WorkloadOptions {
  /** Name under which cloud marks are found again: `Service/web`, a file name. */
  readonly address: string;
  readonly grade: (line: number) => Grade;
  /** Registry put in front of images that state none (`global.imageRegistry`). */
  readonly registry?: string | undefined;
  /** `undefined`: as the scheme and the key say; `skip`: a link for people, a name of one’s own. */
  readonly purposeOf?: (key: string, siblings: MapNode) => EndpointPurpose | 'skip' | undefined;
}

/** Visits every map once per use; the parser has bounded depth and size. */
export function* workloadFacts(tree: Tree, options: WorkloadOptions): Generator<DraftFact> {
  const marks = new Set<string>();
  yield* visit(tree, '', options, marks);
}

function* visit(tree: Tree, key: string, options: WorkloadOptions, marks: Set<string>): Generator<DraftFact> {
  if (tree.kind === 'list') {
    for (const item of tree.items) {
      if (item.kind !== 'scalar') yield* visit(item, key, options, marks);
      else if (!ownNames.test(key)) yield* listItem(item, key, options);
    }
    return;
  }
  if (tree.kind !== 'map') return;
  const inner = switchedOff(tree) ? { ...options, grade: disabled(options.grade) } : options;
  const named = namedVariable(tree, key);
  if (named !== undefined) yield* settingFacts(named.name, named.value, { at: { line: tree.line }, ...inner.grade(tree.line) });
  const split = splitImage(tree, key, inner.registry);
  if (split !== undefined) {
    const at = { line: entry(tree, 'repository')?.value.line ?? tree.line };
    // A bare name without its registry: the template may put one in front.
    const bare = !split.registryStated && split.repository.startsWith('library/') && (inner.grade(at.line).strength ?? 'firm') === 'firm';
    yield {
      kind: 'image',
      ...split,
      at,
      ...(bare ? { strength: 'weak', because: said('because.containers.registry-elsewhere') } : plain(inner.grade(at.line))),
    };
  }
  for (const one of tree.entries) {
    const mark = cloudMark(one.key);
    if (mark !== undefined && !marks.has(mark)) {
      marks.add(mark);
      yield {
        kind: 'cloud-resource',
        provider: 'kubernetes',
        resourceType: mark,
        address: options.address,
        mode: 'managed',
        at: { line: one.line },
        ...plain(inner.grade(one.line)),
      };
    }
    if (isLinkKey(one.key) && one.value.kind !== 'map') continue;
    if (one.value.kind === 'scalar') {
      if (named === undefined || one.key !== 'value')
        yield* scalar(one, tree, split !== undefined || (ownContext.test(key) && ownName.test(one.key)), inner);
    } else if (one.value.kind === 'map' && environmentMap.test(one.key)) yield* environment(one.value, inner, marks);
    else if (one.key !== 'annotations' && one.key !== 'labels') yield* visit(one.value, one.key, inner, marks);
    else if (one.value.kind === 'map') yield* marksOnly(one.value, inner, marks);
  }
}

const ownNames = /^(hosts|hostnames?|dnsNames|domains|domainFilters|ingressHosts|sni|tls|server_names?)$/;
/** Where `host:` is the name the organisation itself answers to. */
const ownContext = /ingress|route|^gateway|certificate|^(hosts|tls|rules)$/i;
const ownName = /^(host|hostname|domain|fqdn|commonName|name)$/i;
const environmentMap = /^(env|envs|environment|environmentVariables|extraEnvs?|extraEnvVars|envVars|.*Env(ironment)?(Vars)?|env_?vars)$/;

function* environment(map: MapNode, options: WorkloadOptions, marks: Set<string>): Generator<DraftFact> {
  for (const one of map.entries) {
    const at = { line: one.line };
    if (one.value.kind === 'scalar') yield* settingFacts(one.key, text(one.value) ?? '', { at, ...options.grade(one.line) });
    else if (
      one.value.kind === 'map' &&
      (entry(one.value, 'value') ||
        entry(one.value, 'valueFrom') ||
        entry(one.value, 'secretKeyRef') ||
        entry(one.value, 'configMapKeyRef'))
    ) {
      yield* settingFacts(one.key, text(entry(one.value, 'value')?.value), { at, ...options.grade(one.line) });
    } else yield* visit(one.value, one.key, options, marks);
  }
}

/** `{name, value}` or `{name, valueFrom}`: an entry of a container’s `env`. */
function namedVariable(map: MapNode, key: string): { readonly name: string; readonly value: string | undefined } | undefined {
  const name = text(entry(map, 'name')?.value);
  if (name === undefined) return undefined;
  const value = entry(map, 'value');
  if (value?.value.kind === 'scalar' && (/env/i.test(key) || /^[A-Z][A-Z0-9_]+$/.test(name)))
    return { name, value: text(value.value) ?? '' };
  return entry(map, 'valueFrom') !== undefined && /^[A-Za-z_][\w.-]*$/.test(name) ? { name, value: undefined } : undefined;
}

/** `logo_image: files/logo.png` reads like the name of an image. */
const picture = /\.(png|jpe?g|svg|gif|webp|avif|ico)$/i;

function* scalar(one: MapEntry, siblings: MapNode, skipHosts: boolean, options: WorkloadOptions): Generator<DraftFact> {
  const value = text(one.value);
  if (value === undefined || value.length < 3 || one.value.kind !== 'scalar' || typeof one.value.value !== 'string') return;
  const grade = options.grade(one.line);
  if (/^(image|imageName|.*_image|.*Image)$/.test(one.key) && !picture.test(value)) {
    const reference = imageReference(value);
    if (reference !== undefined && (/^(image|imageName)$/.test(one.key) || /[/:]/.test(value))) {
      yield { kind: 'image', ...withRegistry(reference, options.registry), at: { line: one.value.line }, ...plain(grade) };
      return;
    }
  }
  if (skipHosts || ownNames.test(one.key)) return;
  const purpose = options.purposeOf?.(one.key, siblings);
  if (purpose === 'skip') return;
  const setting: SettingOptions & { variable?: string; purpose?: EndpointPurpose } = {
    at: { line: one.value.line },
    ...grade,
    ...(purpose === undefined ? {} : { purpose }),
  };
  const variable = /^[A-Za-z_][\w.-]{0,199}$/.test(one.key) ? { variable: one.key } : {};
  if (/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(one.key)) yield* settingFacts(one.key, value, setting);
  else for (const host of hostsOfSetting(value, one.key)) yield endpointFact(host, { ...setting, ...variable });
}

/** Lists of hosts called; `hosts` alone lists own names. */
const remoteHosts =
  /^(brokers|bootstrap_?servers|.*(db|database|mongo|redis|valkey|kafka|broker|elastic(search)?|opensearch|memcached?|smtp|ldap|remote|upstream)_?(hosts?|servers?|nodes|endpoints))$/i;

function* listItem(item: Tree, key: string, options: WorkloadOptions): Generator<DraftFact> {
  const value = text(item);
  if (value !== undefined && remoteHosts.test(key) && value.includes('.')) {
    for (const host of hostsOf(value, { name: 'hosts' }))
      yield endpointFact(host, { at: { line: item.line }, ...options.grade(item.line), variable: key });
    return;
  }
  if (value === undefined || !value.includes('://') || isLinkKey(key) || key === 'sources') return;
  for (const host of hostsIn(withoutComments(value))) yield endpointFact(host, { at: { line: item.line }, ...options.grade(item.line) });
}

function hostsOfSetting(value: string, key: string): readonly Host[] {
  if (value.includes('\n')) return hostsIn(withoutComments(value));
  // `host: web` in a chart is a name of its own cluster; only a name with a dot says whom it talks to.
  return value.includes('.') || value.includes('://') ? hostsOf(value, { name: key }) : [];
}

function splitImage(map: MapNode, key: string, globalRegistry: string | undefined): ImageReference | undefined {
  const stated = entry(map, 'repository')?.value;
  const repository = text(stated);
  if (!repository || stated?.kind !== 'scalar' || typeof stated.value !== 'string' || repository.includes('://')) return undefined;
  // A repository is also a git or chart source: the siblings or the name say which.
  if (!/image/i.test(key) && !['tag', 'pullPolicy', 'digest', 'imagePullPolicy'].some((sibling) => entry(map, sibling) !== undefined))
    return undefined;
  const registry = text(entry(map, 'registry')?.value);
  const reference = joinedReference({
    registry: globalRegistry && registry !== undefined ? globalRegistry : registry,
    repository,
    tag: text(entry(map, 'tag')?.value),
  });
  return reference && withRegistry(reference, globalRegistry);
}

function withRegistry(reference: ImageReference, registry: string | undefined): ImageReference {
  if (registry === undefined || reference.registryStated) return reference;
  const { repository, tag } = reference;
  return imageReference(`${registry}/${repository}${tag === undefined ? '' : `:${tag}`}`) ?? reference;
}

function* marksOnly(map: MapNode, options: WorkloadOptions, marks: Set<string>): Generator<DraftFact> {
  for (const one of map.entries) {
    const mark = cloudMark(one.key);
    if (mark === undefined || marks.has(mark)) continue;
    marks.add(mark);
    yield {
      kind: 'cloud-resource',
      provider: 'kubernetes',
      resourceType: mark,
      address: options.address,
      mode: 'managed',
      at: { line: one.line },
      ...plain(options.grade(one.line)),
    };
  }
}

function switchedOff(map: MapNode): boolean {
  const enabled = entry(map, 'enabled')?.value;
  return enabled?.kind === 'scalar' && enabled.value === false;
}

function disabled(grade: WorkloadOptions['grade']): WorkloadOptions['grade'] {
  return (line) => ({ strength: weaker('possible', grade(line).strength ?? 'firm'), because: said('because.containers.disabled') });
}

/** Comments of a script or configuration carried as one value. */
export function withoutComments(value: string): string {
  return value.includes('#') ? value.replace(/^[ \t]*(#|\/\/|;).*$/gm, '') : value;
}

export function plain(grade: Grade): { strength?: Strength; because?: Said } {
  return {
    ...(grade.strength === undefined ? {} : { strength: grade.strength }),
    ...(grade.because === undefined ? {} : { because: grade.because }),
  };
}
