// SPDX-License-Identifier: EUPL-1.2
// What holds in a project, found from any folder of it: configuration at its root reaches the code below, and the reverse.

export class ProjectFolders<T> {
  readonly #at = new Map<string, T>();
  /** For each folder, something below it. */
  readonly #below = new Map<string, T>();

  get isEmpty(): boolean {
    return this.#at.size === 0;
  }

  add(folder: string, value: T): void {
    if (this.#at.has(folder)) return;
    this.#at.set(folder, value);
    for (const ancestor of ancestorsOf(folder)) if (!this.#below.has(ancestor)) this.#below.set(ancestor, value);
  }

  /** One folder holds the other. The nearest above comes first. */
  find(folder: string): T | undefined {
    for (const one of [folder, ...ancestorsOf(folder)]) {
      const found = this.#at.get(one);
      if (found !== undefined) return found;
    }
    return this.#below.get(folder);
  }
}

/** Folders that hold it, the nearest first, the root (`''`) last. */
export function ancestorsOf(folder: string): readonly string[] {
  const ancestors: string[] = [];
  for (let at = folder.lastIndexOf('/'); at > 0; at = folder.lastIndexOf('/', at - 1)) ancestors.push(folder.slice(0, at));
  return folder === '' ? [] : [...ancestors, ''];
}
