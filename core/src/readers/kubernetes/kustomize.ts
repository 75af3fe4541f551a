// SPDX-License-Identifier: EUPL-1.2
// Kustomization files: replaced images, what is fetched, literals of generators, Helm charts, inline patches.
// https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
import { endpointFact, settingFacts, textFacts } from '../../syntax/environment.ts';
import { hostName } from '../../syntax/host.ts';
import { joinedReference } from '../../syntax/image-reference.ts';
import { at, items, type Tree, text } from '../../syntax/tree.ts';
import { workloadFacts } from '../../syntax/workload.ts';
import type { Draft, DraftFact } from '../reader.ts';
import { patchFacts } from './patch.ts';

const firm = { address: '', grade: () => ({}) };

export function* kustomizeFacts(tree: Tree, source: readonly string[]): Generator<Draft> {
  for (const image of items(at(tree, 'images'))) {
    const repository = text(at(image, 'newName')) ?? text(at(image, 'name'));
    const reference = repository === undefined ? undefined : joinedReference({ repository, tag: text(at(image, 'newTag')) });
    if (reference !== undefined) yield { kind: 'image', ...reference, at: { line: image.line } };
  }
  // A patch that several aliases name is one.
  const patches = new Set<Tree>();
  for (const key of fetched) for (const item of items(at(tree, key))) yield* targetFacts(item);
  for (const key of ['patches', 'patchesJson6902'])
    for (const patch of items(at(tree, key))) {
      yield* targetFacts(at(patch, 'path'));
      const inline = at(patch, 'patch');
      if (inline !== undefined) patches.add(inline);
    }
  // Each is a path or the patch itself.
  for (const patch of items(at(tree, 'patchesStrategicMerge'))) {
    if (text(patch)?.includes('\n') === true) patches.add(patch);
    else yield* targetFacts(patch);
  }
  for (const patch of patches) yield* patchFacts(patch, source);
  for (const chart of items(at(tree, 'helmCharts'))) {
    yield* textFacts(text(at(chart, 'repo')) ?? '', { at: { line: chart.line }, purpose: 'chart-repository' });
    const values = at(chart, 'valuesInline');
    if (values !== undefined) yield* workloadFacts(values, firm);
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

/** Lists whose items are a file or a folder, of the same tree or fetched. */
const fetched = ['resources', 'bases', 'components', 'crds', 'generators', 'transformers', 'validators', 'configurations'];

/** Without a scheme a host is told by `git@`, or it is GitHub; the first versions also took `host/path//folder?ref=v1`. */
function* targetFacts(item: Tree | undefined): Generator<DraftFact> {
  const target = text(item) ?? '';
  if (item === undefined || target.includes('\n')) return;
  const place = { line: item.line };
  if (target.includes('://')) {
    yield* textFacts(target, { at: place, purpose: 'git' });
    return;
  }
  const [, user, named = ''] = /^(git@)?([a-z0-9.-]{1,250}\.[a-z]{2,})[/:]\S/.exec(target) ?? [];
  if (user === undefined && named !== 'github.com' && !/.\/\/.|[?&]ref=/.test(target)) return;
  const host = hostName(named);
  if (host !== undefined) yield endpointFact({ host }, { at: place, purpose: 'git' });
}
