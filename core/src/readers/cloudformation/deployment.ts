// SPDX-License-Identifier: EUPL-1.2
// Where stacks are made: the configuration of the SAM command line and the manifest of a CDK assembly.
import { failureGap } from '../../syntax/failure.ts';
import { parseToml } from '../../syntax/toml.ts';
import { at, entries, type Tree, text, walk } from '../../syntax/tree.ts';
import type { Draft } from '../reader.ts';

const region = /^[a-z]{2,4}(-[a-z]{2,10}){1,3}-\d$/;

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html */
export function* samFacts(source: string): Generator<Draft> {
  const { documents, failures } = parseToml(source);
  for (const failure of failures) yield failureGap('TOML', failure);
  for (const document of documents) yield* regionFacts(document);
}

export function* regionFacts(document: Tree): Generator<Draft> {
  const seen = new Set<string>();
  for (const { entry } of walk(document)) {
    const stated = entry.key === 'region' ? text(entry.value) : undefined;
    if (stated === undefined || !region.test(stated) || seen.has(stated)) continue;
    seen.add(stated);
    yield { kind: 'cloud-configuration', provider: 'aws', region: stated, endpoints: [], at: { line: entry.line } };
  }
}

/** cloud-assembly-schema: a stack stands in `aws://account/region`, `unknown-region` where whoever deploys decides. */
export function* assemblyFacts(document: Tree): Generator<Draft> {
  const seen = new Set<string>();
  for (const { value } of entries(at(document, 'artifacts'))) {
    const environment = text(at(value, 'environment'));
    const stated = environment?.split('/').at(-1);
    if (text(at(value, 'type')) !== 'aws:cloudformation:stack' || stated === undefined || !region.test(stated) || seen.has(stated))
      continue;
    seen.add(stated);
    yield {
      kind: 'cloud-configuration',
      provider: 'aws',
      region: stated,
      endpoints: [],
      at: { line: at(value, 'environment')?.line ?? value.line },
    };
  }
}
