// SPDX-License-Identifier: EUPL-1.2
// What the readers of dns evidence and the collector say. Keys: `gap.<reader>.*`, `because.<reader>.*`, `collect.dns.*`.
import type { Wordings } from '../index.ts';

export const dnsMessages = {
  'gap.dns.data': {
    en: 'the data of the {type} record of {name} does not follow its format; skipped',
    fr: 'les données de l’enregistrement {type} de {name} ne suivent pas leur format ; ignoré',
  },
  'gap.dns.more-gaps': {
    en: 'more than {limit} parts could not be read; the others are not listed',
    fr: 'plus de {limit} parties illisibles ; les autres ne sont pas listées',
  },
  'gap.zone-file.quote': {
    en: 'a quoted string is not closed on its line; the record is skipped',
    fr: 'une chaîne entre guillemets n’est pas fermée sur sa ligne ; enregistrement ignoré',
  },
  'gap.zone-file.parenthesis': {
    en: 'parentheses do not match; the record is skipped',
    fr: 'les parenthèses ne correspondent pas ; enregistrement ignoré',
  },
  'gap.zone-file.origin': {
    en: '$ORIGIN “{name}” is not a domain name; ignored',
    fr: '$ORIGIN « {name} » n’est pas un nom de domaine ; ignoré',
  },
  'gap.zone-file.include': {
    en: 'includes the file “{file}”, which is not read from here; hand it in as a zone file of its own',
    fr: 'inclut le fichier « {file} », qui n’est pas lu depuis celui-ci ; fournissez-le comme fichier de zone à part',
  },
  'gap.zone-file.generate': {
    en: '$GENERATE over {range} is not expanded; the names it makes are not seen',
    fr: '$GENERATE sur {range} n’est pas développé ; les noms produits ne sont pas vus',
  },
  'gap.zone-file.directive': {
    en: 'the directive “{directive}” is not known; skipped',
    fr: 'la directive « {directive} » n’est pas connue ; ignorée',
  },
  'gap.zone-file.type': {
    en: 'record type “{word}” is not known; skipped',
    fr: 'le type d’enregistrement « {word} » n’est pas connu ; ignoré',
  },
  'gap.zone-file.no-type': {
    en: 'the record ends before its type, after “{word}”; skipped',
    fr: 'l’enregistrement s’arrête avant son type, après « {word} » ; ignoré',
  },
  'gap.zone-file.class': { en: 'class {word} is not the Internet’s; skipped', fr: 'la classe {word} n’est pas celle d’Internet ; ignoré' },
  'gap.zone-file.owner': {
    en: '“{name}” is not a domain name; its records are skipped',
    fr: '« {name} » n’est pas un nom de domaine ; ses enregistrements sont ignorés',
  },
  'gap.zone-file.no-owner': {
    en: 'the record has no name and none stands before it; skipped',
    fr: 'l’enregistrement n’a pas de nom et aucun ne le précède ; ignoré',
  },
  'gap.zone-file.outside': {
    en: '{name} is not in the zone {zone}: servers leave it out; skipped',
    fr: '{name} n’est pas dans la zone {zone} : les serveurs l’écartent ; ignoré',
  },
  'gap.zone-file.zone-unknown': {
    en: 'neither $ORIGIN, nor the SOA, nor the file name says which zone this is; relative names are shown under {zone}. Name the file after its zone, as in ville.example.zone',
    fr: 'ni $ORIGIN, ni le SOA, ni le nom du fichier ne disent de quelle zone il s’agit ; les noms relatifs sont montrés sous {zone}. Nommez le fichier d’après sa zone, comme ville.example.zone',
  },
  'gap.dns-answers.line': {
    en: 'is not an answer as zdns or massdns write it; skipped',
    fr: 'n’est pas une réponse telle que zdns ou massdns l’écrivent ; ignoré',
  },
  'gap.dns-answers.long-line': {
    en: 'a line of more than {limit} characters; skipped',
    fr: 'une ligne de plus de {limit} caractères ; ignorée',
  },
  'gap.dns-answers.failed': {
    en: '{name} {type}: no answer ({status}); whether the record exists is not known. Ask again',
    fr: '{name} {type} : pas de réponse ({status}) ; on ignore si l’enregistrement existe. Reposez la question',
  },
  'gap.dns-answers.spf-limit': {
    en: 'the SPF of {name} needs more than the 10 lookups that receivers make (RFC 7208 §4.6.4); what comes after was not followed',
    fr: 'le SPF de {name} demande plus que les 10 requêtes que font les destinataires (RFC 7208 §4.6.4) ; la suite n’a pas été suivie',
  },
  'gap.octodns.zone-unknown': {
    en: 'the file name does not say which zone this is; names are shown under {zone}. Name the file after its zone, as in ville.example.yaml',
    fr: 'le nom du fichier ne dit pas de quelle zone il s’agit ; les noms sont montrés sous {zone}. Nommez le fichier d’après sa zone, comme ville.example.yaml',
  },
  'gap.octodns.no-record': {
    en: '“{name}” holds no record with a type; skipped',
    fr: '« {name} » ne contient pas d’enregistrement avec un type ; ignoré',
  },
  'gap.octodns.no-value': { en: 'the {type} record of {name} states no value', fr: 'l’enregistrement {type} de {name} n’a pas de valeur' },
  'because.octodns.ignored': { en: 'octoDNS is told to ignore this record', fr: 'octoDNS a pour consigne d’ignorer cet enregistrement' },
  'collect.dns.not-a-domain': {
    en: '“{name}” is not a domain name; write it as in ville.example',
    fr: '« {name} » n’est pas un nom de domaine ; écrivez-le comme ville.example',
  },
  'collect.dns.not-a-resolver': {
    en: '“{resolver}” is not the address of a resolver; write it as 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:5353',
    fr: '« {resolver} » n’est pas l’adresse d’un résolveur ; écrivez-la comme 192.0.2.53, 192.0.2.53:5353 ou [2001:db8::53]:5353',
  },
  'collect.dns.no-resolver': {
    en: 'this machine has no DNS resolver; name one',
    fr: 'cette machine n’a pas de résolveur DNS ; indiquez-en un',
  },
} as const satisfies Wordings;
