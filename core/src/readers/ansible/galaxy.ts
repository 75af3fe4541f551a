// SPDX-License-Identifier: EUPL-1.2
// Where roles and collections are fetched: a source that is stated, else the format's default, Ansible Galaxy.
import { endpointFact } from '../../syntax/environment.ts';
import { hostsOf } from '../../syntax/host.ts';
import { at, entries, items, type Tree, text } from '../../syntax/tree.ts';
import type { DraftFact } from '../reader.ts';

/** docs.ansible.com, “Installing multiple roles from a file”: the server used where a requirement names none. */
const GALAXY = 'galaxy.ansible.com';

export function* galaxyFacts(document: Tree): Generator<DraftFact> {
  // `requirements.yml`: a list of roles (old form) or a map of `roles` and `collections`.
  const wanted = document.kind === 'list' ? items(document) : [...items(at(document, 'roles')), ...items(at(document, 'collections'))];
  for (const one of wanted) yield* sourceFacts(one);
  // `galaxy.yml` of a collection: names and versions only.
  const [needed] = entries(at(document, 'dependencies'));
  if (needed !== undefined) yield fromGalaxy(needed.line);
}

function* sourceFacts(one: Tree): Generator<DraftFact> {
  // A tarball or directory stands in `source` or `src`; a git repository in `src`, `source` or `name`.
  for (const key of ['source', 'src', 'name']) {
    const stated = at(one, key);
    const value = text(stated);
    if (stated === undefined || value === undefined || !/:\/\/|^git@/.test(value)) continue;
    const git = /^git[@+:]|\.git(,|$)/.test(value) || text(at(one, 'scm')) === 'git' || text(at(one, 'type')) === 'git';
    const purpose = git ? 'git' : 'module-registry';
    for (const host of hostsOf(value.replace(/^git\+/, ''))) yield endpointFact(host, { at: { line: stated.line }, purpose });
    return;
  }
  const name = text(one) ?? text(at(one, 'name')) ?? text(at(one, 'src')) ?? text(at(one, 'role'));
  if (name !== undefined && /^[\w-]+\.[\w.-]+$/.test(name)) yield fromGalaxy(one.line);
}

function fromGalaxy(line: number): DraftFact {
  return endpointFact({ host: GALAXY, scheme: 'https' }, { at: { line }, purpose: 'module-registry' });
}
