// SPDX-License-Identifier: EUPL-1.2
// build.gradle(.kts) and settings.gradle(.kts): what their blocks declare in literals.
import { MAX_DEPTH } from '../../syntax/tree.ts';
import { component, impliedRegistry, remote, type Scope } from '../packages.ts';
import { type Draft, gap } from '../reader.ts';
import { type Token, tokens } from './tokens.ts';
import { exactVersion } from './version.ts';

/** Repositories by name (docs.gradle.org/current/dsl, RepositoryHandler). */
const shorthands: Readonly<Record<string, string>> = {
  mavenCentral: 'repo.maven.apache.org',
  google: 'dl.google.com',
  gradlePluginPortal: 'plugins.gradle.org',
  jcenter: 'jcenter.bintray.com',
};

interface Scan {
  readonly tokens: readonly Token[];
  index: number;
  /** Names of the blocks around, outermost first. */
  readonly blocks: string[];
}

export function* scriptFacts(source: string): Generator<Draft> {
  const scan: Scan = { tokens: tokens(source), index: 0, blocks: [] };
  let plugin: number | undefined;
  let pluginRepositories = false;
  for (; scan.index < scan.tokens.length; scan.index++) {
    const token = scan.tokens[scan.index];
    if (token === undefined) break;
    if (token.text === '{' && token.kind === 'sign') {
      if (scan.blocks.length >= MAX_DEPTH) {
        yield gap('limit', 'gap.too-deep', { line: token.line }, { limit: MAX_DEPTH });
        return;
      }
      scan.blocks.push(blockName(scan));
    } else if (token.text === '}' && token.kind === 'sign') scan.blocks.pop();
    else if (token.kind !== 'word') continue;
    else if (scan.blocks.includes('repositories')) {
      if (scan.blocks.includes('pluginManagement')) pluginRepositories = true;
      yield* repositoryFacts(scan, token);
    } else if (scan.blocks.at(-1) === 'plugins') {
      for (const draft of pluginFacts(scan, token)) {
        if (draft.kind === 'component') plugin ??= draft.at.line;
        yield draft;
      }
    } else if (inDependencies(scan.blocks)) yield* dependencyFacts(scan, token);
  }
  // docs.gradle.org, “Using Plugins”: the portal is where plugins come from unless pluginManagement lists repositories.
  if (plugin !== undefined && !pluginRepositories) yield* impliedRegistry('plugins.gradle.org', 'Gradle', plugin);
}

/** The word that opens a block: `dependencies {`, `maven(url) {`, `named("x") {`, `val x by y {`. */
function blockName(scan: Scan): string {
  let depth = 0;
  for (let index = scan.index - 1; index >= 0 && index > scan.index - 60; index--) {
    const token = scan.tokens[index];
    if (token === undefined || token.text === '{' || token.text === '}' || (token.kind === 'line' && depth === 0)) return '';
    if (token.text === ')' && token.kind === 'sign') depth++;
    else if (token.text === '(' && token.kind === 'sign') depth--;
    else if (token.kind === 'word' && depth === 0) return token.text.split('.').at(-1) ?? '';
  }
  return '';
}

/** In a `dependencies` block, under conditions or not, but not in the `exclude` of one dependency or in `constraints`. */
function inDependencies(blocks: readonly string[]): boolean {
  return blocks.findLast((name) => !/^(if|else|for|while|)$/.test(name)) === 'dependencies';
}

function* repositoryFacts(scan: Scan, token: Token): Generator<Draft> {
  const name = token.text.split('.').at(-1) ?? '';
  if (Object.hasOwn(shorthands, name)) {
    const host = shorthands[name];
    if (host !== undefined && /^[({]?$/.test(scan.tokens[scan.index + 1]?.text.trim() ?? ''))
      yield* remote(`https://${host}/`, 'package-registry', token.line);
    return;
  }
  if (!/^(maven|ivy|url|setUrl|uri)$/.test(name)) return;
  const found = nextString(scan);
  if (found !== undefined) yield* remote(found.text, 'package-registry', found.line);
}

/** The string after `url`, `url =`, `url(`, `url = uri(`, on the same line. */
function nextString(scan: Scan): Token | undefined {
  for (let index = scan.index + 1; index < scan.index + 8; index++) {
    const token = scan.tokens[index];
    if (token === undefined || token.kind === 'line' || token.text === '{') return undefined;
    if (token.kind === 'string') return token;
    if (token.kind === 'word' && !/^(uri|url|URI|java\.net\.URI|URI\.create)$/.test(token.text)) return undefined;
  }
  return undefined;
}

/** `id("x") version "1"`, `id 'x' version '1'`, `kotlin("jvm") version "1"`. Without a version it comes with Gradle or the tree. */
function* pluginFacts(scan: Scan, token: Token): Generator<Draft> {
  if (token.text !== 'id' && token.text !== 'kotlin') return;
  const line = statement(scan);
  const strings = line.filter((one) => one.kind === 'string');
  const stated = line.findIndex((one) => one.kind === 'word' && one.text === 'version');
  const [first] = strings;
  if (first === undefined || first.interpolated || stated < 0) return;
  const id = token.text === 'kotlin' ? `org.jetbrains.kotlin.${first.text}` : first.text;
  const version = line.slice(stated).find((one) => one.kind === 'string');
  yield* component('maven', `${id}:${id}.gradle.plugin`, version?.interpolated ? undefined : exactVersion(version?.text), token.line, {
    direct: true,
    scope: 'build',
  });
}

/** Not names of configurations. */
const others = new Set([
  'exclude',
  'because',
  'version',
  'strictly',
  'prefer',
  'require',
  'reject',
  'project',
  'files',
  'fileTree',
  'if',
  'else',
  'for',
  'val',
  'var',
  'def',
  'add',
  'attributes',
  'capabilities',
  'include',
  'dir',
  'println',
  'apply',
  'from',
  'transitive',
]);

function* dependencyFacts(scan: Scan, token: Token): Generator<Draft> {
  let configuration = token.text.split('.').at(-1) ?? '';
  const next = scan.tokens[scan.index + 1];
  if (others.has(configuration) && configuration !== 'add') return;
  // A call: `implementation("…")`, `implementation '…'`, `implementation platform("…")`, `implementation group: '…'`.
  if (next === undefined || !(next.kind === 'string' || next.kind === 'word' || next.text === '(')) return;
  const line = statement(scan);
  const strings = line.filter((one) => one.kind === 'string');
  const scopeless = line.some(
    (one) => one.kind === 'word' && /^(project|files|fileTree|gradleApi|gradleTestKit|localGroovy)$/.test(one.text),
  );
  if (configuration === 'add') configuration = strings.shift()?.text ?? '';
  const scope = scopeOf(configuration);
  // Past what was read, so that `platform` in it is no configuration of its own.
  scan.index += line.length;
  if (scopeless) return;
  const parts = named(line);
  if (parts.group !== undefined && parts.name !== undefined) {
    yield* coordinate(
      `${parts.group.text}:${parts.name.text}:${parts.version?.interpolated ? '' : (parts.version?.text ?? '')}`,
      token.line,
      scope,
      parts.group.interpolated === true || parts.name.interpolated === true,
    );
    return;
  }
  // Kotlin: `kotlin("stdlib")` is short for org.jetbrains.kotlin:kotlin-stdlib.
  if (line.some((one) => one.kind === 'word' && one.text === 'kotlin') && strings[0] !== undefined) {
    yield* coordinate(
      `org.jetbrains.kotlin:kotlin-${strings[0].text}:${strings[1]?.interpolated ? '' : (strings[1]?.text ?? '')}`,
      token.line,
      scope,
      false,
    );
    return;
  }
  // Positional in Kotlin: `implementation("group", "artifact", "1.0")`.
  if (
    strings.length >= 2 &&
    strings.length <= 3 &&
    strings.every((one) => !one.text.includes(':')) &&
    line.length === strings.length * 2 + 1
  ) {
    yield* coordinate(
      strings.map((one) => one.text).join(':'),
      token.line,
      scope,
      strings.slice(0, 2).some((one) => one.interpolated),
    );
    return;
  }
  for (const one of strings)
    if (one.text.includes(':')) yield* coordinate(one.text, one.line, scope, /\$/.test(one.text.split(':').slice(0, 2).join(':')));
}

function* coordinate(stated: string, line: number, scope: Scope, unknown: boolean): Generator<Draft> {
  const [group, artifact, version] = stated.split(':');
  if (unknown || !group || !artifact || !/^[\w.-]+$/.test(group) || !/^[\w.-]+$/.test(artifact)) {
    if (unknown) yield gap('unsupported', 'gap.gradle.interpolation', { line });
    return;
  }
  yield* component('maven', `${group}:${artifact}`, exactVersion(version), line, { direct: true, scope });
}

/** Groovy `group: 'g', name: 'a'` and Kotlin `group = "g", name = "a"`. */
function named(line: readonly Token[]): { readonly group?: Token; readonly name?: Token; readonly version?: Token } {
  const found: Record<string, Token> = {};
  for (let index = 0; index + 2 < line.length; index++) {
    const [key, sign, value] = line.slice(index, index + 3);
    if (
      key?.kind === 'word' &&
      /^(group|name|version)$/.test(key.text) &&
      (sign?.text === ':' || sign?.text === '=') &&
      value?.kind === 'string'
    )
      found[key.text] = value;
  }
  return found;
}

/** Tokens after the current word to the end of the statement: a line, or more while a parenthesis or comma is open. */
function statement(scan: Scan): readonly Token[] {
  const line: Token[] = [];
  let depth = 0;
  for (let index = scan.index + 1; index < scan.tokens.length && line.length < 200; index++) {
    const token = scan.tokens[index];
    if (token === undefined || token.text === '{' || token.text === '}' || token.text === ';') break;
    if (token.kind === 'line' && depth <= 0 && line.findLast((one) => one.kind !== 'line')?.text !== ',') break;
    if (token.kind === 'sign' && token.text === '(') depth++;
    else if (token.kind === 'sign' && token.text === ')') depth--;
    if (depth < 0) break;
    line.push(token);
  }
  return line;
}

function scopeOf(configuration: string): Scope {
  if (
    /^(test|androidTest)|Test(Implementation|Api|CompileOnly|RuntimeOnly|Compile|Runtime)?$|Test[A-Z]|^(detektPlugins|ktlint|developmentOnly|lintChecks|jmh|spotbugs|checkstyle|pmd|errorprone)/.test(
      configuration,
    )
  )
    return 'development';
  return /^(classpath|kapt|ksp|annotationProcessor|compileOnlyBuildscript)|AnnotationProcessor$|^coreLibraryDesugaring/.test(configuration)
    ? 'build'
    : 'runtime';
}
