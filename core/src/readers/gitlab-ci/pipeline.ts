// SPDX-License-Identifier: EUPL-1.2
// A GitLab pipeline: images, services, variables, tokens for others, and what it includes.
import { besideJob, ofJob } from '../../syntax/delivery-job.ts';
import { settingFacts, textFacts } from '../../syntax/environment.ts';
import { filledNames } from '../../syntax/filled.ts';
import { imageReference } from '../../syntax/image-reference.ts';
import { scriptFacts } from '../../syntax/shell/commands.ts';
import { embeddedLines } from '../../syntax/shell/lines.ts';
import { at, entries, entry, items, type Tree, text } from '../../syntax/tree.ts';
import { type Draft, gap } from '../reader.ts';
import { includeFacts } from './include.ts';

type Variables = ReadonlyMap<string, string>;

/** Keywords of the top level that are no jobs: https://docs.gitlab.com/ci/yaml/#keywords */
const keywords = new Set([
  'image',
  'services',
  'variables',
  'include',
  'stages',
  'workflow',
  'cache',
  'before_script',
  'after_script',
  'types',
  'spec',
]);
/** Jobs by shape; the top level may also hold anchors and shared lists. */
const jobKeys = ['script', 'before_script', 'after_script', 'image', 'services', 'extends', 'trigger', 'variables', 'stage', 'run'];

export function* pipelineFacts(document: Tree, source: readonly string[]): Generator<Draft> {
  const variables = withVariables(new Map(), at(document, 'variables'));
  yield* includeFacts(at(document, 'include'));
  yield* settingsFacts(document, variables);
  yield* commandFacts(document, variables, source);
  for (const job of entries(document)) {
    if (keywords.has(job.key)) continue;
    if (job.value.kind === 'map') yield* ofJob(job.key, jobFacts(job.value, variables, source));
    // A hidden key holds whatever an anchor or `!reference` needs.
    else if (!job.key.startsWith('.') && job.value.kind === 'scalar' && job.value.value !== null)
      yield gap('unparsable', 'gap.delivery.job', { line: job.line }, { job: job.key.slice(0, 100) });
  }
}

function* jobFacts(job: Tree, outer: Variables, source: readonly string[]): Generator<Draft> {
  if (!jobKeys.some((key) => entry(job, key) !== undefined)) return;
  const variables = withVariables(outer, at(job, 'variables'));
  yield* settingsFacts(job, variables);
  yield* commandFacts(job, variables, source);
  const trigger = at(job, 'trigger', 'include');
  if (trigger !== undefined) yield* includeFacts(trigger);
  for (const token of entries(at(job, 'id_tokens'))) {
    const audience = at(token.value, 'aud');
    for (const one of audience?.kind === 'list' ? audience.items : [audience]) {
      // The audience names the service that will accept the token: https://docs.gitlab.com/ci/secrets/id_token_authentication/
      if (one !== undefined) yield* textFacts(text(one) ?? '', { at: { line: one.line }, purpose: 'identity' });
    }
  }
  const url = at(job, 'environment', 'url');
  if (url !== undefined) yield* textFacts(text(url) ?? '', { at: { line: url.line }, purpose: 'web' });
}

/** Commands of a job, or those that stand before and after all jobs. */
function* commandFacts(owner: Tree, variables: Variables, source: readonly string[]): Generator<Draft> {
  for (const key of ['before_script', 'script', 'after_script']) {
    const lines = embeddedLines(at(owner, key), source);
    yield* scriptFacts(lines.map((one) => ({ line: one.line, text: filledNames(one.text, variables) })));
  }
}

function* settingsFacts(owner: Tree, variables: Variables): Generator<Draft> {
  for (const { key, value, line } of entries(at(owner, 'variables'))) {
    const stated = text(value) ?? text(at(value, 'value'));
    yield* settingFacts(key, stated === undefined ? '' : filledNames(stated, variables), { at: { line } });
  }
  yield* imageFacts(at(owner, 'image'), variables);
  for (const service of items(at(owner, 'services'))) yield* besideJob(serviceFacts(service, variables));
}

function* serviceFacts(service: Tree, variables: Variables): Generator<Draft> {
  yield* imageFacts(service, variables);
  for (const { key, value, line } of entries(at(service, 'variables')))
    yield* settingFacts(key, filledNames(text(value) ?? '', variables), { at: { line } });
}

/** A name, or a map with `name`. */
function* imageFacts(image: Tree | undefined, variables: Variables): Generator<Draft> {
  const named = image?.kind === 'map' ? at(image, 'name') : image;
  const stated = text(named);
  if (named === undefined || stated === undefined || stated.trim() === '') return;
  const name = filledNames(stated, variables);
  const reference = imageReference(name);
  if (reference !== undefined) yield { kind: 'image', ...reference, at: { line: named.line } };
  else if (!name.includes('$')) yield gap('unparsable', 'gap.containers.image', { line: named.line });
}

function withVariables(outer: Variables, stated: Tree | undefined): Variables {
  const own = entries(stated).slice(0, 500);
  if (own.length === 0) return outer;
  const inner = new Map(outer);
  for (const { key, value } of own) {
    const plain = text(value) ?? text(at(value, 'value'));
    const told = plain === undefined ? undefined : filledNames(plain, outer);
    if (told !== undefined && told.length <= 500) inner.set(key, told);
  }
  return inner;
}
