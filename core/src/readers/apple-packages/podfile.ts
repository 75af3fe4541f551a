// SPDX-License-Identifier: EUPL-1.2
// Podfile (guides.cocoapods.org/syntax/podfile.html): literals of `pod` and `source`, line by line. No Ruby is run.
import { numberedLines } from '../../syntax/lines.ts';
import { component, impliedRegistry, remote } from '../packages.ts';
import type { Draft } from '../reader.ts';

export function* podfileFacts(text: string): Generator<Draft> {
  // Whether each open block is a target of tests; blocks within are too.
  const blocks: boolean[] = [];
  let first: number | undefined;
  let sources = 0;
  for (const { line, text: raw } of numberedLines(text)) {
    const code = raw.replace(/(^|\s)#.*$/, '').trim();
    const target = /^(?:abstract_)?target\s*\(?\s*['"]([^'"]*)['"]/.exec(code)?.[1];
    if (/\bdo(\s*\|[^|]*\|)?$/.test(code) || /^(def|if|unless|case|begin|while)\b/.test(code)) {
      blocks.push(blocks.at(-1) === true || (target !== undefined && /tests?$/i.test(target)));
    } else if (/^end\b/.test(code)) blocks.pop();
    const source = /^source\s*\(?\s*['"]([^'"]+)['"]/.exec(code)?.[1];
    if (source !== undefined) {
      sources++;
      yield* remote(source, /\.git$|^git@|github\.com/.test(source) ? 'git' : 'package-registry', line);
    }
    const pod = /^pod\s*\(?\s*(['"])([^'"]+)\1\s*(?:,\s*(['"])([^'"]*)\3)?(.*)$/.exec(code);
    if (pod === null) continue;
    const [, , name = '', , requirement = '', rest = ''] = pod;
    // A pod of the tree itself.
    if (/(:path\s*=>|\bpath:)/.test(rest)) continue;
    first ??= line;
    const version = /^=?\s*(\d[\w.-]*)$/.exec(requirement)?.[1];
    const scope = blocks.at(-1) === true || /:configurations?\s*=>\s*\[?\s*(:debug|['"]Debug)/i.test(rest) ? 'development' : 'runtime';
    yield* component('cocoapods', name, version, line, { direct: true, scope });
    const git = /(?::git\s*=>|\bgit:)\s*['"]([^'"]+)['"]/.exec(rest)?.[1];
    if (git !== undefined) yield* remote(git, 'git', line);
  }
  if (first !== undefined && sources === 0) yield* impliedRegistry('cdn.cocoapods.org', 'CocoaPods', first);
}
