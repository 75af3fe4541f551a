// SPDX-License-Identifier: EUPL-1.2
// Registries of NuGet and Maven settings: URLs of attributes and elements, without a full parse.
import { endpointFact } from '../../syntax/environment.ts';
import { hostsOf } from '../../syntax/host.ts';
import { numberedLines } from '../../syntax/lines.ts';
import { type Draft, gap } from '../reader.ts';

export function* xmlFacts(text: string): Generator<Draft> {
  let comment = 0;
  for (const { line, text: whole } of numberedLines(text)) {
    let stated = whole.slice(0, 8_192);
    if (comment > 0) {
      const end = stated.indexOf('-->');
      if (end < 0) continue;
      stated = stated.slice(end + 3);
      comment = 0;
    }
    for (let start = stated.indexOf('<!--'); start >= 0; start = stated.indexOf('<!--')) {
      const end = stated.indexOf('-->', start);
      stated = stated.slice(0, start) + (end < 0 ? '' : stated.slice(end + 3));
      if (end < 0) comment = line;
    }
    for (const match of stated.matchAll(/\bvalue\s*=\s*"(https?:[^"]{1,2000})"|<url>\s*(https?:[^<]{1,2000})<\/url>/gi)) {
      for (const host of hostsOf(match[1] ?? match[2] ?? '')) yield endpointFact(host, { at: { line }, purpose: 'package-registry' });
    }
  }
  if (comment > 0) yield gap('unparsable', 'gap.configuration.comment', { line: comment });
}
