// SPDX-License-Identifier: EUPL-1.2
// Machines a job runs on. Labels of hosted runners: https://docs.github.com/actions/reference/runners/github-hosted-runners
import { said } from '../../messages/index.ts';
import { at, entry, items, type MapEntry, type Tree, text } from '../../syntax/tree.ts';
import type { DraftFact } from '../reader.ts';
import { literals } from './expression.ts';

/** One fact for a job that runs on GitHub’s machines; none for machines of one’s own, which the workflow does not place. */
export function* runnerFacts(job: MapEntry): Generator<DraftFact> {
  const runsOn = entry(job.value, 'runs-on');
  if (runsOn === undefined) return;
  const labels = labelsOf(runsOn.value);
  const named = labels.flatMap((label) => matrixValues(label, job.value) ?? [label]);
  if (labels.includes('self-hosted')) return;
  const fact = {
    kind: 'cloud-resource',
    provider: 'github-actions',
    resourceType: 'runner:github-hosted',
    address: job.key.slice(0, 200),
    mode: 'managed',
    at: { line: runsOn.value.line },
  } as const;
  if (named.some(isHosted)) yield fact;
  else if (named.flatMap(literals).some(isHosted)) yield { ...fact, strength: 'weak', because: said('because.delivery.expression') };
}

function isHosted(label: string): boolean {
  return /^(ubuntu|windows|macos)-[\w.-]{1,60}$/i.test(label);
}

/** A label, a list of them, or `{ group, labels }`. */
function labelsOf(stated: Tree): readonly string[] {
  if (stated.kind === 'map') {
    const labels = at(stated, 'labels');
    return labels === undefined ? [] : labelsOf(labels);
  }
  return (stated.kind === 'list' ? items(stated) : [stated]).flatMap((one) => text(one) ?? []);
}

/** `${{ matrix.os }}`, `${{ matrix.job.os }}` by the values the job gives it. */
function matrixValues(label: string, job: Tree): readonly string[] | undefined {
  const path = /^\s*\$\{\{\s*matrix\.([\w-]{1,100})(?:\.([\w-]{1,100}))?\s*\}\}\s*$/.exec(label);
  const [, name, part] = path ?? [];
  if (name === undefined) return undefined;
  const matrix = at(job, 'strategy', 'matrix');
  const values = [...items(at(matrix, name)), ...items(at(matrix, 'include')).flatMap((one) => at(one, name) ?? [])];
  return values.flatMap((one) => text(part === undefined ? one : at(one, part)) ?? []);
}
