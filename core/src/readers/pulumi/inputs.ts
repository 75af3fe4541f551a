// SPDX-License-Identifier: EUPL-1.2
// Inputs of a resource as Terraform’s attributes: names in snake case, secrets left out before anything looks at them.
import type { MapEntry, Tree } from '../../syntax/tree.ts';
import { snake } from './type-token.ts';

/** sdk/go/common/resource/sig: a map that holds this key is a special value; of these only secrets, assets and archives exist. */
const SIGNATURE = '4dabf18193072939515e22adb298388d';
/** Names of these are the user’s own. */
const ownNames = /^(variables|environment|env|tags|labels|data|stringData)$/;

export function attributesOf(tree: Tree | undefined): Tree | undefined {
  return tree === undefined ? undefined : renamed(tree, false);
}

/** The same without what is secret, names as written. */
export function withoutSecrets(tree: Tree | undefined): Tree | undefined {
  return tree === undefined ? undefined : renamed(tree, true);
}

function renamed(tree: Tree, keep: boolean): Tree {
  if (tree.kind === 'list') return { ...tree, items: tree.items.map((item) => renamed(item, keep)) };
  if (tree.kind === 'scalar') return tree;
  if (isSecret(tree.entries)) return { kind: 'scalar', value: null, line: tree.line };
  return {
    ...tree,
    entries: tree.entries
      .filter(({ key }) => !key.startsWith('__'))
      .map(({ key, line, value }) => ({
        key: keep || !/^[a-z]/.test(key) ? key : snake(key),
        line,
        value: renamed(value, keep || (ownNames.test(key) && key !== 'environment')),
      })),
  };
}

/** A secret of a state, one of a program (`fn::secret`), one of a configuration (`secure:`). */
function isSecret(entries: readonly MapEntry[]): boolean {
  return entries.some(
    ({ key }) => key === SIGNATURE || key === 'fn::secret' || key === 'Fn::Secret' || (key === 'secure' && entries.length === 1),
  );
}
