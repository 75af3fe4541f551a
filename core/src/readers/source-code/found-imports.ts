// SPDX-License-Identifier: EUPL-1.2
// What a file imports, as far as it has been read.

export interface Imports {
  /** Module → offset of its first mention. */
  readonly modules: Map<string, number>;
  /** Local name → module: what a call in this file goes to. */
  readonly bound: Map<string, string>;
  /** Go: within `import ( … )`. */
  open: boolean;
}

export function addModule(found: Imports, module: string | undefined, offset: number): boolean {
  if (module === undefined || module.length > 200) return false;
  if (!found.modules.has(module)) found.modules.set(module, offset);
  return true;
}
