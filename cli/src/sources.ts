// SPDX-License-Identifier: EUPL-1.2
// What the user points at: paths that exist, else domain names to ask the DNS about.
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { said } from '@vigie/core';
import { UsageError } from './exit.ts';

export interface Source {
  readonly path: string;
  /** Put before the names of what is read, so that no two pieces of evidence have one name. */
  readonly prefix: string | undefined;
  readonly label: string;
}

export interface Sources {
  readonly paths: readonly Source[];
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
  // In one order, whatever the order they are given in: the same evidence gives the same bytes.
  const ordered = [...new Set(paths)].sort();
  const used = new Set<string>();
  return {
    domains: [...new Set(domains)].sort(),
    paths: ordered.map((path) => sourceOf(path, ordered.length > 1, used)),
  };
}

/** A folder among several gives its name to what it holds; a file whose name is taken, the name of its folder. */
function sourceOf(path: string, several: boolean, used: Set<string>): Source {
  const label = basename(resolve(path));
  const isFolder = statSync(path).isDirectory();
  const plain = isFolder ? !several : !used.has(label);
  const base = isFolder ? label : basename(dirname(resolve(path)));
  let prefix = plain ? undefined : base;
  const name = () => (isFolder ? (prefix ?? '') : [prefix, label].filter((part) => part !== undefined).join('/'));
  for (let rank = 2; used.has(name()); rank++) prefix = `${base}-${rank}`;
  used.add(name());
  return { path, prefix, label };
}
