// SPDX-License-Identifier: EUPL-1.2
// Gemfile.lock by lines: sections at the margin, `remote:` and `specs:` two spaces in, gems four, what they need six.
import { numberedLines } from '../../syntax/lines.ts';

export interface LockedGem {
  readonly name: string;
  readonly version: string;
  readonly line: number;
  /** From a folder of the tree (PATH). */
  readonly local: boolean;
  readonly needs: string[];
}
export interface GemLock {
  readonly gems: readonly LockedGem[];
  readonly remotes: readonly { readonly url: string; readonly purpose: 'git' | 'package-registry'; readonly line: number }[];
  /** What the Gemfile asks for. */
  readonly asked: ReadonlySet<string>;
  readonly strangeLines: readonly number[];
}

export function readLockfile(text: string): GemLock {
  const gems: LockedGem[] = [];
  const remotes: { url: string; purpose: 'git' | 'package-registry'; line: number }[] = [];
  const asked = new Set<string>();
  const strangeLines: number[] = [];
  let section = '';
  for (const { line, text: whole } of numberedLines(text)) {
    const body = whole.trim();
    if (body === '') continue;
    const indent = whole.length - whole.trimStart().length;
    if (indent === 0) {
      section = body;
      // `<<<<<<<`: a merge left open, which Bundler refuses.
      if (!/^[A-Z][A-Z ]+$/.test(body) && strangeLines.length < 3) strangeLines.push(line);
    } else if (/^(GEM|GIT|PATH|PLUGIN SOURCE)$/.test(section)) {
      const url = indent === 2 ? /^remote: (.+)$/.exec(body)?.[1] : undefined;
      if (url !== undefined && (section === 'GEM' || section === 'GIT'))
        remotes.push({ url, purpose: section === 'GIT' ? 'git' : 'package-registry', line });
      const gem = indent === 4 ? /^(\S+) \(([^()\s]+)\)!?$/.exec(body) : null;
      // `1.16.0-x86_64-linux`: the version is what stands before the platform.
      if (gem?.[1] !== undefined && gem[2] !== undefined)
        gems.push({ name: gem[1], version: gem[2].split('-', 1)[0] ?? '', line, local: section === 'PATH', needs: [] });
      else if (indent === 4 && strangeLines.length < 3) strangeLines.push(line);
      else if (indent === 6) gems.at(-1)?.needs.push(nameOf(body));
    } else if (section === 'DEPENDENCIES' && indent === 2) asked.add(nameOf(body));
  }
  return { gems, remotes, asked, strangeLines };
}

/** `rails (~> 7.0)`, `mailer!`. */
function nameOf(body: string): string {
  return body.split(/[\s!]/, 1)[0] ?? '';
}
