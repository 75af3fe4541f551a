// SPDX-License-Identifier: EUPL-1.2
// Kubernetes manifests: images, environments, cloud-bound resources and the hosts custom resources talk to.
import type { EndpointPurpose } from '../../domain.ts';
import { said } from '../../messages/index.ts';
import { failureGap } from '../../syntax/failure.ts';
import { plainTemplate } from '../../syntax/go-template.ts';
import { parseJson } from '../../syntax/json.ts';
import { at, entry, items, type MapNode, type Tree, text } from '../../syntax/tree.ts';
import { workloadFacts } from '../../syntax/workload.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { manifestText } from './documents.ts';
import { kindFacts } from './kinds.ts';
import { kustomizeFacts } from './kustomize.ts';
import { brokenTemplateFacts, literalFacts } from './template.ts';

/** Documents read of one file; a bundle of operators has some hundred. */
const MAX_DOCUMENTS = 5_000;

export const reader = {
  id: 'kubernetes',
  title: { en: 'Kubernetes manifest', fr: 'Manifeste Kubernetes' },
  accepts: {
    globs: [
      '**/*.yaml',
      '**/*.yml',
      '**/kustomization',
      '**/*manifest*.json',
      '**/manifests/*.json',
      '**/k8s/*.json',
      '**/kubernetes/*.json',
      '**/deploy*.json',
    ],
    sniff,
  },
  *read(file) {
    const template = plainTemplate(file.text);
    const templated = template.text !== file.text;
    const { documents, failures } = /^\s*\{\s*"/.test(file.text) ? parseJson(file.text) : parseYaml(manifestText(template.text));
    // A chart's template is no YAML before Helm has run; its values carry the facts, so no gap.
    if (!templated) for (const failure of failures) yield failureGap('YAML', failure);
    const grade = (line: number) =>
      template.conditional.has(line) ? { strength: 'weak' as const, because: said('because.containers.conditional') } : {};
    for (const literal of template.literals) yield* literalFacts(literal);
    if (templated && failures.length > 0) yield* brokenTemplateFacts(template, failures[0]?.line ?? 1);
    const source = file.text.split(/\r\n|\n|\r/);
    let count = 0;
    for (const document of documents) {
      for (const manifest of unfolded(document, 0)) {
        if (++count > MAX_DOCUMENTS) {
          yield gap('limit', 'gap.kubernetes.truncated', { line: manifest.line }, { count, limit: MAX_DOCUMENTS });
          return;
        }
        yield* manifestFacts(manifest, { grade, source, kustomization: kustomization.test(file.uri) });
      }
    }
  },
} satisfies Reader;

function sniff(head: string, uri: string): boolean {
  if (uri.toLowerCase().endsWith('.json')) return /"apiVersion"\s*:\s*"/.test(head) && /"kind"\s*:\s*"/.test(head);
  if (kustomization.test(uri)) return true;
  if (/(^|\/)chart\.ya?ml$/i.test(uri)) return false;
  return (
    (/^apiVersion:[ \t]*\S/m.test(head) && /^kind:[ \t]*\S/m.test(head)) ||
    (/\/templates\//.test(`/${uri}`) && /\{\{/.test(head) && /^[ \t]*(-[ \t]*)?(apiVersion|kind|image):/m.test(head))
  );
}

/** The three names of https://kubectl.docs.kubernetes.io/references/kustomize/glossary/#kustomization */
const kustomization = /(^|\/)kustomization(\.ya?ml)?$/i;

interface Inside {
  readonly grade: Parameters<typeof workloadFacts>[1]['grade'];
  readonly source: readonly string[];
  /** By its name the file is a kustomization, which need not say its kind. */
  readonly kustomization: boolean;
}

function* manifestFacts(manifest: Tree, { grade, source, kustomization }: Inside): Generator<Draft> {
  if (manifest.kind !== 'map') return;
  const kind = text(at(manifest, 'kind')) ?? '';
  const name = text(at(manifest, 'metadata', 'name')) ?? '';
  const address = `${kind.slice(0, 100)}/${/^[\w.-]{1,253}$/.test(name) && !name.includes('__TEMPLATE__') ? name : ''}`;
  if (kustomization || /^(Kustomization|Component)$/.test(kind)) yield* kustomizeFacts(manifest, source);
  if (passive.has(kind)) return;
  // A named template is a piece of a manifest.
  if (kind === '') {
    if (!kustomization) yield* workloadFacts(manifest, { address: '', grade });
    return;
  }
  yield* kindFacts(manifest, { kind, address, grade });
  if (kind === 'ConfigMap' || kind === 'Secret') return;
  yield* workloadFacts(manifest, { address, grade, purposeOf: (key, siblings) => purposeOf(kind, key, siblings) });
}

/** Kinds that describe shapes, rights or own names, and talk to nobody. */
const passive = new Set([
  'CustomResourceDefinition',
  'Kustomization',
  'Component',
  'Role',
  'ClusterRole',
  'RoleBinding',
  'ClusterRoleBinding',
  'Namespace',
  'NetworkPolicy',
  'APIService',
]);

function purposeOf(kind: string, key: string, siblings: MapNode): EndpointPurpose | 'skip' | undefined {
  if (key === 'apiVersion' || key === 'kind' || key === 'externalName') return 'skip';
  if (
    /^(Ingress|Gateway|HTTPRoute|TLSRoute|GRPCRoute|VirtualService|Certificate|Route|IngressRoute)$/.test(kind) &&
    /host|domain|commonName|name/i.test(key)
  )
    return 'skip';
  if (kind === 'PrometheusRule' && key === 'expr') return 'skip';
  if (key === 'repoURL' || key === 'repoUrl') return entry(siblings, 'chart') !== undefined ? 'chart-repository' : 'git';
  if (key === 'url') {
    if (kind === 'HelmRepository' || kind === 'OCIRepository') return 'chart-repository';
    if (kind === 'GitRepository') return 'git';
    if (kind === 'Bucket') return 'object-storage';
  }
  if (key === 'sourceRepos' || key === 'targetRevision') return 'skip';
  return /Issuer$/.test(kind) ? 'api' : undefined;
}

/** The manifests of a `List`, or the document itself. */
function* unfolded(document: Tree, depth: number): Generator<Tree> {
  if (document.kind === 'list') {
    for (const item of document.items) yield item;
    return;
  }
  const list = /List$/.test(text(at(document, 'kind')) ?? '') ? at(document, 'items') : undefined;
  if (list?.kind !== 'list' || depth > 3) yield document;
  else for (const item of items(list)) yield* unfolded(item, depth + 1);
}
