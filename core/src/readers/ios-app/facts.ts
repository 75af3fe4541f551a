// SPDX-License-Identifier: EUPL-1.2
// Facts of an Apple app, as drafts.
import type { EndpointPurpose, ObservationOf, Strength } from '../../domain.ts';
import { type MessageId, said } from '../../messages/index.ts';
import { hostsOf } from '../../syntax/host.ts';
import type { DraftFact } from '../reader.ts';

export type Capability = ObservationOf<'capability'>['capability'];

export function capability(of: Capability, line: number, because?: MessageId): DraftFact {
  const grade = because === undefined ? {} : ({ strength: 'weak', because: said(because) } as const);
  return { kind: 'capability', platform: 'ios', capability: of, at: { line }, ...grade };
}

export interface Grade {
  readonly strength?: Strength;
  readonly because?: MessageId;
  readonly claimed?: boolean;
}

/** Hosts of an address or a bare domain; nothing of the rest of the address. */
export function* endpoints(address: string, purpose: EndpointPurpose, line: number, grade: Grade): Generator<DraftFact> {
  const bare = address.trim().replace(/^\*\./, '');
  for (const { host } of hostsOf(/:\/\//.test(bare) ? bare : `https://${bare}`)) {
    yield {
      kind: 'endpoint',
      host,
      purpose,
      at: { line },
      ...(grade.strength === undefined ? {} : { strength: grade.strength }),
      ...(grade.because === undefined ? {} : { because: said(grade.because) }),
      ...(grade.claimed === true ? { basis: 'claimed' } : {}),
    };
  }
}
