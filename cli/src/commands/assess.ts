// SPDX-License-Identifier: EUPL-1.2
// `vigie assess`: evidence in, summary on the terminal, reports in a folder.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from '@vigie/collect';
import {
  assess,
  type DraftGap,
  type EvidenceFile,
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
import { loadCatalogue } from '../catalogue.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { type Progress, progress } from '../progress.ts';
import { formatsOf, terminal, write } from '../reports.ts';
import { readObservations } from '../saved.ts';
import { type Sources, sourcesOf } from '../sources.ts';
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
  readonly quiet?: boolean;
}

export async function assessCommand(words_: readonly string[], options: AssessCommandOptions, language: Language): Promise<number> {
  if (words_.length === 0 && options.from === undefined) throw new UsageError(said('cli.nothing-given'));
  const formats = formatsOf(options.format);
  const at = instant(options.at);
  const sources = sourcesOf(words_);
  const show = progress(options.quiet === true);
  const observed =
    options.from === undefined ? await observeSources(sources, options, { show, language, at }) : readObservations(options.from);
  if (options.observeOnly === true) return writeObservations(observed, options, language);

  const assessment = assess(observed, loadCatalogue(), {
    at,
    version,
    domains: sources.domains,
    ...(options.home === undefined ? {} : { home: country(options.home) }),
    ...(options.bloc === undefined ? {} : { bloc: options.bloc }),
  });
  const written = options.out === false ? [] : await write(assessment, options.out, formats, language);
  process.stdout.write(options.json === true ? await terminal(assessment, 'json', language) : await terminal(assessment, 'text', language));
  for (const file of written) show.done(words(language, said('cli.wrote', { file })));
  return assessment.dependencies.length === 0 ? exitCodes.notEstablished : exitCodes.met;
}

/** Reads every source into observations, one progress line each. */
async function observeSources(
  sources: Sources,
  options: AssessCommandOptions,
  { show, language, at }: { readonly show: Progress; readonly language: Language; readonly at: string },
): Promise<Observations> {
  const named = sources.paths.filter(({ prefix, label }) => prefix === undefined && label !== '').map(({ label }) => label);
  const select = selectReaders(readers, new Set(named));
  const skipped: Skipped[] = [];
  const unread: { uri: string; gap: DraftGap }[] = [];
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
    const paths =
      options.config === undefined ? sources.paths : [{ path: options.config, prefix: undefined, label: options.config }, ...sources.paths];
    for (const { path, prefix, label } of paths) yield* filesOf(path, prefix, label);
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
    show.done(words(language, said('cli.progress', { source: label, seen: found.seen(), used })));
  }
  return observe(files(), { select: select satisfies Select, version, skipped, unread });
}

function writeObservations(observed: Observations, options: AssessCommandOptions, language: Language): number {
  const text = `${JSON.stringify(observed, null, 1)}\n`;
  if (options.json === true || options.out === false) process.stdout.write(text);
  else {
    mkdirSync(options.out, { recursive: true });
    const file = join(options.out, 'observations.json');
    writeFileSync(file, text);
    process.stderr.write(`${words(language, said('cli.wrote', { file }))}\n`);
  }
  return observed.observations.length === 0 ? exitCodes.notEstablished : exitCodes.met;
}

/** Today when no date is given: the day, so that two runs of one day give the same bytes. */
function instant(at: string | undefined): string {
  if (at === undefined) return `${new Date().toISOString().slice(0, 10)}T00:00:00Z`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(at) && !Number.isNaN(Date.parse(at))) return `${at}T00:00:00Z`;
  throw new UsageError(said('cli.bad-date', { date: at }));
}

function country(code: string): string {
  if (/^[A-Za-z]{2}$/.test(code)) return code.toUpperCase();
  throw new UsageError(said('cli.bad-country', { country: code }));
}
