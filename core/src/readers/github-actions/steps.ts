// SPDX-License-Identifier: EUPL-1.2
// Steps of a job or of a composite action: the actions they use, what they are given, the registries they log in to.
import { said } from '../../messages/index.ts';
import { endpointFact, settingFacts } from '../../syntax/environment.ts';
import { hostName } from '../../syntax/host.ts';
import { imageReference } from '../../syntax/image-reference.ts';
import { purl } from '../../syntax/purl.ts';
import { scriptFacts } from '../../syntax/shell/commands.ts';
import { embeddedLines } from '../../syntax/shell/lines.ts';
import { at, entries, entry, items, type MapEntry, type Tree, text } from '../../syntax/tree.ts';
import { type Draft, gap } from '../reader.ts';
import { type Environment, resolved, stated, withEnvironment } from './expression.ts';

export interface Setting {
  readonly environment: Environment;
  /** False on a forge where a short name may be fetched from elsewhere than GitHub. */
  readonly github: boolean;
  /** The lines of the file: commands of a step are found again in them. */
  readonly source: readonly string[];
}

export function* stepsFacts(steps: Tree | undefined, setting: Setting): Generator<Draft> {
  for (const step of items(steps)) yield* switchedOff(step, stepFacts(step, setting));
}

/** `if: false` keeps a step in the file and out of every run. */
export function* switchedOff(owner: Tree, drafts: Iterable<Draft>): Generator<Draft> {
  const off = /^\s*(\$\{\{\s*)?false(\s*\}\})?\s*$/.test(text(at(owner, 'if')) ?? '');
  for (const draft of drafts)
    yield off && draft.kind !== 'gap' ? { ...draft, strength: 'possible', because: said('because.delivery.disabled') } : draft;
}

function* stepFacts(step: Tree, setting: Setting): Generator<Draft> {
  const environment = withEnvironment(setting.environment, at(step, 'env'));
  yield* environmentFacts(at(step, 'env'), environment);
  yield* commandFacts(step, { ...setting, environment });
  const uses = entry(step, 'uses');
  if (uses === undefined) return;
  yield* usesFacts(uses, setting);
  const action = (text(uses.value) ?? '').split('@')[0]?.toLowerCase() ?? '';
  const given = at(step, 'with');
  const login = action === 'docker/login-action';
  if (login) yield* loginFacts(given, uses, environment);
  for (const one of entries(given)) {
    if (login && one.key === 'registry') continue;
    yield* inputFacts(one, environment);
  }
  if (action === 'docker/metadata-action') yield* pushedFacts(entry(given, 'images'), environment);
  if (action === 'docker/build-push-action' && isPushed(given)) yield* pushedFacts(entry(given, 'tags'), environment);
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell */
function* commandFacts(step: Tree, { environment, source }: Setting): Generator<Draft> {
  const shell = text(at(step, 'shell')) ?? '';
  if (/python|node|perl|ruby/i.test(shell)) return;
  const lines = embeddedLines(at(step, 'run'), source);
  yield* scriptFacts(lines.map((one) => ({ line: one.line, text: resolved(one.text, environment) })));
}

export function* environmentFacts(given: Tree | undefined, environment: Environment): Generator<Draft> {
  for (const { key, value, line } of entries(given)) yield* settingFacts(key, stated(text(value), environment), { at: { line } });
}

/** `owner/repository[/path]@version`, `docker://image`, a path of the same tree, or the URL of another forge. */
export function* usesFacts(uses: MapEntry, setting: Setting): Generator<Draft> {
  const name = text(uses.value)?.trim() ?? '';
  const line = uses.value.line;
  if (/^\.{1,2}\//.test(name)) return;
  if (name.startsWith('docker://')) {
    yield* imageFacts(name, line);
    return;
  }
  // Forgejo and Gitea take a whole address: https://forgejo.org/docs/latest/user/actions/reference/#uses
  const elsewhere = /^https?:\/\/([^/\s@]+)\/[^\s@]+(@\S+)?$/.exec(name)?.[1];
  const host = elsewhere === undefined ? undefined : hostName(elsewhere.split(':')[0] ?? '');
  if (host !== undefined) {
    yield endpointFact({ host, scheme: 'https' }, { at: { line }, purpose: 'git' });
    return;
  }
  const [, repository, version] = /^([\w.-]+\/[\w.-]+)(?:\/[^\s@]+)?@(\S{1,200})$/.exec(name) ?? [];
  const id = repository === undefined ? undefined : purl('githubactions', repository, version);
  if (id === undefined) yield gap('unparsable', 'gap.delivery.uses', { line });
  else {
    const grade = setting.github ? {} : { strength: 'possible' as const, because: said('because.delivery.other-forge') };
    yield { kind: 'component', purl: id, direct: true, scope: 'build', at: { line }, ...grade };
  }
}

export function* imageFacts(name: string | undefined, line: number): Generator<Draft> {
  if (name === undefined || name.trim() === '') return;
  const reference = imageReference(name);
  if (reference !== undefined) yield { kind: 'image', ...reference, at: { line } };
  else if (!name.includes('$')) yield gap('unparsable', 'gap.containers.image', { line });
}

/** Inputs that carry a text to publish or a program: an address in it is not called by the action. */
const forPeople = /(^|[-_])(comment|body|message|description|title|text|content|notes?|terms|payload|script|run)([-_]|$)/i;

/** Inputs of an action are settings, by whatever name its author gave them: only hosts count. */
function* inputFacts(input: MapEntry, environment: Environment): Generator<Draft> {
  const value = stated(text(input.value), environment);
  if (value === undefined || forPeople.test(input.key)) return;
  // `registry-url` is what actions/setup-node calls the registry of packages.
  for (const fact of settingFacts(input.key, value, { at: { line: input.value.line }, endpointsOnly: true }))
    yield fact.kind === 'endpoint' && input.key === 'registry-url' ? { ...fact, purpose: 'package-registry' } : fact;
}

/** https://github.com/docker/login-action#inputs: without `registry`, Docker Hub. */
function* loginFacts(given: Tree | undefined, uses: MapEntry, environment: Environment): Generator<Draft> {
  const registry = entry(given, 'registry');
  const value = text(registry?.value);
  if (registry === undefined || value === undefined || value.trim() === '') {
    yield endpointFact({ host: 'docker.io' }, { at: { line: uses.value.line }, purpose: 'image-registry' });
    return;
  }
  const host = hostName(
    resolved(value, environment)
      .trim()
      .replace(/^https?:\/\//, '')
      .split(/[/:]/)[0] ?? '',
  );
  if (host?.includes('.')) yield endpointFact({ host }, { at: { line: registry.value.line }, purpose: 'image-registry' });
}

/** https://github.com/docker/build-push-action#inputs: without `push`, the image stays on the runner. */
function isPushed(given: Tree | undefined): boolean {
  const push = text(at(given, 'push'))?.trim() ?? 'false';
  return push !== 'false' || /push=true/.test(text(at(given, 'outputs')) ?? '');
}

/** Names under which an image is pushed, one a line or separated by commas. */
function* pushedFacts(input: MapEntry | undefined, environment: Environment): Generator<Draft> {
  const value = text(input?.value);
  if (input === undefined || value === undefined) return;
  for (const name of resolved(value, environment).split(/[\n,]/).slice(0, 100)) {
    const named = name.trim().replace(/^name=/, '');
    // `type=ref,event=branch` and `enable=true` are options of the action.
    const reference = named.includes('=') ? undefined : imageReference(named);
    if (reference !== undefined && named.includes('/')) yield { kind: 'image', ...reference, at: { line: input.value.line } };
  }
}
