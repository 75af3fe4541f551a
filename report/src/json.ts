// SPDX-License-Identifier: EUPL-1.2
// The second cut as JSON: keys in the order in which the engine builds them, so the same assessment gives the same bytes.
import type { Assessment } from '@vigie/core/domain';

export function renderJson(assessment: Assessment): string {
  return `${JSON.stringify(assessment, null, 2)}\n`;
}
