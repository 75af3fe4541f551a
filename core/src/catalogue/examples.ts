// SPDX-License-Identifier: EUPL-1.2
// Runs the examples of provider files: each must be attributed to its own service, and to no other.
import type { CodeLanguage } from '../domain.ts';
import type { Compiled, Problem } from './compile.ts';
import { type Hit, indexMatchers, type MatcherIndex } from './index-of-matchers.ts';
import type { Example } from './schema.ts';

export function checkExamples({ catalogue, examples }: Compiled): readonly Problem[] {
  const index = indexMatchers(catalogue);
  return examples.flatMap(({ path, service, example }): Problem[] => {
    const hits = lookUp(example, index);
    const found = [...new Set(hits.map((hit) => hit.service.id))].sort();
    const what = `example ${example.on} “${example.value}” of ${service}`;
    if (!found.includes(service)) return [{ path, message: `${what} is attributed to ${found.join(', ') || 'nothing'}` }];
    if (found.length > 1) return [{ path, message: `${what} is also attributed to ${found.filter((id) => id !== service).join(', ')}` }];
    const region = hits[0]?.region;
    return example.region !== undefined && example.region !== region
      ? [{ path, message: `${what}: region ${region ?? 'none'} read, ${example.region} expected` }]
      : [];
  });
}

function lookUp(example: Example, index: MatcherIndex): readonly Hit[] {
  const { on, value } = example;
  switch (on) {
    case 'host':
    case 'mx':
    case 'ns':
    case 'spf':
    case 'dkim':
    case 'caa':
    case 'registry':
      return index.host(on, value);
    case 'resource':
      return index.resource(value);
    case 'package':
      return index.package(value);
    case 'module':
      return index.module(...moduleOf(value));
    case 'image':
      return index.image(value.toLowerCase());
    case 'variable':
      return index.variable(value);
    case 'txt':
      return index.txt(value);
    case 'charge':
      return index.charge(value);
    case 'name':
      return index.name(value);
    default:
      return on satisfies never;
  }
}

function moduleOf(value: string): [CodeLanguage, string] {
  const colon = value.indexOf(':');
  // The schema of a matcher lists the languages; another one simply finds nothing.
  return [value.slice(0, colon) as CodeLanguage, value.slice(colon + 1)];
}
