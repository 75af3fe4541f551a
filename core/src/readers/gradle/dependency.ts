// SPDX-License-Identifier: EUPL-1.2
// One statement of a `dependencies` block (docs.gradle.org/current/userguide/declaring_dependencies_basics.html).
import { component, type Scope } from '../packages.ts';
import { type Draft, gap } from '../reader.ts';
import { type Scan, statement } from './scan.ts';
import type { Token } from './tokens.ts';
import { exactVersion } from './version.ts';

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

export function* dependencyFacts(scan: Scan, token: Token): Generator<Draft> {
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
