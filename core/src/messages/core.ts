// SPDX-License-Identifier: EUPL-1.2
// What the engine itself says: uses, reasons of attribution, questions.
import type { Wordings } from './index.ts';

export const coreMessages = {
  'use.mail': { en: 'mail', fr: 'messagerie' },
  'use.applications': { en: 'applications', fr: 'applications' },
  'use.geolocation': { en: 'geolocation', fr: 'géolocalisation' },
  'use.computers': { en: 'computers', fr: 'ordinateurs' },
  'use.mobiles': { en: 'mobiles', fr: 'mobiles' },
  'use.personalisation': { en: 'personalisation', fr: 'personnalisation' },
  'use.advertising': { en: 'advertising', fr: 'publicité' },
  'use.collaboration': { en: 'collaboration', fr: 'collaboration' },
  'use.cloud': { en: 'cloud', fr: 'cloud' },
  'use.network': { en: 'network', fr: 'réseau' },
  'use.identity': { en: 'identity', fr: 'identité' },
  'use.supply-chain': { en: 'software supply chain', fr: 'chaîne logicielle' },
  'use.data-ai': { en: 'data and AI', fr: 'données et IA' },
  'use.communication': { en: 'communication', fr: 'communication' },
  'use.payment': { en: 'payment', fr: 'paiement' },
  'use.security': { en: 'security', fr: 'sécurité' },
} as const satisfies Wordings;
