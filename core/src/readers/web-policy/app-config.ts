// SPDX-License-Identifier: EUPL-1.2
// `staticwebapp.config.json` (Azure): headers as keys, in `globalHeaders` and in routes.
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { policyHeaders } from '../../syntax/response-headers.ts';
import { text, walk } from '../../syntax/tree.ts';
import type { Draft } from '../reader.ts';
import type { Stated } from './stated.ts';

export function* statedInApp(source: string): Generator<Stated | Draft> {
  const { documents, failures } = parseJson(source);
  for (const document of documents) {
    for (const { entry } of walk(document)) {
      const value = text(entry.value);
      if (value !== undefined && policyHeaders.has(entry.key.toLowerCase())) yield { name: entry.key, value, line: entry.value.line };
    }
  }
  for (const failure of failures) yield failureGap('JSON', failure);
}
