// SPDX-License-Identifier: EUPL-1.2
// The dependency graph as data: organisation → use → dependency → service → entity → jurisdiction, each edge with its proofs.
import type { Dependency, DependencyGraph, GraphEdge, GraphNode, ObservationOf } from '../domain.ts';
import type { Views } from './views.ts';

export function graph(
  dependencies: readonly Dependency[],
  functions: readonly ObservationOf<'declared-function'>[],
  { services, entities }: Views,
  name: string,
): DependencyGraph {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const node = (id: string, kind: GraphNode['kind'], label: string) => {
    if (!nodes.has(id)) nodes.set(id, { id, kind, label });
    return id;
  };
  const edge = (from: string, to: string, kind: GraphEdge['kind'], basis: readonly string[] = [], need?: number) =>
    edges.push({ from, to, kind, basis, ...(need === undefined ? {} : { need }) });

  const organisation = node('organisation', 'organisation', name);
  for (const dependency of dependencies) {
    const use = `use:${dependency.use}`;
    if (!nodes.has(use)) edge(organisation, node(use, 'use', dependency.use), 'uses');
    edge(use, node(`dependency:${dependency.id}`, 'dependency', dependency.label), 'relies-on', dependency.attributions);
    for (const service of dependency.service === undefined ? (dependency.candidates ?? []) : [dependency.service])
      edge(`dependency:${dependency.id}`, `service:${service}`, 'relies-on', dependency.attributions);
  }
  for (const one of functions) {
    edge(organisation, node(`function:${one.function}`, 'function', one.name), 'uses', [one.id]);
    for (const [index, need] of one.needs.entries())
      for (const { service } of need.options) edge(`function:${one.function}`, `service:${service}`, 'relies-on', [one.id], index);
  }
  for (const service of services) {
    const id = node(`service:${service.id}`, 'service', service.name);
    const substrate = service.substrate === 'unknown' ? [] : [service.substrate.source];
    if (service.contractsWith !== 'unknown' && service.contractsWith !== 'self')
      edge(id, `entity:${service.contractsWith}`, 'contracts-with');
    if (service.operatedBy !== 'unknown' && service.operatedBy !== 'self' && service.operatedBy !== service.contractsWith)
      edge(id, `entity:${service.operatedBy}`, 'operated-by');
    for (const [index, need] of service.needs.entries())
      for (const option of need.options) edge(id, `service:${option.service}`, 'runs-on', substrate, index);
  }
  for (const entity of entities) {
    const id = node(`entity:${entity.id}`, 'entity', entity.name);
    if (entity.parents !== 'unknown')
      for (const parent of entity.parents) edge(id, `entity:${parent.entity}`, 'controlled-by', [parent.source]);
    if (entity.seat !== 'unknown')
      edge(id, node(`jurisdiction:${entity.seat.value}`, 'jurisdiction', entity.seat.value), 'subject-to', [entity.seat.source]);
  }
  return { nodes: [...nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), edges };
}
