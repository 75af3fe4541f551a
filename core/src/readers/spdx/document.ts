// SPDX-License-Identifier: EUPL-1.2
// What is read of an SPDX document, whatever its form: packages, what the document describes, who depends on whom.
import type { Scope } from '../packages.ts';

export interface SpdxDocument {
  readonly packages: readonly SpdxPackage[];
  /** Ids of what the document describes. */
  readonly described: ReadonlySet<string>;
  readonly links: readonly Link[];
}

export interface SpdxPackage {
  readonly id: string;
  readonly line: number;
  readonly name: string;
  readonly version?: string | undefined;
  readonly purl?: Stated | undefined;
  readonly download?: Stated | undefined;
  /** Name of the organisation that supplies it. */
  readonly supplier?: Stated | undefined;
  readonly isContainer: boolean;
}
export interface Stated {
  readonly text: string;
  readonly line: number;
}

/** `from` needs `to`. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly scope: Scope;
  readonly optional?: true;
}

const forward = ['DEPENDS_ON', 'DYNAMIC_LINK', 'STATIC_LINK', 'HAS_PREREQUISITE'];
/** `A TYPE B` where B needs A (spdx-spec v2.3 §11.1). */
const backward: ReadonlyMap<string, Pick<Link, 'scope' | 'optional'>> = new Map([
  ['DEPENDENCY_OF', { scope: 'runtime' }],
  ['RUNTIME_DEPENDENCY_OF', { scope: 'runtime' }],
  ['PROVIDED_DEPENDENCY_OF', { scope: 'runtime' }],
  ['PREREQUISITE_FOR', { scope: 'runtime' }],
  ['OPTIONAL_DEPENDENCY_OF', { scope: 'build', optional: true }],
  ['BUILD_DEPENDENCY_OF', { scope: 'build' }],
  ['BUILD_TOOL_OF', { scope: 'build' }],
  ['DEV_DEPENDENCY_OF', { scope: 'development' }],
  ['DEV_TOOL_OF', { scope: 'development' }],
  ['TEST_DEPENDENCY_OF', { scope: 'development' }],
  ['TEST_TOOL_OF', { scope: 'development' }],
]);

/** A relationship of SPDX 2 as a link; `undefined` for those that say nothing of need (`CONTAINS`, `GENERATES`…). */
export function linkOf(element: string, type: string, related: string): Link | undefined {
  if (forward.includes(type)) return { from: element, to: related, scope: 'runtime' };
  const kind = backward.get(type);
  return kind === undefined ? undefined : { from: related, to: element, ...kind };
}

/** What `A TYPE B` says the document is about, if that is what it says. */
export function describedBy(element: string, type: string, related: string): string | undefined {
  if (type === 'DESCRIBES') return related;
  return type === 'DESCRIBED_BY' ? element : undefined;
}

/** `Organization: Name (mail)`; a `Person:` is never read (spdx-spec v2.3 §7.5). */
export function supplierIn(stated: Stated | undefined): Stated | undefined {
  const name = /^\s*Organization:\s*([^()]{1,300})/.exec(stated?.text ?? '')?.[1]?.trim();
  return stated === undefined || name === undefined || name === '' ? undefined : { text: name, line: stated.line };
}
