// SPDX-License-Identifier: EUPL-1.2
// build.gradle(.kts) and settings.gradle(.kts): what their blocks declare in literals.
import { MAX_DEPTH } from '../../syntax/tree.ts';
import { component, impliedRegistry, remote } from '../packages.ts';
import { type Draft, gap } from '../reader.ts';
import { dependencyFacts } from './dependency.ts';
import { type Scan, statement } from './scan.ts';
import { type Token, tokens } from './tokens.ts';
import { exactVersion } from './version.ts';

/** Repositories by name (docs.gradle.org/current/dsl, RepositoryHandler). */
const shorthands: Readonly<Record<string, string>> = {
  mavenCentral: 'repo.maven.apache.org',
  google: 'dl.google.com',
  gradlePluginPortal: 'plugins.gradle.org',
  jcenter: 'jcenter.bintray.com',
};

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
