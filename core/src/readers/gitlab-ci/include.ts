// SPDX-License-Identifier: EUPL-1.2
// `include:` brings jobs from other files, projects and hosts: https://docs.gitlab.com/ci/yaml/#include
import { endpointFact, textFacts } from '../../syntax/environment.ts';
import { hostName } from '../../syntax/host.ts';
import { at, type Tree, text } from '../../syntax/tree.ts';
import { type Draft, gap } from '../reader.ts';

export function* includeFacts(include: Tree | undefined): Generator<Draft> {
  for (const one of include?.kind === 'list' ? include.items : [include]) if (one !== undefined) yield* oneFacts(one);
}

function* oneFacts(include: Tree): Generator<Draft> {
  const remote = at(include, 'remote') ?? (include.kind === 'scalar' && /^https?:/.test(text(include) ?? '') ? include : undefined);
  if (remote !== undefined) {
    yield* textFacts(text(remote) ?? '', { at: { line: remote.line }, purpose: 'git' });
    yield gap('incomplete', 'gap.delivery.include', { line: remote.line }, { what: 'remote' });
    return;
  }
  const component = at(include, 'component');
  if (component !== undefined) {
    // `host/project/component@version`; the host is mostly `$CI_SERVER_FQDN`, the instance itself.
    const host = hostName((text(component) ?? '').split('/')[0] ?? '');
    if (host?.includes('.')) yield endpointFact({ host, scheme: 'https' }, { at: { line: component.line }, purpose: 'git' });
    yield gap('incomplete', 'gap.delivery.include', { line: component.line }, { what: 'component' });
    return;
  }
  // `local` is a file of the tree, read there; `template` comes with GitLab.
  const project = at(include, 'project');
  if (project !== undefined) yield gap('incomplete', 'gap.delivery.include', { line: project.line }, { what: 'project' });
}
