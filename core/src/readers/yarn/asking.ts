// SPDX-License-Identifier: EUPL-1.2
// Who asks for an entry: the organisation itself, and if only for development.
import { parseJson } from '../../syntax/json.ts';
import { at, entries as entriesOf, type Tree, text } from '../../syntax/tree.ts';
import { reached } from '../packages.ts';
import { decoded, type YarnEntry } from './entries.ts';

export interface Asking {
  readonly direct: ReadonlySet<YarnEntry>;
  /** Proven to be needed for development only. */
  readonly development: ReadonlySet<YarnEntry>;
}

export function asking(entries: readonly YarnEntry[], packageJson: string | undefined): Asking {
  const byDescriptor = new Map<string, YarnEntry>();
  for (const entry of entries) for (const descriptor of entry.descriptors) byDescriptor.set(descriptor, entry);
  // Yarn 2 and later write `npm:` before a range in the descriptor, before version 8 of the lockfile not in the dependency.
  const find = ([name, range]: readonly [string, string]) =>
    byDescriptor.get(patched(range) ?? `${name}@${range}`) ?? byDescriptor.get(`${name}@npm:${range}`);
  const manifest = packageJson === undefined ? undefined : parseJson(packageJson).documents[0];
  const own = entries.filter((entry) => /@workspace:/.test(entry.resolution ?? ''));
  const asked = [
    ...own.flatMap((entry) => entry.needs),
    ...needsOf(manifest, 'dependencies'),
    ...needsOf(manifest, 'optionalDependencies'),
  ];
  const forDevelopment = needsOf(manifest, 'devDependencies');
  const direct = new Set([...asked, ...forDevelopment].map(find).filter((entry) => entry !== undefined));
  // Yarn 1 says nothing of the other packages of a workspace: what they need cannot be told from what is for development.
  if (manifest === undefined || (own.length === 0 && at(manifest, 'workspaces') !== undefined)) return { direct, development: new Set() };
  const names = new Set(forDevelopment.map(([name]) => name));
  const root = own.find((entry) => entry.resolution?.endsWith('@workspace:.') === true);
  const others = [
    ...own.filter((entry) => entry !== root).flatMap((entry) => entry.needs),
    ...asked.filter(([name]) => root === undefined || !names.has(name)),
  ];
  const byId = new Map(entries.map((entry) => [String(entry.line), entry]));
  const ids = (needs: Iterable<readonly [string, string]>) =>
    [...needs]
      .map(find)
      .filter((entry) => entry !== undefined)
      .map((entry) => String(entry.line));
  const next = (id: string) => ids(byId.get(id)?.needs ?? []);
  const runtime = reached(ids(others.filter((need) => find(need) !== undefined)), next);
  const development = [...reached(ids(forDevelopment), next)].filter((id) => !runtime.has(id));
  return { direct, development: new Set(development.map((id) => byId.get(id)).filter((entry) => entry !== undefined)) };
}

function needsOf(manifest: Tree | undefined, section: string): readonly (readonly [string, string])[] {
  return entriesOf(at(manifest, section)).flatMap(({ key, value }) => {
    const range = text(value);
    return range === undefined ? [] : [[key, range] as const];
  });
}

/** `patch:name@npm%3A^1.0.0#file`: the package that is patched has an entry of its own. */
function patched(range: string): string | undefined {
  const inner = /^patch:([^#]+)/.exec(range)?.[1];
  return inner === undefined ? undefined : decoded(inner);
}
