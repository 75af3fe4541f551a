// SPDX-License-Identifier: EUPL-1.2
// go.mod (go.dev/ref/mod#go-mod-file).
import { said } from '../../messages/index.ts';
import { component, distinct, impliedRegistry, remote } from '../packages.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { directives, type Requirement } from './directives.ts';

export const reader = {
  id: 'go',
  title: { en: 'Go module file', fr: 'Fichier de module Go' },
  accepts: { globs: ['**/go.mod'] },
  *read(file) {
    yield* distinct(facts(file.text));
  },
} satisfies Reader;

function* facts(text: string): Generator<Draft> {
  const { requirements, replacements, tools, strangeLines } = directives(text);
  for (const line of strangeLines) yield gap('unparsable', 'gap.software.lines', { line });
  const toolModules = new Set(tools.map((tool) => moduleOf(tool, requirements)));
  let first: number | undefined;
  for (const { path, version, indirect, line } of requirements) {
    const replacement = replacements.get(`${path}@${version}`) ?? replacements.get(path);
    // `=> ./local` is code of the tree itself.
    if (replacement !== undefined && replacement.version === undefined) continue;
    const used = replacement ?? { path, version };
    first ??= line;
    const tool = toolModules.has(path);
    yield* component('golang', used.path, used.version, line, { direct: !indirect || tool, scope: tool ? 'build' : 'runtime' });
    const host = used.path.split('/', 1)[0] ?? '';
    if (!indirect && host.includes('.'))
      yield* remote(`https://${host}/`, 'git', line, { strength: 'possible', because: said('because.go.module-host') });
  }
  // go.dev/ref/mod#environment-variables: GOPROXY is `https://proxy.golang.org,direct` unless the environment says otherwise.
  if (first !== undefined) yield* impliedRegistry('proxy.golang.org', 'go', first);
}

/** The module that holds a package: the longest required path that is a prefix of it. */
function moduleOf(tool: string, requirements: readonly Requirement[]): string | undefined {
  let best: string | undefined;
  for (const { path } of requirements) if ((tool === path || tool.startsWith(`${path}/`)) && path.length > (best?.length ?? 0)) best = path;
  return best;
}
