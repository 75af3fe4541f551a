// SPDX-License-Identifier: EUPL-1.2
// Kustomization files: replaced images, remote bases, literals of generators, Helm charts.
import { settingFacts, textFacts } from '../../syntax/environment.ts';
import { hostName } from '../../syntax/host.ts';
import { joinedReference } from '../../syntax/image-reference.ts';
import { at, items, type Tree, text } from '../../syntax/tree.ts';
import type { Draft } from '../reader.ts';

export function* kustomizeFacts(tree: Tree): Generator<Draft> {
  for (const image of items(at(tree, 'images'))) {
    const repository = text(at(image, 'newName')) ?? text(at(image, 'name'));
    const reference = repository === undefined ? undefined : joinedReference({ repository, tag: text(at(image, 'newTag')) });
    if (reference !== undefined) yield { kind: 'image', ...reference, at: { line: image.line } };
  }
  for (const key of ['resources', 'bases', 'components'] as const) {
    for (const item of items(at(tree, key))) {
      const resource = text(item) ?? '';
      if (resource.includes('://')) yield* textFacts(resource, { at: { line: item.line }, purpose: 'git' });
      else {
        // `github.com/org/repo//path?ref=v1` and `git@host:path` (kustomize, “remote targets”).
        const host = hostName(/^(?:git@)?([a-z0-9.-]+\.[a-z]{2,})[/:]\S/.exec(resource)?.[1] ?? '');
        if (host !== undefined && !/\.(ya?ml|json)$/.test(host)) yield { kind: 'endpoint', host, purpose: 'git', at: { line: item.line } };
      }
    }
  }
  for (const chart of items(at(tree, 'helmCharts'))) {
    yield* textFacts(text(at(chart, 'repo')) ?? '', { at: { line: chart.line }, purpose: 'chart-repository' });
  }
  for (const key of ['configMapGenerator', 'secretGenerator'] as const) {
    for (const generator of items(at(tree, key))) {
      for (const literal of items(at(generator, 'literals'))) {
        const [name = '', ...value] = (text(literal) ?? '').split('=');
        yield* settingFacts(name, value.join('='), { at: { line: literal.line } });
      }
    }
  }
}
