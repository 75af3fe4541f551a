// SPDX-License-Identifier: EUPL-1.2
// Why a use was not assessed: either the evidence that would tell was not given, or it was and shows none.
import type { Assessment, Fact, Use } from '@vigie/core/domain';
import type { MessageId } from '@vigie/core/messages/index';

const web = ['web-request'] as const;
const dns = ['dns-record'] as const;
const money = ['charge', 'contract'] as const;

/** Kinds of fact that would show a use. */
const telling: Readonly<Record<Use, readonly Fact['kind'][]>> = {
  mail: dns,
  applications: [...money, 'variable', 'endpoint', 'import'],
  geolocation: [...web, 'capability', 'import'],
  computers: ['device'],
  mobiles: ['device'],
  personalisation: web,
  advertising: web,
  collaboration: [...money, 'image'],
  cloud: [...money, 'cloud-resource'],
  network: dns,
  identity: ['variable', 'endpoint'],
  'supply-chain': ['component', 'image'],
  'data-ai': [...money, 'variable', 'endpoint'],
  communication: money,
  payment: [...web, 'contract'],
  security: [...dns, 'contract'],
};

export function whyNotAssessed(assessment: Assessment, use: Use): MessageId {
  const kinds = new Set<string>(telling[use]);
  return assessment.observations.some(({ kind }) => kinds.has(kind)) ? 'not-seen' : `not-assessed.${use}`;
}
