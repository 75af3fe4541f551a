// SPDX-License-Identifier: EUPL-1.2
// The keys of vigie.yaml.
import type { Use } from '../../domain.ts';

export const declarationKeys = {
  file: ['organisation', 'entities', 'services', 'functions', 'limits'],
  organisation: ['name', 'domains', 'home', 'bloc'],
  entity: ['name', 'seat', 'parent'],
  service: ['name', 'use', 'is', 'self', 'contractsWith', 'operatedBy', 'yearly', 'holdDays', 'needs'],
  function: ['name', 'users', 'toleratesHours', 'needs'],
} as const;

const uses: Readonly<Record<Use, true>> = {
  mail: true,
  applications: true,
  geolocation: true,
  computers: true,
  mobiles: true,
  personalisation: true,
  advertising: true,
  collaboration: true,
  cloud: true,
  network: true,
  identity: true,
  'supply-chain': true,
  'data-ai': true,
  communication: true,
  payment: true,
  security: true,
};

export function isUse(value: string | undefined): value is Use {
  return value !== undefined && Object.hasOwn(uses, value);
}
