// SPDX-License-Identifier: EUPL-1.2
// Bundler: Gemfile and Gemfile.lock (bundler.io/man/gemfile.5.html), and gem specifications.
import { baseName, beside, component, distinct, impliedRegistry, reached, remote } from '../packages.ts';
import { type Draft, gap, type Reader, type TextFile } from '../reader.ts';
import { gemfileFacts, gemspecFacts } from './gemfile.ts';
import { readLockfile } from './lockfile.ts';

export const reader = {
  id: 'ruby',
  title: { en: 'Bundler manifest or lockfile', fr: 'Manifeste ou verrou Bundler' },
  accepts: { globs: ['**/gemfile', '**/gems.rb', '**/gemfile.lock', '**/gems.locked', '**/*.gemspec'] },
  // Gemfile.lock keeps no groups: what is for development stands in the Gemfile.
  folder: true,
  *read(file, folder) {
    yield* distinct(facts(file, folder));
  },
} satisfies Reader;

function* facts(file: TextFile, folder: readonly TextFile[]): Generator<Draft> {
  const name = baseName(file.uri);
  if (name.endsWith('.gemspec')) yield* gemspecFacts(file.text);
  else if (name === 'gemfile.lock' || name === 'gems.locked') yield* lockfileFacts(file, beside(folder, 'gemfile', 'gems.rb'));
  else yield* gemfileFacts(file.text);
}

function* lockfileFacts(file: TextFile, manifest: TextFile | undefined): Generator<Draft> {
  const { gems, remotes, asked, strangeLines } = readLockfile(file.text);
  for (const line of strangeLines) yield gap('unparsable', 'gap.software.lines', { line });
  if (gems.length === 0 && remotes.length === 0 && !/^DEPENDENCIES/m.test(file.text))
    yield gap('unparsable', 'gap.software.no-packages', { line: 1 });
  const needs = new Map<string, string[]>();
  for (const gem of gems) {
    // One entry per platform; they may need different gems.
    const known = needs.get(gem.name);
    if (known === undefined) needs.set(gem.name, [...gem.needs]);
    else known.push(...gem.needs);
  }
  const forDevelopment = developmentGems(manifest);
  const next = (name: string) => needs.get(name) ?? [];
  const running = reached(
    [...asked].filter((name) => !forDevelopment.has(name)),
    next,
  );
  for (const { name, version, line, local } of gems) {
    if (local) continue;
    const development = manifest !== undefined && !running.has(name);
    yield* component('gem', name, version, line, { direct: asked.has(name), scope: development ? 'development' : 'runtime' });
  }
  for (const { url, purpose, line } of remotes) yield* remote(url, purpose, line);
  const first = gems.find((gem) => !gem.local);
  if (remotes.length === 0 && first !== undefined) yield* impliedRegistry('rubygems.org', 'Bundler', first.line);
}

/** Gems the Gemfile asks for in groups of development only. */
function developmentGems(manifest: TextFile | undefined): ReadonlySet<string> {
  const scopes = new Map<string, boolean>();
  for (const draft of manifest === undefined ? [] : gemfileFacts(manifest.text)) {
    const name = draft.kind === 'component' ? /^pkg:gem\/([^@]+)/.exec(draft.purl)?.[1] : undefined;
    if (name !== undefined && draft.kind === 'component') scopes.set(name, (scopes.get(name) ?? true) && draft.scope === 'development');
  }
  return new Set([...scopes].filter(([, development]) => development).map(([name]) => name));
}
