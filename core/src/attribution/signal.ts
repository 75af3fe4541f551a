// SPDX-License-Identifier: EUPL-1.2
// One pointer from an observation to a supplier, before anything is looked up.

import type { HostRole } from '../catalogue/index-of-matchers.ts';
import type { Aspect, CodeLanguage, Immaterial, Strength, Use } from '../domain.ts';
import type { Said } from '../messages/index.ts';

/** How a signal is looked up. `roles` are tried in turn until one hits. */
export type Lookup =
  | { readonly by: 'host'; readonly host: string; readonly roles: readonly HostRole[] }
  | { readonly by: 'resource'; readonly type: string; readonly provider: string }
  | { readonly by: 'package'; readonly purl: string }
  | { readonly by: 'module'; readonly language: CodeLanguage; readonly module: string }
  | { readonly by: 'asn'; readonly asn: number }
  /** The same, only when its holder is a carrier or stands in front: what it carries is not what it runs. */
  | { readonly by: 'carrier'; readonly asn: number }
  | { readonly by: 'image'; readonly repository: string }
  | { readonly by: 'variable'; readonly name: string }
  | { readonly by: 'txt'; readonly value: string }
  | { readonly by: 'charge'; readonly service: string; readonly names: readonly string[] }
  | { readonly by: 'name'; readonly names: readonly string[]; readonly lei?: string };

export interface Signal {
  readonly aspect: Aspect;
  readonly key: string;
  /** Use when the service does not say, or when `useWins` also when it does. */
  readonly use: Use;
  readonly useWins?: boolean;
  readonly strength: Strength;
  readonly because?: readonly Said[];
  readonly region?: string;
  readonly target:
    | {
        readonly kind: 'lookup';
        readonly lookup: Lookup /** What groups it when nothing is found; absent: it then carries no dependency, for `otherwise`. */;
        readonly party?: string;
        readonly otherwise?: Immaterial;
        /** The network that announces the address: decides when its name is not known. `machine` groups what a carrier only carries. */
        readonly network?: { readonly asn: number; readonly machine: string };
      }
    | { readonly kind: 'immaterial'; readonly reason: Immaterial };
}
