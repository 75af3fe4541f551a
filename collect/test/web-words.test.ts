// SPDX-License-Identifier: EUPL-1.2
// Buttons as the platforms and the sites of six countries write them.
import { describe, expect, it } from 'vitest';
import { answerOf } from '../src/web/consent-words.ts';

const labels = {
  refuse: [
    'Reject all',
    'Decline',
    'I do not accept',
    'Continue without accepting',
    'Use necessary cookies only',
    'Reject additional cookies',
    'Do not consent',
    'Continuer sans accepter →',
    'Tout refuser',
    'Je refuse',
    '✗ Interdire tous les cookies',
    'Non merci',
    'Cookies strictement nécessaires uniquement',
    'Accepter uniquement les cookies nécessaires',
    'Alle ablehnen',
    'Nur notwendige Cookies',
    'Ich lehne ab',
    'Rechazar todo',
    'Aceptar solo las cookies necesarias',
    'Rifiuta tutti',
    'Continua senza accettare',
    'Weigeren',
    'Alleen noodzakelijke cookies',
  ],
  accept: [
    'Accept All Cookies',
    'AGREE',
    'Agree and close',
    'Allow all',
    'Got it!',
    'Accept additional cookies',
    'Consent',
    'Accepter & Fermer',
    'Tout accepter',
    'J’accepte',
    '✓ OK, tout accepter',
    'OK pour moi',
    'Autoriser tous les cookies',
    'Alle akzeptieren',
    'Zustimmen und weiter',
    'Das ist ok',
    'Aceptar y cerrar',
    'Accetta tutti',
    'Alles accepteren',
    'Akkoord',
  ],
  settings: [
    'Manage options',
    'Cookies Settings',
    'MORE OPTIONS',
    'View cookies',
    'Personnaliser',
    'Paramétrer les cookies',
    'Je choisis',
    'Gérer mes préférences',
    'Einstellungen anpassen',
    'Lassen Sie mich wählen',
    'Configurar cookies',
    'Scopri di più e personalizza',
    'Instellingen aanpassen',
  ],
  save: [
    'Confirm My Choices',
    'Allow selection',
    'Enregistrer mes choix',
    'Autoriser la sélection',
    'Auswahl erlauben',
    'Guardar preferencias',
    'Salva e chiudi',
    'Voorkeuren opslaan',
  ],
  none: [
    'Refuser et s’abonner',
    'Reject and pay',
    'Mit Werbung weiterlesen oder Pur-Abo kaufen',
    'Lire la politique de confidentialité',
    'Nos 142 partenaires',
    'Accessibilité : partiellement conforme',
    'Accueil',
    'Acceptation des dons en ligne',
    '',
    'x'.repeat(5_000),
  ],
} as const;

describe('what a button of a consent dialog says', () => {
  for (const [answer, ones] of Object.entries(labels))
    it(`is ${answer === 'none' ? 'no answer where it is a purchase, a link or something else' : `“${answer}” in each language`}`, () => {
      expect(ones.filter((label) => (answerOf(label) ?? 'none') !== answer).map((label) => `${label}: ${answerOf(label)}`)).toEqual([]);
    });
});
