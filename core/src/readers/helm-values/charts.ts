// SPDX-License-Identifier: EUPL-1.2
// Where charts come from: dependencies of a chart, repositories and releases of a helmfile.
import { endpointFact } from '../../syntax/environment.ts';
import { hostName, hostsOf } from '../../syntax/host.ts';
import { at, items, type Tree, text } from '../../syntax/tree.ts';
import { type WorkloadOptions, workloadFacts } from '../../syntax/workload.ts';
import type { Draft } from '../reader.ts';

/** `repository` of each dependency; `file://` and `@alias` name no host. */
export function* dependencyFacts(chart: Tree): Generator<Draft> {
  for (const dependency of items(at(chart, 'dependencies'))) yield* repositoryFact(at(dependency, 'repository'));
}

export function* helmfileFacts(helmfile: Tree, grade: WorkloadOptions['grade']): Generator<Draft> {
  for (const repository of items(at(helmfile, 'repositories'))) yield* repositoryFact(at(repository, 'url'));
  for (const release of items(at(helmfile, 'releases'))) {
    const chart = at(release, 'chart');
    if (text(chart)?.includes('://')) yield* repositoryFact(chart);
    const address = `release/${text(at(release, 'name')) ?? ''}`.slice(0, 200);
    for (const values of items(at(release, 'values'))) if (values.kind === 'map') yield* workloadFacts(values, { address, grade });
  }
}

function* repositoryFact(stated: Tree | undefined): Generator<Draft> {
  const url = text(stated);
  if (stated === undefined || url === undefined || url.startsWith('@') || url.startsWith('alias:')) return;
  // `git+https://…` is the helm-git plugin; `ghcr.io/org` with `oci: true` has no scheme.
  const bare = url.includes('://') ? undefined : hostName(url.split(/[/:]/)[0] ?? '');
  const hosts = url.includes('://') ? hostsOf(url) : bare?.includes('.') ? [{ host: bare }] : [];
  for (const host of hosts)
    yield endpointFact(host, { at: { line: stated.line }, purpose: url.startsWith('git') ? 'git' : 'chart-repository' });
}
