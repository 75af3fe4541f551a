// SPDX-License-Identifier: EUPL-1.2
// Workflows and actions of GitHub, and of Forgejo and Gitea which follow the same syntax:
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax
import { besideJob, ofJob } from '../../syntax/delivery-job.ts';
import { endpointFact, textFacts } from '../../syntax/environment.ts';
import { failureGap } from '../../syntax/failure.ts';
import { at, entries, entry, type MapEntry, type Tree, text } from '../../syntax/tree.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { referenceFacts, resolved, stated, withEnvironment } from './expression.ts';
import { runnerFacts } from './runner.ts';
import { environmentFacts, imageFacts, type Setting, stepsFacts, switchedOff, usesFacts } from './steps.ts';

export const reader = {
  id: 'github-actions',
  title: { en: 'GitHub, Forgejo or Gitea workflow', fr: 'Workflow GitHub, Forgejo ou Gitea' },
  accepts: {
    globs: [
      '**/.github/workflows/*.yml',
      '**/.github/workflows/*.yaml',
      '**/.forgejo/workflows/*.yml',
      '**/.forgejo/workflows/*.yaml',
      '**/.gitea/workflows/*.yml',
      '**/.gitea/workflows/*.yaml',
      '**/action.yml',
      '**/action.yaml',
    ],
    sniff: (head, uri) => /\.(github|forgejo|gitea)\/workflows\/[^/]+$/i.test(uri) || isAction(head) || isWorkflow(head),
  },
  *read(file) {
    const github = !/(^|\/)\.(forgejo|gitea)\//i.test(file.uri);
    const { documents, failures } = parseYaml(file.text);
    for (const failure of failures) yield failureGap('YAML', failure);
    const source = file.text.split(/\r\n|\n|\r/);
    const named = new Set<string>();
    for (const document of documents)
      for (const draft of documentFacts(document, { github, source })) {
        if (draft.kind === 'variable') named.add(`${draft.at.line} ${draft.name}`);
        yield draft;
      }
    // `TOKEN: ${{ secrets.TOKEN }}` names one variable, once.
    for (const draft of referenceFacts(file.text))
      if (draft.kind !== 'variable' || !named.has(`${draft.at.line} ${draft.name}`)) yield draft;
  },
} satisfies Reader;

function isAction(head: string): boolean {
  return /^runs\s*:/m.test(head) && /^[ \t]+["']?using["']?\s*:/m.test(head);
}

function isWorkflow(head: string): boolean {
  return /^jobs\s*:/m.test(head) && /^["']?on["']?\s*:/m.test(head) && /^[ \t]+runs-on\s*:/m.test(head);
}

function* documentFacts(document: Tree, { github, source }: Pick<Setting, 'github' | 'source'>): Generator<Draft> {
  const environment = withEnvironment(new Map(), at(document, 'env'));
  yield* environmentFacts(at(document, 'env'), environment);
  const setting: Setting = { environment, github, source };
  yield* actionFacts(at(document, 'runs'), setting);
  const jobs = entry(document, 'jobs');
  if (jobs === undefined) return;
  if (jobs.value.kind !== 'map') {
    yield gap('unparsable', 'gap.delivery.jobs', { line: jobs.line }, { key: 'jobs' });
    return;
  }
  // Only github.com and its enterprise servers run what stands in `.github/workflows`; the latter are named nowhere in it.
  if (github) yield endpointFact({ host: 'github.com', scheme: 'https' }, { at: { line: 1 }, purpose: 'git' });
  for (const job of jobs.value.entries) {
    if (job.value.kind === 'map') yield* switchedOff(job.value, ofJob(job.key, jobFacts(job, setting)));
    else yield gap('unparsable', 'gap.delivery.job', { line: job.line }, { job: job.key.slice(0, 100) });
  }
}

/** https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax */
function* actionFacts(runs: Tree | undefined, setting: Setting): Generator<Draft> {
  if (runs === undefined) return;
  yield* stepsFacts(at(runs, 'steps'), setting);
  const image = entry(runs, 'image');
  const name = text(image?.value);
  // Otherwise the path of a Dockerfile.
  if (image !== undefined && name?.startsWith('docker://')) yield* imageFacts(name, image.value.line);
  yield* environmentFacts(at(runs, 'env'), setting.environment);
}

function* jobFacts(job: MapEntry, outer: Setting): Generator<Draft> {
  const own = at(job.value, 'env');
  const setting = { ...outer, environment: withEnvironment(outer.environment, own) };
  yield* environmentFacts(own, setting.environment);
  // The labels of a runner of one's own may be any, `ubuntu-latest` included.
  if (setting.github) yield* runnerFacts(job);
  yield* containerFacts(entry(job.value, 'container'), setting);
  for (const service of entries(at(job.value, 'services'))) yield* besideJob(containerFacts(service, setting));
  const url = entry(at(job.value, 'environment'), 'url');
  if (url !== undefined)
    yield* textFacts(resolved(text(url.value) ?? '', setting.environment), { at: { line: url.value.line }, purpose: 'web' });
  yield* stepsFacts(at(job.value, 'steps'), setting);
  const uses = entry(job.value, 'uses');
  if (uses === undefined) return;
  yield* usesFacts(uses, setting);
  if (!/^\.{1,2}\//.test(text(uses.value) ?? ''))
    yield gap('incomplete', 'gap.delivery.called', { line: uses.line }, { job: job.key.slice(0, 100) });
}

function* containerFacts(container: MapEntry | undefined, setting: Setting): Generator<Draft> {
  if (container === undefined) return;
  const image = container.value.kind === 'map' ? at(container.value, 'image') : container.value;
  const name = stated(text(image), setting.environment);
  if (image !== undefined) yield* imageFacts(name, image.line);
  yield* environmentFacts(at(container.value, 'env'), setting.environment);
}
