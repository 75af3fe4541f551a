// SPDX-License-Identifier: EUPL-1.2
// gradle.lockfile (docs.gradle.org/current/userguide/dependency_locking.html) and gradle-wrapper.properties.
import { numberedLines } from '../../syntax/lines.ts';
import { component, remote, type Scope } from '../packages.ts';
import { type Draft, gap } from '../reader.ts';

/** `group:artifact:version=configuration,configuration`; `empty=` lists configurations without any. */
export function* lockfileFacts(source: string, buildscript: boolean): Generator<Draft> {
  for (const { line, text } of numberedLines(source)) {
    if (text.trim() === '' || text.startsWith('#') || text.startsWith('empty=')) continue;
    const match = /^([\w.-]+:[\w.-]+):([^=\s:]+)=(.*)$/.exec(text);
    if (match?.[1] === undefined) yield gap('unparsable', 'gap.software.lines', { line });
    else
      yield* component('maven', match[1], match[2], line, {
        direct: false,
        scope: buildscript ? 'build' : scopeOf((match[3] ?? '').split(',')),
      });
  }
}

function scopeOf(configurations: readonly string[]): Scope {
  if (configurations.every((name) => /test/i.test(name))) return 'development';
  return configurations.every(
    (name) =>
      /annotationProcessor|kapt|ksp|compilerPlugin|classpath$|test/i.test(name) &&
      !/^(compile|runtime)Classpath$|(Compile|Runtime)Classpath$/.test(name),
  )
    ? 'build'
    : 'runtime';
}

/** Where the wrapper fetches Gradle itself. Colons are escaped in a properties file. */
export function* wrapperFacts(source: string): Generator<Draft> {
  for (const { line, text } of numberedLines(source)) {
    const url = /^\s*distributionUrl\s*[=:]\s*(\S+)/.exec(text)?.[1];
    if (url !== undefined) yield* remote(url.replaceAll('\\', ''), 'package-registry', line);
  }
}
