// SPDX-License-Identifier: EUPL-1.2
// A token bucket: so many questions a second, with short bursts of a fiftieth of a second’s worth.
import { setTimeout as sleep } from 'node:timers/promises';

export interface Rate {
  take(signal?: AbortSignal): Promise<void>;
}

export function rateOf(perSecond: number): Rate {
  const gap = 1_000 / perSecond;
  const burst = Math.max(gap, 20);
  let next = 0;
  return {
    async take(signal) {
      const now = performance.now();
      next = Math.max(next, now - burst) + gap;
      if (next > now) await sleep(next - now, undefined, signal === undefined ? {} : { signal });
    },
  };
}
