// SPDX-License-Identifier: EUPL-1.2
// Maven: pom.xml (maven.apache.org/pom.html).
import { said } from '../../messages/index.ts';
import { failureGap } from '../../syntax/failure.ts';
import { child, children, type Element, parseXml } from '../../syntax/xml.ts';
import { component, distinct, impliedRegistry, remote, type Scope } from '../packages.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { type Properties, propertiesOf, resolve } from './properties.ts';

export const reader = {
  id: 'maven',
  title: { en: 'Maven project', fr: 'Projet Maven' },
  accepts: { globs: ['**/pom.xml', '**/*.pom'], sniff: (head) => /<(\w+:)?project[\s>]/.test(head) },
  *read(file) {
    yield* distinct(facts(file.text));
  },
} satisfies Reader;

function* facts(text: string): Generator<Draft> {
  const { root, failures } = parseXml(text);
  for (const failure of failures) yield failureGap('XML', failure);
  if (root === undefined) return;
  if (root.name !== 'project') {
    yield gap('unparsable', 'gap.software.section', { line: root.line }, { section: root.name.slice(0, 80) });
    return;
  }
  const properties = propertiesOf(root);
  let first: number | undefined;
  for (const draft of projectFacts(root, properties)) {
    if (draft.kind === 'component') first ??= draft.at.line;
    yield draft;
  }
  const central = yield* registries(root, properties);
  // Every project inherits Central from the super POM, unless it names another repository `central`.
  if (first !== undefined && !central) yield* impliedRegistry('repo.maven.apache.org', 'Maven', first);
}

function* projectFacts(root: Element, properties: Properties): Generator<Draft> {
  const parent = child(root, 'parent');
  if (parent !== undefined) yield* coordinate(parent, properties, 'build');
  // A profile holds the same parts as the project.
  for (const part of [root, ...children(child(root, 'profiles'), 'profile')]) {
    for (const dependency of children(child(part, 'dependencies'), 'dependency')) {
      const scope = resolve(child(dependency, 'scope')?.text, properties) ?? 'compile';
      if (scope === 'system') continue;
      const optional = child(dependency, 'optional')?.text === 'true';
      yield* coordinate(dependency, properties, scope === 'test' ? 'development' : 'runtime', optional);
    }
    // Managed versions are no use; an imported bill of materials is fetched all the same.
    for (const managed of children(child(part, 'dependencyManagement', 'dependencies'), 'dependency')) {
      if (child(managed, 'scope')?.text === 'import') yield* coordinate(managed, properties, 'build');
    }
    const build = child(part, 'build');
    for (const plugin of [...children(child(build, 'plugins'), 'plugin'), ...children(child(part, 'reporting', 'plugins'), 'plugin')]) {
      yield* coordinate(plugin, properties, 'build');
      for (const dependency of children(child(plugin, 'dependencies'), 'dependency')) yield* coordinate(dependency, properties, 'build');
    }
    for (const extension of children(child(build, 'extensions'), 'extension')) yield* coordinate(extension, properties, 'build');
  }
}

function* coordinate(element: Element, properties: Properties, scope: Scope, optional = false): Generator<Draft> {
  // Plugins of Maven itself need no group (maven.apache.org/pom.html#plugins).
  const statedGroup = child(element, 'groupId')?.text ?? (element.name === 'plugin' ? 'org.apache.maven.plugins' : undefined);
  const group = resolve(statedGroup, properties);
  const artifact = resolve(child(element, 'artifactId')?.text, properties);
  if (group === undefined || artifact === undefined) {
    const name = (child(element, 'artifactId')?.text ?? element.name).slice(0, 80);
    yield gap('unsupported', 'gap.maven.property', { line: element.line }, { name });
    return;
  }
  const statedVersion = child(element, 'version')?.text;
  // Another module of the same build: `${project.groupId}`, `${project.version}`.
  if (element.name === 'dependency' && /^\$\{(project|pom)\.(groupId|parent\.groupId)\}$/.test(statedGroup ?? '')) return;
  if (
    element.name === 'dependency' &&
    group === properties.get('project.groupId') &&
    /^\$\{(project|pom)\.(parent\.)?version\}$/.test(statedVersion ?? '')
  )
    return;
  const version = resolve(statedVersion, properties);
  // `[1.0,2.0)` is a range.
  const exact = version !== undefined && /^[\w.+-]+$/.test(version) && !/^(LATEST|RELEASE)$/.test(version) ? version : undefined;
  const grade = optional && scope === 'runtime' ? { grade: { strength: 'weak', because: said('because.software.optional') } as const } : {};
  yield* component('maven', `${group}:${artifact}`, exact, element.line, { direct: true, scope, ...grade });
}

/** Repositories to fetch from and to publish to, and the forge. True when Central is replaced. */
function* registries(root: Element, properties: Properties): Generator<Draft, boolean> {
  let central = false;
  for (const part of [root, ...children(child(root, 'profiles'), 'profile')]) {
    const distribution = child(part, 'distributionManagement');
    const repositories = [
      ...children(child(part, 'repositories'), 'repository'),
      ...children(child(part, 'pluginRepositories'), 'pluginRepository'),
      ...children(distribution, 'repository'),
      ...children(distribution, 'snapshotRepository'),
    ];
    for (const repository of repositories) {
      const url = child(repository, 'url');
      // A host that depends on a property from elsewhere is left to `remote`, which reads what it can of it.
      if (url !== undefined) yield* remote(resolve(url.text, properties) ?? url.text, 'package-registry', url.line);
      if (part === root && child(repository, 'id')?.text === 'central' && repository.name === 'repository') central = true;
    }
  }
  const scm = child(root, 'scm');
  for (const key of ['connection', 'developerConnection', 'url'] as const) {
    const found = child(scm, key);
    const address = resolve(found?.text, properties);
    // maven.apache.org/scm/scm-url-format.html: `scm:git:git@host:path`.
    if (found !== undefined && address !== undefined) yield* remote(address.replace(/^scm:[a-z]+[:|]/, ''), 'git', found.line);
  }
  return central;
}
