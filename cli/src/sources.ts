// SPDX-License-Identifier: EUPL-1.2
// What the user points at: paths that exist, else domain names to ask the DNS about.
import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { said } from '@vigie/core';
import { UsageError } from './exit.ts';

export interface Sources {
  readonly paths: readonly { readonly path: string; readonly prefix: string | undefined; readonly label: string }[];
  readonly domains: readonly string[];
}

const domainName = /^(?=.{4,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{0,61}[\p{L}\p{N}]\.?$/u;

export function sourcesOf(words: readonly string[]): Sources {
  const paths: string[] = [];
  const domains: string[] = [];
  for (const word of words) {
    if (existsSync(word)) paths.push(word);
    else if (domainName.test(word) && !word.includes('/')) domains.push(word.toLowerCase().replace(/\.$/, ''));
    else throw new UsageError(said('cli.no-source', { source: word }));
  }
  const several = paths.length > 1;
  const used = new Set<string>();
  return {
    domains: [...new Set(domains)],
    paths: paths.map((path) => {
      const label = statSync(path).isDirectory() ? basename(resolve(path)) : basename(path);
      if (!several || !statSync(path).isDirectory()) return { path, prefix: undefined, label };
      let prefix = label;
      for (let rank = 2; used.has(prefix); rank++) prefix = `${label}-${rank}`;
      used.add(prefix);
      return { path, prefix, label };
    }),
  };
}
