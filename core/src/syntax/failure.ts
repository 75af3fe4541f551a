// SPDX-License-Identifier: EUPL-1.2
// A syntax failure as a gap.
import { type DraftGap, gap } from '../readers/reader.ts';
import { MAX_DEPTH, MAX_NODES, type SyntaxFailure } from './tree.ts';

export function failureGap(format: string, failure: SyntaxFailure): DraftGap {
  const at = { line: failure.line };
  switch (failure.kind) {
    case 'syntax':
      return gap('unparsable', 'gap.not-parsable', at, { format, error: failure.message });
    case 'depth':
      return gap('limit', 'gap.too-deep', at, { limit: MAX_DEPTH });
    case 'nodes':
      return gap('limit', 'gap.too-many-nodes', at, { limit: MAX_NODES });
    default:
      return failure.kind satisfies never;
  }
}
