// SPDX-License-Identifier: EUPL-1.2
// `web.config` of IIS: `<customHeaders><add name="Content-Security-Policy" value="…" /></customHeaders>`.
import { failureGap } from '../../syntax/failure.ts';
import { type Element, parseXml } from '../../syntax/xml.ts';
import type { Draft } from '../reader.ts';
import type { Stated } from './stated.ts';

export function* statedInWebConfig(text: string): Generator<Stated | Draft> {
  const { root, failures } = parseXml(text);
  const waiting: Element[] = root === undefined ? [] : [root];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { name, value } = one.attributes;
    if (one.name === 'add' && name !== undefined && value !== undefined) yield { name, value, line: one.line };
    for (const part of one.children.toReversed()) waiting.push(part);
  }
  for (const failure of failures) yield failureGap('XML', failure);
}
