// SPDX-License-Identifier: EUPL-1.2
// What the command line says.
import type { Wordings } from './index.ts';

export const cliMessages = {
  'cli.description': {
    en: 'Measures digital independence from evidence: what you depend on, who controls it, what stops if it is cut off.',
    fr: 'Mesure l’indépendance numérique à partir de preuves : de quoi vous dépendez, qui le contrôle, ce qui s’arrête en cas de coupure.',
  },
  'cli.version': { en: 'print the version', fr: 'affiche la version' },
  'cli.help': { en: 'print help', fr: 'affiche l’aide' },
  'cli.lang': {
    en: 'language of what is printed and of reports; default: the locale',
    fr: 'langue de l’affichage et des rapports ; par défaut celle du système',
  },
  'cli.see-help': { en: 'See `vigie --help`.', fr: 'Voir « vigie --help ».' },
  'cli.exit-codes': {
    en: 'Exit codes: 0 met · 1 not met · 2 usage · 3 not established · 4 internal error',
    fr: 'Codes de sortie : 0 respecté · 1 non respecté · 2 mauvais usage · 3 non établi · 4 erreur interne',
  },
  'cli.internal': {
    en: 'internal error; please report it, without your evidence',
    fr: 'erreur interne ; merci de la signaler, sans joindre vos preuves',
  },
  'cli.quiet': { en: 'no progress on stderr', fr: 'pas de progression sur stderr' },
  'cli.assess': { en: 'read evidence and report how independent each use is', fr: 'lit des preuves et dit l’indépendance de chaque usage' },
  'cli.assess.sources': {
    en: 'files and folders to read, domain names to ask the DNS about',
    fr: 'fichiers et dossiers à lire, noms de domaine à interroger dans le DNS',
  },
  'cli.assess.observe-only': {
    en: 'stop at the first cut: write observations.json',
    fr: 's’arrêter à la première coupe : écrire observations.json',
  },
  'cli.assess.from': { en: 'start again from an observations.json', fr: 'repartir d’un observations.json' },
  'cli.assess.out': { en: 'folder for the reports', fr: 'dossier des rapports' },
  'cli.assess.no-out': { en: 'write no files', fr: 'n’écrire aucun fichier' },
  'cli.assess.format': { en: 'reports to write: html, json, md, csv, text', fr: 'rapports à écrire : html, json, md, csv, text' },
  'cli.assess.json': { en: 'print JSON on stdout', fr: 'affiche du JSON sur stdout' },
  'cli.assess.config': { en: 'a vigie.yaml with your declarations', fr: 'un vigie.yaml avec vos déclarations' },
  'cli.assess.home': { en: 'home country (ISO 3166-1); default FR', fr: 'pays d’origine (ISO 3166-1) ; FR par défaut' },
  'cli.assess.bloc': { en: 'bloc that counts as ours: EU, EEA…; default EU', fr: 'ensemble compté comme nôtre : EU, EEA… ; EU par défaut' },
  'cli.assess.at': { en: 'assess as of a day (YYYY-MM-DD); default today', fr: 'évaluer à une date (AAAA-MM-JJ) ; aujourd’hui par défaut' },
  'cli.explain': {
    en: 'unfold a figure down to evidence lines and sources',
    fr: 'déplie un chiffre jusqu’aux lignes de preuve et aux sources',
  },
  'cli.explain.id': {
    en: 'a use (mail), a measure, dependency, service, entity, observation, `gaps`, `question:1`',
    fr: 'un usage (mail), une mesure, dépendance, service, entité, observation, « gaps », « question:1 »',
  },
  'cli.explain.in': { en: 'the assessment to explain', fr: 'l’évaluation à expliquer' },
  'cli.report': { en: 'make reports again from an assessment.json', fr: 'refait les rapports à partir d’un assessment.json' },
  'cli.report.assessment': { en: 'the assessment', fr: 'l’évaluation' },
  'cli.collect': { en: 'collect evidence from the network', fr: 'recueille des preuves sur le réseau' },
  'cli.dns': {
    en: 'ask the DNS about domains, write the answers as JSON lines',
    fr: 'interroge le DNS sur des domaines, écrit les réponses en lignes JSON',
  },
  'cli.dns.domains': { en: 'domain names', fr: 'noms de domaine' },
  'cli.dns.out': { en: 'file to write; default stdout', fr: 'fichier à écrire ; stdout par défaut' },
  'cli.dns.resolver': {
    en: 'resolver to ask, address or address:port; default the system’s',
    fr: 'résolveur à interroger, adresse ou adresse:port ; par défaut celui du système',
  },
  'cli.dns.timeout': { en: 'milliseconds to wait for an answer', fr: 'millisecondes d’attente d’une réponse' },
  'cli.dns.tries': { en: 'times to ask', fr: 'nombre d’essais' },
  'cli.dns.rate': { en: 'questions a second at most', fr: 'questions par seconde au plus' },
  'cli.dns.several': { en: '{count} domains', fr: '{count} domaines' },
  'cli.dns.progress': {
    en: '{domain}: {answered} of {asked} questions answered',
    fr: '{domain} : {answered} réponses sur {asked} questions',
  },
  'cli.dns.done': { en: '{domain}: {answers} answers from the DNS', fr: '{domain} : {answers} réponses du DNS' },
  'cli.catalogue': { en: 'look into the catalogue of suppliers', fr: 'consulte le catalogue des fournisseurs' },
  'cli.catalogue.show': {
    en: 'show a supplier: who is behind, under which law, its services',
    fr: 'montre un fournisseur : qui est derrière, de quel droit il relève, ses services',
  },
  'cli.catalogue.name': { en: 'provider id, service id or name', fr: 'identifiant de fournisseur ou de service, ou nom' },
  'cli.catalogue.check': {
    en: 'check a catalogue folder: schema, references, examples',
    fr: 'vérifie un dossier de catalogue : schéma, références, exemples',
  },
  'cli.catalogue.folder': {
    en: 'folder with providers/ and jurisdictions/; default ./catalogue',
    fr: 'dossier contenant providers/ et jurisdictions/ ; ./catalogue par défaut',
  },
  'cli.catalogue.stats': { en: 'facts by confidence', fr: 'faits par degré de confiance' },
  'cli.catalogue.write': { en: 'write the compiled catalogue', fr: 'écrit le catalogue compilé' },
  'cli.catalogue.no-folder': {
    en: 'no providers/ in {folder}; give the folder of a catalogue',
    fr: 'pas de providers/ dans {folder} ; indiquez le dossier d’un catalogue',
  },
  'cli.catalogue.unknown': {
    en: '“{name}” is not in the catalogue; near: {near}',
    fr: '« {name} » n’est pas au catalogue ; proches : {near}',
  },
  'cli.catalogue.low': { en: '(not verified)', fr: '(non vérifié)' },
  'cli.catalogue.service': { en: '{use}; runs on {substrate}', fr: '{use} ; repose sur {substrate}' },
  'cli.catalogue.summary': {
    en: '{providers} providers, {services} services, {entities} entities, {matchers} matchers, {examples} examples: {problems} problems',
    fr: '{providers} fournisseurs, {services} services, {entities} entités, {matchers} motifs, {examples} exemples : {problems} problèmes',
  },
  'cli.readers': { en: 'list the kinds of evidence that are read', fr: 'liste les genres de preuves qui sont lus' },
  'cli.progress': {
    en: '{source}: files seen {seen}, read as evidence {used}',
    fr: '{source} : fichiers vus {seen}, lus comme preuves {used}',
  },
  'cli.wrote': { en: 'wrote {file}', fr: 'écrit : {file}' },
  'cli.nothing-given': {
    en: 'nothing to assess: give files, folders or domain names (`vigie assess ville.example ./infra`)',
    fr: 'rien à évaluer : indiquez des fichiers, des dossiers ou des noms de domaine (« vigie assess ville.example ./infra »)',
  },
  'cli.no-source': {
    en: '“{source}” is neither an existing path nor a domain name; check the spelling',
    fr: '« {source} » n’est ni un chemin existant ni un nom de domaine ; vérifiez l’orthographe',
  },
  'cli.no-format': {
    en: 'no report format “{format}”; known: {formats}',
    fr: 'pas de format de rapport « {format} » ; connus : {formats}',
  },
  'cli.bad-date': { en: '“{date}” is no date; write YYYY-MM-DD', fr: '« {date} » n’est pas une date ; écrivez AAAA-MM-JJ' },
  'cli.bad-country': {
    en: '“{country}” is no country code; write two letters, like FR',
    fr: '« {country} » n’est pas un code de pays ; écrivez deux lettres, comme FR',
  },
  'cli.bad-number': { en: '{option} takes a positive number, not “{value}”', fr: '{option} attend un nombre positif, pas « {value} »' },
  'cli.cannot-read': { en: '{file} cannot be read: {error}', fr: '{file} est illisible : {error}' },
  'cli.cannot-write': {
    en: '{file} cannot be written: {error}; choose another place with --out',
    fr: '{file} ne peut pas être écrit : {error} ; choisissez un autre endroit avec --out',
  },
  'cli.not-json': {
    en: '{file} is no JSON; give a file that vigie wrote',
    fr: '{file} n’est pas du JSON ; donnez un fichier écrit par vigie',
  },
  'cli.from-alone': {
    en: '--from starts again from observations already made: give no files, folders or --config with it',
    fr: '--from repart d’observations déjà faites : ne donnez avec lui ni fichier, ni dossier, ni --config',
  },
  'cli.bad-bloc': { en: 'no bloc “{bloc}”; known: {known}', fr: 'pas d’ensemble « {bloc} » ; connus : {known}' },
  'cli.misuse.option': { en: 'option “{word}” is not known', fr: 'l’option « {word} » est inconnue' },
  'cli.misuse.command': { en: 'command “{word}” is not known', fr: 'la commande « {word} » est inconnue' },
  'cli.misuse.missing': { en: '“{word}” is missing', fr: 'il manque « {word} »' },
  'cli.misuse.value': { en: 'option “{word}” needs a value', fr: 'l’option « {word} » demande une valeur' },
  'cli.misuse.choice': { en: 'option “{word}” does not take this value', fr: 'l’option « {word} » ne prend pas cette valeur' },
  'cli.misuse.extra': { en: 'too many words for “{word}”', fr: 'trop de mots pour « {word} »' },
  'cli.not-observations': {
    en: '{file} holds no observations; make one with `vigie assess --observe-only`',
    fr: '{file} ne contient pas d’observations ; faites-en un avec « vigie assess --observe-only »',
  },
  'cli.not-assessment': {
    en: '{file} holds no assessment; make one with `vigie assess`',
    fr: '{file} ne contient pas d’évaluation ; faites-en une avec « vigie assess »',
  },
} as const satisfies Wordings;
