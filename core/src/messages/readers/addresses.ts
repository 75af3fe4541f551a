// SPDX-License-Identifier: EUPL-1.2
// What the readers of address tables say.
import type { Wordings } from '../index.ts';

export const addressesMessages = {
  'gap.addresses.line': {
    en: 'is no address with its network, or too long; skipped',
    fr: 'n’est pas une adresse avec son réseau, ou est trop longue ; ignorée',
  },
  'gap.addresses.more-gaps': {
    en: 'more than {limit} lines cannot be read; the others are not listed',
    fr: 'plus de {limit} lignes illisibles ; les autres ne sont pas énumérées',
  },
  'because.address-network': {
    en: 'the address {address} is announced by AS{asn} ({holder})',
    fr: 'l’adresse {address} est annoncée par l’AS{asn} ({holder})',
  },
  'because.address-system': {
    en: 'the address {address} is announced by AS{asn}',
    fr: 'l’adresse {address} est annoncée par l’AS{asn}',
  },
  'because.address-holder': {
    en: 'the address {address} belongs to a network of {holder}',
    fr: 'l’adresse {address} appartient à un réseau de {holder}',
  },
  'because.address-carried': {
    en: 'this operator carries the traffic or stands in front; who runs the machine behind is not told',
    fr: 'cet opérateur achemine le trafic ou se place devant ; qui exploite la machine derrière n’est pas dit',
  },
  'because.address-disagrees': {
    en: 'AS{asn} belongs to another supplier ({provider}) than the reverse name says',
    fr: 'l’AS{asn} appartient à un autre fournisseur ({provider}) que celui du nom inverse',
  },
  'cli.assess.addresses': {
    en: 'your own table of address ranges and networks (repeatable): TSV, CSV, registry statistics',
    fr: 'votre propre table de plages d’adresses et de réseaux (répétable) : TSV, CSV, statistiques de registre',
  },
  'cli.addresses.done': {
    en: '{table}: {ranges} ranges, {rejected} rows not usable, {overlaps} overlaps',
    fr: '{table} : {ranges} plages, {rejected} lignes inutilisables, {overlaps} recouvrements',
  },
  'cli.addresses.looked-up': {
    en: '{found} of {asked} addresses found in your tables',
    fr: '{found} adresses sur {asked} trouvées dans vos tables',
  },
  'cli.addresses.unreadable': {
    en: '{table} holds no address range that can be read (TSV, CSV or registry statistics, at most {limit} MB)',
    fr: '{table} ne contient aucune plage d’adresses lisible (TSV, CSV ou statistiques de registre, {limit} Mo au plus)',
  },
} as const satisfies Wordings;
