// SPDX-License-Identifier: EUPL-1.2
// Countries as registers write them, in French, English or as a code of ISO 3166-1. Unknown words are no country.
import { comparable } from './spreadsheet/header.ts';

/** `FR` of `France`, `FR`, `la France`; `undefined` when it is no country we know. */
export function countryCode(stated: string): string | undefined {
  const text = stated.trim();
  if (/^[A-Z]{2}$/.test(text)) return text === 'UK' ? 'GB' : codes.has(text) ? text : undefined;
  const name = comparable(text);
  return names.get(name) ?? names.get(name.replace(/^(la|le|les|l|the|aux|en|au) /, ''));
}

/** Every country that a list in words names: `États-Unis, Inde et Royaume-Uni`. */
export function countriesIn(stated: string): readonly string[] {
  const parts = stated.slice(0, 1000).split(/[,;:/|\n()+]|\set\s|\sand\s/);
  return [...new Set(parts.flatMap((part) => countryCode(part) ?? []))];
}

/** Code, then its names. */
const table = `
AD Andorre, Andorra; AE Émirats arabes unis, United Arab Emirates; AR Argentine, Argentina; AT Autriche, Austria; AU Australie, Australia;
BE Belgique, Belgium; BG Bulgarie, Bulgaria; BR Brésil, Brazil; CA Canada; CH Suisse, Switzerland; CL Chili, Chile; CN Chine, China;
CO Colombie, Colombia; CY Chypre, Cyprus; CZ Tchéquie, République tchèque, Czechia, Czech Republic; DE Allemagne, Germany, Deutschland;
DK Danemark, Denmark; DZ Algérie, Algeria; EE Estonie, Estonia; EG Égypte, Egypt; ES Espagne, Spain; FI Finlande, Finland; FR France;
GB Royaume-Uni, Grande-Bretagne, Angleterre, United Kingdom, Great Britain, England; GG Guernesey, Guernsey; GR Grèce, Greece;
HK Hong-Kong, Hong Kong; HR Croatie, Croatia; HU Hongrie, Hungary; ID Indonésie, Indonesia; IE Irlande, Ireland; IL Israël, Israel;
IM Île de Man, Isle of Man; IN Inde, India; IS Islande, Iceland; IT Italie, Italy; JE Jersey; JP Japon, Japan; KR Corée du Sud, South Korea;
LI Liechtenstein; LT Lituanie, Lithuania; LU Luxembourg; LV Lettonie, Latvia; MA Maroc, Morocco; MC Monaco; MG Madagascar; MT Malte, Malta;
MU Maurice, Île Maurice, Mauritius; MX Mexique, Mexico; MY Malaisie, Malaysia; NL Pays-Bas, Netherlands; NO Norvège, Norway;
NZ Nouvelle-Zélande, New Zealand; PH Philippines; PK Pakistan; PL Pologne, Poland; PT Portugal; RO Roumanie, Romania; RS Serbie, Serbia;
RU Russie, Russia; SA Arabie saoudite, Saudi Arabia; SE Suède, Sweden; SG Singapour, Singapore; SI Slovénie, Slovenia; SK Slovaquie, Slovakia;
SN Sénégal, Senegal; TH Thaïlande, Thailand; TN Tunisie, Tunisia; TR Turquie, Turkey; TW Taïwan, Taiwan; UA Ukraine;
US États-Unis, États-Unis d’Amérique, United States, United States of America, USA; UY Uruguay; VN Vietnam, Viêt Nam; ZA Afrique du Sud, South Africa`;

const names = new Map<string, string>();
const codes = new Set<string>();
for (const entry of table.split(';')) {
  const [, code = '', stated = ''] = /^\s*([A-Z]{2}) (.+)$/.exec(entry) ?? [];
  codes.add(code);
  for (const name of stated.split(',')) names.set(comparable(name), code);
}
