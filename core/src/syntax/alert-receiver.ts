// SPDX-License-Identifier: EUPL-1.2
// Alertmanager receivers without a URL talk to their vendor’s default (prometheus.io/docs/alerting/latest/configuration).
import { said } from '../messages/index.ts';
import type { DraftFact } from '../readers/reader.ts';
import { type Tree, walk } from './tree.ts';

/** Vendor’s default host by kind of receiver. Slack’s form is also spoken by Mattermost, so it is only possible. */
const receivers: Readonly<Record<string, { readonly host: string; readonly sure: boolean } | undefined>> = {
  pagerduty: { host: 'events.pagerduty.com', sure: true },
  opsgenie: { host: 'api.opsgenie.com', sure: true },
  victorops: { host: 'alert.victorops.com', sure: true },
  pushover: { host: 'api.pushover.net', sure: true },
  telegram: { host: 'api.telegram.org', sure: true },
  slack: { host: 'hooks.slack.com', sure: false },
};

export function* receiverFacts(tree: Tree): Generator<DraftFact> {
  for (const { entry } of walk(tree)) {
    const name = /^(\w+?)_?[cC]onfigs$/.exec(entry.key)?.[1];
    const receiver = name === undefined ? undefined : receivers[name];
    if (receiver === undefined || entry.value.kind !== 'list') continue;
    yield {
      kind: 'endpoint',
      host: receiver.host,
      scheme: 'https',
      purpose: 'api',
      at: { line: entry.line },
      strength: receiver.sure ? 'weak' : 'possible',
      because: said('because.containers.receiver'),
    };
  }
}
