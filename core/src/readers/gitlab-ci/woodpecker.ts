// SPDX-License-Identifier: EUPL-1.2
// A Woodpecker workflow: steps are images with an environment and settings. The forge is named nowhere in it.
import { besideJob } from '../../syntax/delivery-job.ts';
import { settingFacts } from '../../syntax/environment.ts';
import { imageReference } from '../../syntax/image-reference.ts';
import { scriptFacts } from '../../syntax/shell/commands.ts';
import { embeddedLines } from '../../syntax/shell/lines.ts';
import { at, entries, entry, items, type Tree, text } from '../../syntax/tree.ts';
import { type Draft, gap } from '../reader.ts';

export function* woodpeckerFacts(document: Tree, source: readonly string[]): Generator<Draft> {
  // `pipeline` was the name of `steps` before 1.0.
  for (const key of ['steps', 'pipeline', 'services', 'clone']) {
    const part = entry(document, key);
    if (part === undefined) continue;
    if (part.value.kind === 'scalar' && part.value.value !== null)
      yield gap('unparsable', 'gap.delivery.jobs', { line: part.line }, { key });
    const steps = part.value.kind === 'list' ? items(part.value) : entries(part.value).map(({ value }) => value);
    for (const step of steps) yield* key === 'services' ? besideJob(stepFacts(step, source)) : stepFacts(step, source);
  }
}

function* stepFacts(step: Tree, source: readonly string[]): Generator<Draft> {
  const image = at(step, 'image');
  const name = text(image);
  if (image !== undefined && name !== undefined) {
    const reference = imageReference(name);
    if (reference !== undefined) yield { kind: 'image', ...reference, at: { line: image.line } };
    else if (!name.includes('$')) yield gap('unparsable', 'gap.containers.image', { line: image.line });
  }
  yield* scriptFacts(embeddedLines(at(step, 'commands'), source));
  for (const { key, value, line } of entries(at(step, 'environment'))) yield* settingFacts(key, text(value), { at: { line } });
  for (const item of items(at(step, 'environment'))) {
    const [key = '', ...rest] = (text(item) ?? '').split('=');
    yield* settingFacts(key, rest.length === 0 ? undefined : rest.join('='), { at: { line: item.line } });
  }
  for (const { key, value, line } of entries(at(step, 'settings'))) {
    const secret = text(at(value, 'from_secret'));
    if (secret !== undefined) yield* settingFacts(secret, undefined, { at: { line } });
    const stated = text(value);
    if (stated !== undefined) yield* settingFacts(key, stated, { at: { line }, endpointsOnly: true });
  }
}
