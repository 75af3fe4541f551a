// SPDX-License-Identifier: EUPL-1.2
// Helm from the outside: values, chart dependencies, helmfile.
import { said } from '../../messages/index.ts';
import { receiverFacts } from '../../syntax/alert-receiver.ts';
import { endpointFact } from '../../syntax/environment.ts';
import { failureGap } from '../../syntax/failure.ts';
import { plainTemplate } from '../../syntax/go-template.ts';
import { hostName } from '../../syntax/host.ts';
import { at, entries, type MapNode, type Tree, text } from '../../syntax/tree.ts';
import { type Grade, type WorkloadOptions, workloadFacts } from '../../syntax/workload.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { dependencyFacts, helmfileFacts } from './charts.ts';

export const reader = {
  id: 'helm-values',
  title: { en: 'Helm values and charts', fr: 'Valeurs et charts Helm' },
  accepts: {
    globs: [
      '**/values*.yaml',
      '**/values*.yml',
      '**/*values.yaml',
      '**/*values.yml',
      '**/*values-*.yaml',
      '**/*values-*.yml',
      '**/*.yaml.gotmpl',
      '**/values/*.yaml',
      '**/values/*.yml',
      '**/*.yml.gotmpl',
      '**/chart.yaml',
      '**/chart.lock',
      '**/requirements.yaml',
      '**/requirements.lock',
      '**/helmfile*.yaml',
      '**/helmfile*.yml',
      '**/helmfile.d/*.yaml',
    ],
    sniff,
  },
  folder: true,
  *read(file, folder) {
    const defaults = isDefaults.test(file.uri) && folder.some(({ uri }) => isChartFile.test(uri));
    const template = plainTemplate(file.text);
    const { documents, failures } = parseYaml(template.text);
    for (const failure of failures)
      yield template.text === file.text
        ? failureGap('YAML', failure)
        : gap('unsupported', 'gap.helm-values.template', { line: failure.line });
    const grade = (line: number): Grade =>
      template.conditional.has(line) ? { strength: 'weak', because: said('because.containers.conditional') } : {};
    for (const document of documents) {
      if (isChart.test(file.uri)) yield* dependencyFacts(document);
      else if (/(^|\/)helmfile[^/]*$|(^|\/)helmfile\.d\//i.test(file.uri)) yield* helmfileFacts(document, grade);
      else for (const draft of valueFacts(document, fileName(file.uri), grade)) yield defaults ? asDefault(draft) : draft;
    }
  },
} satisfies Reader;

const isDefaults = /(^|\/)values\.ya?ml$/i;
const isChartFile = /(^|\/)chart\.ya?ml$/i;

/** Values beside `Chart.yaml` are the chart’s defaults: what it runs, but not whom each deployment calls. */
function asDefault(draft: Draft): Draft {
  if (draft.kind !== 'endpoint' || (draft.strength ?? 'firm') !== 'firm' || draft.purpose === 'image-registry') return draft;
  return { ...draft, strength: 'weak', because: said('because.containers.default-value') };
}

const isChart = /(^|\/)(chart\.(yaml|lock)|requirements\.(yaml|lock))$/i;

function sniff(head: string, uri: string): boolean {
  if (isChart.test(uri)) return /^(dependencies|apiVersion|name):/m.test(head);
  // Ansible also has `requirements.yml` and `values`; a manifest named `…values.yaml` is the Kubernetes reader's.
  return !(/^apiVersion:[ \t]*\S/m.test(head) && /^kind:[ \t]*\S/m.test(head)) && /^[ \t]*["']?[\w.-]+["']?[ \t]*:/m.test(head);
}

function* valueFacts(document: Tree, address: string, grade: WorkloadOptions['grade']): Generator<Draft> {
  const global = at(document, 'global', 'imageRegistry');
  const registry = hostName((text(global) ?? '').split(/[/:]/)[0] ?? '');
  if (global !== undefined && registry !== undefined)
    yield endpointFact({ host: registry }, { at: { line: global.line }, ...grade(global.line), purpose: 'image-registry' });
  yield* workloadFacts(document, { address, grade, registry: registry === undefined ? undefined : text(global), purposeOf });
  yield* receiverFacts(document);
  for (const store of secretStores(document)) yield store;
}

function purposeOf(key: string, siblings: MapNode): 'chart-repository' | 'git' | 'skip' | undefined {
  if (key === 'imageRegistry') return 'skip';
  if (/^(repoURL|repoUrl|chartRepo|chart_?repository)$/.test(key))
    return entries(siblings).some((one) => /^chart/i.test(one.key)) ? 'chart-repository' : 'git';
  return undefined;
}

/** A chart for external-secrets takes the provider block as a value: `provider: { aws: { region } }`. */
function* secretStores(document: Tree): Generator<Draft> {
  for (const key of ['secretStore', 'clusterSecretStore', 'secretstore'] as const) {
    for (const provider of entries(at(document, key, 'provider'))) {
      if (provider.value.kind !== 'map') continue;
      const region = text(at(provider.value, 'region'));
      yield {
        kind: 'cloud-resource',
        provider: 'external-secrets',
        resourceType: `secret-store:${provider.key.slice(0, 60)}`,
        address: key,
        mode: 'managed',
        at: { line: provider.line },
        ...(region === undefined ? {} : { region }),
      };
    }
  }
}

function fileName(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
