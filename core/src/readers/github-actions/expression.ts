// SPDX-License-Identifier: EUPL-1.2
// Expressions of workflows: https://docs.github.com/actions/reference/workflows-and-actions/expressions
import { filledIn } from '../../syntax/filled.ts';
import { numberedLines } from '../../syntax/lines.ts';
import { entries, type Tree, text } from '../../syntax/tree.ts';
import { type Draft, gap } from '../reader.ts';

/** Plain values of `env:` in reach: those of the workflow, the job and the step. */
export type Environment = ReadonlyMap<string, string>;

export function withEnvironment(outer: Environment, stated: Tree | undefined): Environment {
  const own = entries(stated).slice(0, 500);
  if (own.length === 0) return outer;
  const inner = new Map(outer);
  for (const { key, value } of own) {
    const plain = text(value);
    const told = plain === undefined ? undefined : resolved(plain, outer);
    if (told !== undefined && told.length <= 500) inner.set(key, told);
  }
  return inner;
}

/** `env.NAME` by its value; any other expression as `${NAME}`, which every syntax of ours takes for a parameter. */
export function resolved(value: string, environment: Environment): string {
  return filledIn(value.slice(0, 20_000), /\$\{\{([^{}]{0,500})\}\}/g, (inner = '') => {
    const name = /^\s*env\.([A-Za-z_][\w-]*)\s*$/.exec(inner)?.[1];
    return (name === undefined ? undefined : environment.get(name)) ?? '${EXPRESSION}';
  });
}

/** `undefined` where the whole value comes from elsewhere. */
export function stated(value: string | undefined, environment: Environment): string | undefined {
  const plain = value === undefined ? undefined : resolved(value, environment);
  return plain?.trim() === '${EXPRESSION}' ? undefined : plain;
}

/** Texts in quotes within an expression: the values it may have (`vars.RUNNER || 'ubuntu-latest'`). */
export function literals(value: string): readonly string[] {
  return [...value.slice(0, 2_000).matchAll(/'([^']{1,100})'/g)].map(([, one = '']) => one).slice(0, 20);
}

const MAX_NAMES = 2_000;

/** Secrets and configuration variables, by name; found in the text, so that a broken file tells them too. */
export function* referenceFacts(source: string): Generator<Draft> {
  let count = 0;
  for (const { line, text: stated } of numberedLines(source)) {
    if (!stated.includes('secrets') && !stated.includes('vars')) continue;
    const code = stated.slice(0, 4_000).replace(/(^|\s)#.*$/, '');
    for (const [, inner = ''] of code.matchAll(/\$\{\{([^{}]{1,500})\}\}/g)) {
      for (const [, name = ''] of inner.matchAll(/\b(?:secrets|vars)\.([A-Za-z_]\w{0,99})/g)) {
        if (++count > MAX_NAMES) {
          yield gap('limit', 'gap.too-many-facts', { line }, { limit: MAX_NAMES });
          return;
        }
        yield { kind: 'variable', name, stated: 'reference', at: { line } };
      }
    }
  }
}
