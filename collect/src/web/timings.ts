// SPDX-License-Identifier: EUPL-1.2
// CDP ResourceTiming → HAR 1.2 timings, milliseconds; -1 stands for “does not apply”.
import type { Exchange } from './exchange.ts';

export interface Timings {
  readonly blocked: number;
  readonly dns: number;
  readonly connect: number;
  readonly ssl: number;
  readonly send: number;
  readonly wait: number;
  readonly receive: number;
}

/** Names are resolved by the proxy: `connect` holds that time for https, `wait` for http. */
export function timingsOf({ answer, started, ended }: Exchange): { readonly time: number; readonly timings: Timings } {
  const whole = started === undefined || ended === undefined ? 0 : Math.max(0, (ended - started) * 1000);
  const phases = answer?.phases;
  if (phases === undefined || phases.requestTime <= 0 || started === undefined)
    return { time: rounded(whole), timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: rounded(whole), receive: 0 } };
  const span = (from: number, to: number) => (from >= 0 && to >= from ? rounded(to - from) : -1);
  const queued = Math.max(0, (phases.requestTime - started) * 1000);
  const first = [phases.dnsStart, phases.connectStart, phases.sendStart].find((at) => at >= 0) ?? 0;
  const total = ended === undefined ? phases.receiveHeadersEnd : (ended - phases.requestTime) * 1000;
  const timings = {
    blocked: rounded(queued + first),
    dns: span(phases.dnsStart, phases.dnsEnd),
    connect: span(phases.connectStart, phases.connectEnd),
    ssl: span(phases.sslStart, phases.sslEnd),
    send: Math.max(0, span(phases.sendStart, phases.sendEnd)),
    wait: Math.max(0, span(phases.sendEnd, phases.receiveHeadersEnd)),
    receive: rounded(Math.max(0, total - phases.receiveHeadersEnd)),
  };
  // HAR 1.2: `ssl` is part of `connect`, and `time` the sum of the others that apply.
  const { ssl: _ssl, ...summed } = timings;
  return { time: rounded(Object.values(summed).reduce((sum, one) => sum + Math.max(0, one), 0)), timings };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
