// SPDX-License-Identifier: EUPL-1.2
// What each measure is, its formula in words, where the formula comes from.
import type { Wordings } from '../index.ts';

export const methodMessages = {
  'measure.independence-rate.apparent': { en: 'Apparent independence: who signs', fr: 'Indépendance apparente : qui signe' },
  'measure.independence-rate.real': {
    en: 'Real independence: who controls, operates and hosts',
    fr: 'Indépendance réelle : qui contrôle, exploite et héberge',
  },
  'measure.balance': { en: 'Digital balance', fr: 'Bilan numérique' },
  'measure.concentration.provider': { en: 'Concentration by provider (HHI)', fr: 'Concentration par fournisseur (IHH)' },
  'measure.concentration.parent': { en: 'Concentration by ultimate parent (HHI)', fr: 'Concentration par tête de groupe (IHH)' },
  'measure.concentration.jurisdiction': { en: 'Concentration by country (HHI)', fr: 'Concentration par pays (IHH)' },
  'measure.supplier-concentration.parent': {
    en: 'Concentration of suppliers from outside',
    fr: 'Concentration des fournisseurs extérieurs',
  },
  'measure.n-minus-1.parent': {
    en: 'Still served if the worst group is lost (N-1)',
    fr: 'Encore servi si le pire groupe fait défaut (N-1)',
  },
  'measure.n-minus-1.jurisdiction': {
    en: 'Still served if the worst country from outside cuts off (N-1)',
    fr: 'Encore servi si le pire pays extérieur coupe (N-1)',
  },
  'measure.time-to-stop': { en: 'Days held against any loss from outside', fr: 'Jours tenus face à toute perte extérieure' },
  'measure.import-dependency': { en: 'Import dependency', fr: 'Dépendance aux importations' },
  'measure.service-not-served': { en: 'Service not served', fr: 'Service non rendu' },
  'formula.independence-rate': {
    en: 'weight under control within the perimeter ÷ weight of all that is consumed',
    fr: 'poids de ce qui est contrôlé dans le périmètre ÷ poids de tout ce qui est consommé',
  },
  'formula.balance': {
    en: 'own operation + commons + home + bloc + imports + unknown = gross consumption',
    fr: 'régie + communs + pays + union + importations + inconnu = consommation brute',
  },
  'formula.concentration': {
    en: 'sum of the squared shares of each group × 10,000; low: each unknown owner is a newcomer; high: all belong to the largest',
    fr: 'somme des carrés des parts de chaque groupe × 10 000 ; en bas, chaque propriétaire inconnu est un nouveau venu ; en haut, tous relèvent du premier groupe',
  },
  'formula.supplier-concentration': {
    en: 'sum, over groups from outside the perimeter, of their squared shares of all consumption × 100',
    fr: 'somme, sur les groupes extérieurs au périmètre, des carrés de leurs parts de toute la consommation × 100',
  },
  'formula.n-minus-1': {
    en: 'demand still met after the loss of a unit, its holds spent ÷ demand; the worst unit counts',
    fr: 'demande encore satisfaite après la perte d’une unité, délais épuisés ÷ demande ; la pire unité compte',
  },
  'formula.time-to-stop': {
    en: 'least, over the needs, of the longest-lasting option + days for which the need can be cut; the worst loss counts',
    fr: 'minimum, sur les besoins, de l’option qui dure le plus + jours pendant lesquels le besoin peut être coupé ; la pire perte compte',
  },
  'formula.import-dependency': { en: '(imports − exports) ÷ gross available', fr: '(importations − exportations) ÷ disponible brut' },
  'formula.service-not-served': {
    en: 'sum of users × hours beyond what the function tolerates, over 90 days',
    fr: 'somme des usagers × heures au-delà de ce que la fonction tolère, sur 90 jours',
  },
  'origin.independence-rate': {
    en: 'after the French energy independence rate, production ÷ consumption',
    fr: 'd’après le taux d’indépendance énergétique français, production ÷ consommation',
  },
  'origin.balance': {
    en: 'after the energy balance of national statistics',
    fr: 'd’après le bilan énergétique des statistiques nationales',
  },
  'origin.concentration': { en: 'Herfindahl 1950, Hirschman 1964', fr: 'Herfindahl 1950, Hirschman 1964' },
  'origin.supplier-concentration': {
    en: 'after the supplier concentration index of the European Commission (DG ENER)',
    fr: 'd’après l’indice de concentration des fournisseurs de la Commission européenne (DG ENER)',
  },
  'origin.n-minus-1': {
    en: 'after the N-1 rule for gas, regulation (EU) 2017/1938, annex II',
    fr: 'd’après la règle N-1 du gaz, règlement (UE) 2017/1938, annexe II',
  },
  'origin.time-to-stop': { en: 'after oil stocks counted in days', fr: 'd’après les stocks pétroliers comptés en jours' },
  'origin.import-dependency': { en: 'Eurostat, energy import dependency', fr: 'Eurostat, dépendance énergétique' },
  'origin.service-not-served': {
    en: 'after the expected energy not served of electricity grids',
    fr: 'd’après l’énergie non distribuée des réseaux électriques',
  },
  'method.bounds': {
    en: 'What is not known is counted both ways: at the low end all of it escapes us, at the high end all of it is ours. Weak signs are in no sum; each may move an end outwards.',
    fr: 'L’inconnu est compté dans les deux sens : à la borne basse tout nous échappe, à la borne haute tout est à nous. Les indices faibles n’entrent dans aucune somme ; chacun peut écarter une borne.',
  },
  'method.apparent-real': {
    en: 'Apparent control asks who signs the contract. Real control asks who owns the one that signs, who operates, and on what it all runs: one link from outside the perimeter is enough to lose it.',
    fr: 'Le contrôle apparent demande qui signe le contrat. Le contrôle réel demande qui possède le signataire, qui exploite, et sur quoi tout repose : un seul maillon extérieur au périmètre suffit à le perdre.',
  },
  'method.weights': {
    en: 'Each use counts the same and is shared among what it rests on; by spend, each supplier counts for what it is paid a year. Spend leads only when the evidence gives it for every firm dependency.',
    fr: 'Chaque usage compte autant et se partage entre ce dont il dépend ; pondéré par la dépense, chaque fournisseur compte pour ce qu’il reçoit par an. La dépense ne mène que si les pièces la donnent pour chaque dépendance ferme.',
  },
  'method.strength': {
    en: 'A library, a variable or a permission is not a supplier; the address that is called is. Evidence is firm, weak or merely possible, and says why.',
    fr: 'Une bibliothèque, une variable ou une permission n’est pas un fournisseur ; l’adresse appelée en est un. Une preuve est ferme, faible ou seulement possible, et dit pourquoi.',
  },
  'method.conventions': {
    en: 'Usual convention: free software that is run here counts as ours. Strict: it counts as its steward’s, and a supplier held to more than 24 % by one foreign owner, or 39 % by several, counts as foreign (SecNumCloud 3.2, § 19.6).',
    fr: 'Convention usuelle : le logiciel libre exploité ici compte comme nôtre. Stricte : il compte comme celui de son mainteneur, et un fournisseur détenu à plus de 24 % par un propriétaire étranger, ou 39 % par plusieurs, compte comme étranger (SecNumCloud 3.2, § 19.6).',
  },
  'method.cut-offs': {
    en: 'A cut-off takes away at once all that a group or a country reaches. A function needs all its needs; a need is met by any of its options. What is still served is counted once every delay is spent.',
    fr: 'Une coupure retire d’un coup tout ce qu’un groupe ou un pays atteint. Une fonction exige tous ses besoins ; un besoin est satisfait par l’une quelconque de ses options. On compte ce qui est encore servi une fois tous les délais épuisés.',
  },
  'method.repeat': {
    en: 'The same evidence, catalogue and date give the same report, byte for byte. Nothing was sent anywhere.',
    fr: 'Les mêmes pièces, le même catalogue et la même date donnent le même rapport, à l’octet près. Rien n’a été envoyé nulle part.',
  },
} as const satisfies Wordings;
