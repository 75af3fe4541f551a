// SPDX-License-Identifier: EUPL-1.2
// A Python dependency specifier (PEP 508): name, extras, versions, address, marker.
export interface PythonRequirement {
  readonly name: string;
  /** Set when only one version satisfies it (`==` without a wildcard, or `===`). */
  readonly exact?: string;
  /** `name @ address`. */
  readonly address?: string;
}

export function pythonRequirement(stated: string): PythonRequirement | undefined {
  const match = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*([^;]*)/.exec(stated);
  if (match?.[1] === undefined) return undefined;
  const [, name, rest = ''] = match;
  if (rest.startsWith('@')) return { name, address: /^@\s*(\S+)/.exec(rest)?.[1] ?? '' };
  const versions = rest.replace(/^\(|\)\s*$/g, '').trim();
  if (versions !== '' && !/^(===?|[<>!~]=?)/.test(versions)) return undefined;
  const exact = /^===?\s*([\w.+!-]+)$/.exec(versions)?.[1];
  return exact === undefined ? { name } : { name, exact };
}
