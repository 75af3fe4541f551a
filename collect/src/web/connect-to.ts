// SPDX-License-Identifier: EUPL-1.2
// `--connect-to HOST1:PORT1:HOST2:PORT2` as curl has it: a site is measured where it is prepared, under its public name.
import { said } from '@vigie/core/messages/index';
import { UsageError } from '../dns/usage-error.ts';

export interface ConnectTo {
  /** An empty host or port stands for every one. */
  readonly host: string;
  readonly port: string;
  /** An empty one stands for the one that was asked for. */
  readonly toHost: string;
  readonly toPort: string;
}
export interface Destination {
  readonly host: string;
  readonly port: number;
}

const part = '(\\[[0-9a-f:.]+\\]|[^:\\[\\]]*)';
const rule = new RegExp(`^${part}:(\\d*):${part}:(\\d*)$`, 'i');

export function connectTo(text: string): ConnectTo {
  const [whole, host, port, toHost, toPort] = rule.exec(text) ?? [];
  if (whole === undefined || host === undefined || port === undefined || toHost === undefined || toPort === undefined)
    throw new UsageError(said('collect.web.bad-connect-to', { rule: text }));
  return { host: bare(host), port, toHost: bare(toHost), toPort };
}

/** The first rule that fits decides. `stated`: the user named the host to go to. */
export function destination(asked: Destination, rules: readonly ConnectTo[]): Destination & { readonly stated: boolean } {
  const fits = rules.find(({ host, port }) => (host === '' || host === asked.host) && (port === '' || Number(port) === asked.port));
  if (fits === undefined) return { ...asked, stated: false };
  return {
    stated: fits.toHost !== '',
    host: fits.toHost === '' ? asked.host : fits.toHost,
    port: fits.toPort === '' ? asked.port : Number(fits.toPort),
  };
}

/** `[::1]` → `::1`. */
export function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '').toLowerCase();
}
