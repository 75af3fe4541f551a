// SPDX-License-Identifier: EUPL-1.2
// What the readers of web policy files, registration data, certificates and SAML metadata say.
import type { Wordings } from '../index.ts';

export const webPoliciesMessages = {} as const satisfies Wordings;
