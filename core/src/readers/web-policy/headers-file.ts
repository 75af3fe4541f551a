// SPDX-License-Identifier: EUPL-1.2
// `_headers` of Netlify and Cloudflare Pages: a path at the margin, its headers indented, `! Name` takes one away.
import { numberedLines } from '../../syntax/lines.ts';
import { type Draft, gap } from '../reader.ts';
import type { Stated } from './stated.ts';

const MAX_LINE = 65_536;

export function* statedInHeadersFile(text: string): Generator<Stated | Draft> {
  let odd: { line: number; count: number } | undefined;
  for (const { line, text: whole } of numberedLines(text)) {
    const stated = whole.slice(0, MAX_LINE).trim();
    if (stated === '' || stated.startsWith('#') || stated.startsWith('!')) continue;
    const colon = stated.indexOf(':');
    const name = colon < 0 ? '' : stated.slice(0, colon);
    // At the margin stands a path or a URL; some write the headers there too, and both hosts read them.
    if (/^[A-Za-z][\w-]*$/.test(name) && !/^https?$/.test(name)) yield { name, value: stated.slice(colon + 1), line };
    else if (!/^(?:\/|\*|https?:\/\/)/.test(stated)) odd = { line: odd?.line ?? line, count: (odd?.count ?? 0) + 1 };
  }
  if (odd !== undefined) yield gap('unparsable', 'gap.web-policy.lines', { line: odd.line }, { count: odd.count });
}
