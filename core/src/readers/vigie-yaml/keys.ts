// SPDX-License-Identifier: EUPL-1.2
// The keys of vigie.yaml.

export const declarationKeys = {
  file: ['organisation', 'entities', 'services', 'functions', 'limits', 'columns', 'rates'],
  organisation: ['name', 'domains', 'home', 'bloc'],
  entity: ['name', 'seat', 'parent'],
  service: ['name', 'use', 'is', 'self', 'contractsWith', 'operatedBy', 'yearly', 'holdDays', 'needs'],
  function: ['name', 'users', 'toleratesHours', 'needs'],
  /** What a column of a list of suppliers may be taken for; the reader of such lists knows the same. */
  columns: [
    'supplier',
    'service',
    'amount',
    'currency',
    'date',
    'account',
    'users',
    'country',
    'lei',
    'ends',
    'reference',
    'type',
    'status',
    'identity',
  ],
} as const;
