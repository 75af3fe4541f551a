// SPDX-License-Identifier: EUPL-1.2
// `vigie assess`: evidence in, summary on the terminal, reports in a folder.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type DeferredBill, walk } from '@vigie/collect';
import {
  assess,
  type Catalogue,
  type DraftGap,
  type EvidenceFile,
  joinObservations,
  type Language,
  type Observations,
  observe,
  readers,
  type Select,
  type Skipped,
  said,
  selectReaders,
  words,
} from '@vigie/core';
import { tablesOf, withAddresses } from '../addresses.ts';
import { summedBills } from '../bills.ts';
import { loadCatalogue } from '../catalogue.ts';
import { exitCodes, UsageError, writing } from '../exit.ts';
import { type Progress, progress } from '../progress.ts';
import { formatsOf, terminal, write } from '../reports.ts';
import { readObservations } from '../saved.ts';
import { type Source, type Sources, sourcesOf } from '../sources.ts';
import { version } from '../version.ts';
import { collectDomains } from './collect-dns.ts';

export interface AssessCommandOptions {
  readonly observeOnly?: boolean;
  readonly from?: string;
  readonly out: string | false;
  readonly format: string;
  readonly json?: boolean;
  readonly config?: string;
  readonly home?: string;
  readonly bloc?: string;
  readonly at?: string;
  readonly resolver?: string;
  readonly addresses?: readonly string[];
  readonly quiet?: boolean;
}

export async function assessCommand(words_: readonly string[], options: AssessCommandOptions, language: Language): Promise<number> {
  if (words_.length === 0 && options.from === undefined) throw new UsageError(said('cli.nothing-given'));
  const formats = formatsOf(options.format);
  const at = instant(options.at);
  const home = options.home === undefined ? {} : { home: country(options.home) };
  const sources = sourcesOf(words_);
  if (options.from !== undefined && (sources.paths.length > 0 || options.config !== undefined))
    throw new UsageError(said('cli.from-alone'));
  const catalogue = loadCatalogue();
  const bloc = options.bloc === undefined ? {} : { bloc: blocOf(options.bloc, catalogue) };
  const show = progress(options.quiet === true);
  const first =
    options.from === undefined ? await observeSources(sources, options, { show, language, at }) : readObservations(options.from);
  const tables = tablesOf(options.addresses, process.env.VIGIE_ADDRESSES);
  const observed = withAddresses(first, { tables, out: options.out, show, language });
  if (options.observeOnly === true) return writeObservations(observed, options, language);

  const assessment = assess(observed, catalogue, { at, version, domains: sources.domains, ...home, ...bloc });
  const written = options.out === false ? [] : await write(assessment, options.out, formats, language);
  process.stdout.write(
    options.json === true
      ? await terminal(assessment, 'json', language)
      : await terminal(
          assessment,
          'text',
          language,
          written.find((file) => file.endsWith('.html')),
        ),
  );
  for (const file of written) show.done(words(language, said('cli.wrote', { file })));
  return assessment.dependencies.length === 0 ? exitCodes.notEstablished : exitCodes.met;
}

/** Reads every source into observations, one progress line each. */
async function observeSources(
  sources: Sources,
  options: AssessCommandOptions,
  { show, language, at }: { readonly show: Progress; readonly language: Language; readonly at: string },
): Promise<Observations> {
  const config = options.config === undefined ? [] : [configOf(options.config)];
  const select = selectOf(sources, config);
  const skipped: Skipped[] = [];
  const unread: { uri: string; gap: DraftGap }[] = [];
  const deferred: DeferredBill[] = [];
  const answers =
    sources.domains.length === 0
      ? undefined
      : await collectDomains(
          sources.domains,
          { resolver: options.resolver === undefined ? [] : [options.resolver] },
          { show, language, at },
        );
  const files = function* (): Generator<EvidenceFile> {
    if (answers !== undefined) yield answers;
    for (const { path, prefix, label } of [...config, ...sources.paths]) yield* filesOf(path, prefix, label);
  };
  function* filesOf(path: string, prefix: string | undefined, label: string): Generator<EvidenceFile> {
    let used = 0;
    const found = walk(path, {
      select,
      ...(prefix === undefined ? {} : { prefix }),
      onFile: (seen) => show.update(() => words(language, said('cli.progress', { source: label, seen, used }))),
    });
    for (const file of found.files) {
      used++;
      yield file;
    }
    skipped.push(...found.skipped());
    unread.push(...found.unread());
    deferred.push(...found.deferred());
    show.done(words(language, said('cli.progress', { source: label, seen: found.seen(), used })));
  }
  const observed = observe(files(), { select, version, skipped, unread, asked: sources.domains });
  const bills = await summedBills(deferred, { show, language });
  return joinObservations(observed, observe(bills.files, { select: bills.select, version, skipped: bills.skipped }));
}

/** Its own folder in the evidence: a source may hold a vigie.yaml too. */
function configOf(path: string): Source {
  if (!existsSync(path)) throw new UsageError(said('cli.cannot-read', { file: path, error: 'ENOENT' }));
  return { path, prefix: 'config', label: basename(path) };
}

/** What the user pointed at is tried by every reader that can tell, and --config holds declarations, whatever their names. */
function selectOf(sources: Sources, config: readonly Source[]): Select {
  const uri = ({ prefix, label }: Source) => (prefix === undefined ? label : `${prefix}/${label}`);
  const select = selectReaders(readers, new Set(sources.paths.map(uri)));
  const declarations = new Set(config.map(uri));
  const ofDeclarations = readers.filter(({ id }) => id === 'vigie-yaml');
  return (one) => (declarations.has(one) ? ofDeclarations : select(one));
}

function writeObservations(observed: Observations, options: AssessCommandOptions, language: Language): number {
  const text = `${JSON.stringify(observed, null, 1)}\n`;
  if (options.json === true || options.out === false) process.stdout.write(text);
  else {
    const folder = options.out;
    const file = join(folder, 'observations.json');
    writing(file, () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text);
    });
    process.stderr.write(`${words(language, said('cli.wrote', { file }))}\n`);
  }
  return observed.observations.length === 0 ? exitCodes.notEstablished : exitCodes.met;
}

/** Today when no date is given: the day, so that two runs of one day give the same bytes. */
function instant(at: string | undefined): string {
  if (at === undefined) return `${new Date().toISOString().slice(0, 10)}T00:00:00Z`;
  const day = `${at}T00:00:00Z`;
  // 31 February is read as 3 March: a day is one that comes back as it was written.
  if (/^\d{4}-\d{2}-\d{2}$/.test(at) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(at)) return day;
  throw new UsageError(said('cli.bad-date', { date: at }));
}

function country(code: string): string {
  if (/^[A-Za-z]{2}$/.test(code)) return code.toUpperCase();
  throw new UsageError(said('cli.bad-country', { country: code }));
}

/** A bloc nobody knows would have no members, and all of Europe would be abroad. */
function blocOf(word: string, { blocs }: Catalogue): string {
  const known = blocs.find(({ id }) => id === word.toUpperCase());
  if (known === undefined) throw new UsageError(said('cli.bad-bloc', { bloc: word, known: blocs.map(({ id }) => id).join(', ') }));
  return known.id;
}
