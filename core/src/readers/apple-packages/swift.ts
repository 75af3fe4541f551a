// SPDX-License-Identifier: EUPL-1.2
// Swift packages (docs.swift.org/package-manager): addresses in manifests and Xcode projects, pins in Package.resolved.
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { numberedLines } from '../../syntax/lines.ts';
import { at, items, text } from '../../syntax/tree.ts';
import { component, remote, type Wanted } from '../packages.ts';
import { type Draft, gap } from '../reader.ts';

/** `.package(url: "…")` of Package.swift, `repositoryURL = "…";` of project.pbxproj: what was asked for. */
export function* swiftAddresses(source: string): Generator<Draft> {
  for (const { line, text: code } of numberedLines(source)) {
    if (/^\s*\/\//.test(code)) continue;
    const address = /(?:\burl:|\brepositoryURL =)\s*"([^"]{1,400})"/.exec(code)?.[1];
    if (address === undefined) continue;
    // A binary target is a file to download, no package.
    if (/\.zip$/.test(address)) yield* remote(address, 'package-registry', line);
    else yield* packageAt(address, undefined, line, { direct: true, scope: 'runtime' });
  }
}

/** Versions 1 (`object.pins`, `repositoryURL`), 2 and 3 (`pins`, `location`). It does not say who asked for what. */
export function* resolvedFacts(source: string): Generator<Draft> {
  const { documents, failures } = parseJson(source);
  for (const failure of failures) yield failureGap('JSON', failure);
  const [root] = documents;
  const pins = at(root, 'object', 'pins') ?? at(root, 'pins');
  if (root !== undefined && pins?.kind !== 'list')
    yield gap('unparsable', 'gap.software.section', { line: root.line }, { section: 'pins' });
  for (const pin of items(pins)) {
    const address = text(at(pin, 'location')) ?? text(at(pin, 'repositoryURL'));
    if (address === undefined || /^(localSourceControl|fileSystem)$/.test(text(at(pin, 'kind')) ?? '')) continue;
    yield* packageAt(address, text(at(pin, 'state', 'version')), pin.line, { direct: false, scope: 'runtime' });
  }
}

function* packageAt(address: string, version: string | undefined, line: number, use: Wanted): Generator<Draft> {
  // purl types/swift: host and path of the repository, without its ending. What stands before the host may be a password.
  const path = /^(?:https?:\/\/|ssh:\/\/|git:\/\/)(?:[^@/]*@)?([\w.-]+(?::\d+)?\/[^?#]+?)(?:\.git)?\/?$/.exec(address)?.[1];
  const scp = /^[\w.-]+@([\w.-]+):([^?#]+?)(?:\.git)?\/?$/.exec(address);
  const name = path?.replace(/:\d+\//, '/') ?? (scp === null ? undefined : `${scp[1]}/${scp[2]}`);
  if (name === undefined) return;
  yield* component('swift', name, version, line, use);
  yield* remote(address, 'git', line, use.direct ? {} : { strength: 'weak' });
}
