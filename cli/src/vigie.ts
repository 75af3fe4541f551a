#!/usr/bin/env node
import { type MessageId, said, words } from '@vigie/core/messages/index';
// SPDX-License-Identifier: EUPL-1.2
// Entry: reads the arguments, loads the one command that is asked for, turns the outcome into an exit code.
import { Command, CommanderError, Option } from 'commander';
import { exitCodes, UsageError } from './exit.ts';
import { languageFrom } from './language.ts';
import { version } from './version.ts';

const language = languageFrom(process.argv, process.env);
const say = (id: MessageId) => words(language, id);

function program(): Command {
  const root = new Command('vigie')
    .description(say('cli.description'))
    .version(version, '-V, --version', say('cli.version'))
    .helpOption('-h, --help', say('cli.help'))
    .helpCommand('help [command]', say('cli.help'))
    .addOption(new Option('--lang <lang>', say('cli.lang')).choices(['en', 'fr']))
    .exitOverride()
    .showHelpAfterError(say('cli.see-help'))
    .configureHelp({
      styleTitle: translateTitle,
      styleOptionDescription: translated,
      styleArgumentDescription: translated,
      styleUsage: translated,
    })
    .configureOutput({ outputError: (text, write) => write(misuse(text)) })
    .addHelpText('after', `\n${say('cli.exit-codes')}\n`);

  root
    .command('assess')
    .argument('[sources...]', say('cli.assess.sources'))
    .description(say('cli.assess'))
    .option('--observe-only', say('cli.assess.observe-only'))
    .option('--from <file>', say('cli.assess.from'))
    .option('-o, --out <dir>', say('cli.assess.out'), 'vigie-report')
    .option('--no-out', say('cli.assess.no-out'))
    .option('-f, --format <formats>', say('cli.assess.format'), 'html,json,md,csv')
    .option('--json', say('cli.assess.json'))
    .option('-c, --config <file>', say('cli.assess.config'))
    .option('--home <country>', say('cli.assess.home'))
    .option('--bloc <bloc>', say('cli.assess.bloc'))
    .option('--at <date>', say('cli.assess.at'))
    .option('--resolver <address>', say('cli.dns.resolver'))
    .option('--addresses <file...>', say('cli.assess.addresses'))
    .option('-q, --quiet', say('cli.quiet'))
    .action(async (sources: string[], options) =>
      run(async () => (await import('./commands/assess.ts')).assessCommand(sources, options, language)),
    );

  root
    .command('explain')
    .argument('<id>', say('cli.explain.id'))
    .description(say('cli.explain'))
    .option('--in <file>', say('cli.explain.in'), 'vigie-report/assessment.json')
    .option('--json', say('cli.assess.json'))
    .action(async (id: string, options) => run(async () => (await import('./commands/explain.ts')).explainCommand(id, options, language)));

  root
    .command('report')
    .argument('[assessment]', say('cli.report.assessment'), 'vigie-report/assessment.json')
    .description(say('cli.report'))
    .option('-f, --format <formats>', say('cli.assess.format'), 'text')
    .option('-o, --out <dir>', say('cli.assess.out'))
    .action(async (file: string, options) =>
      run(async () => (await import('./commands/report.ts')).reportCommand(file, options, language)),
    );

  const collect = root.command('collect').description(say('cli.collect'));
  collect
    .command('dns')
    .argument('<domains...>', say('cli.dns.domains'))
    .description(say('cli.dns'))
    .option('-o, --out <file>', say('cli.dns.out'))
    .option('--resolver <address...>', say('cli.dns.resolver'))
    .option('--timeout <ms>', say('cli.dns.timeout'))
    .option('--tries <n>', say('cli.dns.tries'))
    .option('--rate <n>', say('cli.dns.rate'))
    .option('-q, --quiet', say('cli.quiet'))
    .action(async (domains: string[], options) =>
      run(async () => (await import('./commands/collect-dns.ts')).collectDnsCommand(domains, options, language)),
    );
  collect
    .command('web')
    .argument('<urls...>', say('cli.web.urls'))
    .description(say('cli.web'))
    .option('-o, --out <dir>', say('cli.web.out'), 'vigie-web')
    .option('--pages <n>', say('cli.web.pages'), '3')
    .option('--seconds <n>', say('cli.web.seconds'), '120')
    .option('--allow-private', say('cli.web.allow-private'))
    .option('--connect-to <rule...>', say('cli.web.connect-to'))
    .option('--json', say('cli.web.json'))
    .option('-q, --quiet', say('cli.quiet'))
    .action(async (urls: string[], options) =>
      run(async () => (await import('./commands/collect-web.ts')).collectWebCommand(urls, options, language)),
    );

  const catalogue = root.command('catalogue').description(say('cli.catalogue'));
  catalogue
    .command('show')
    .argument('<name>', say('cli.catalogue.name'))
    .description(say('cli.catalogue.show'))
    .option('--json', say('cli.assess.json'))
    .action(async (name: string, options) =>
      run(async () => (await import('./commands/catalogue-show.ts')).showCommand(name, options, language)),
    );
  catalogue
    .command('check')
    .argument('[folder]', say('cli.catalogue.folder'))
    .description(say('cli.catalogue.check'))
    .option('--stats', say('cli.catalogue.stats'))
    .option('--write <file>', say('cli.catalogue.write'))
    .option('--json', say('cli.assess.json'))
    .action(async (folder: string | undefined, options) =>
      run(async () => (await import('./commands/catalogue-check.ts')).checkCommand(folder, options, language)),
    );

  root
    .command('readers')
    .description(say('cli.readers'))
    .option('--json', say('cli.assess.json'))
    .action(async (options) => run(async () => (await import('./commands/readers.ts')).readersCommand(options, language)));
  return root;
}

function translateTitle(title: string): string {
  if (language === 'en') return title;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': 'Usage :',
    'Arguments:': 'Arguments :',
    'Options:': 'Options :',
    'Commands:': 'Commandes :',
  };
  return titles[title] ?? title;
}

/** What commander adds by itself to the words of the catalogue. */
function translated(text: string): string {
  if (language === 'en') return text;
  return text.replace('(default: ', '(par défaut : ').replace('(choices: ', '(choix : ').replace('[command]', '[commande]');
}

/** Commander's errors, which are English, in the words of the catalogue: `error: unknown option '--nope'`. */
function misuse(text: string): string {
  const kinds = [
    ['cli.misuse.option', /^error: unknown option '([^']*)'/],
    ['cli.misuse.command', /^error: unknown command '([^']*)'/],
    ['cli.misuse.missing', /^error: missing required argument '([^']*)'/],
    ['cli.misuse.value', /^error: option '([^']*)' argument missing/],
    ['cli.misuse.choice', /^error: option '([^']*)' argument '[^']*' is invalid/],
    ['cli.misuse.extra', /^error: too many arguments for '([^']*)'/],
  ] as const;
  if (language === 'en') return text;
  for (const [id, pattern] of kinds) {
    const word = pattern.exec(text)?.[1];
    if (word !== undefined) return `vigie: ${words(language, said(id, { word }))}\n`;
  }
  return text;
}

async function run(command: () => Promise<number>): Promise<void> {
  process.exitCode = await command();
}

// A reader that closes early (`vigie … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = failed(error);
}

function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.met : exitCodes.usage;
  if (error instanceof UsageError) {
    process.stderr.write(`vigie: ${words(language, error.said)}\n`);
    return exitCodes.usage;
  }
  process.stderr.write(`vigie: ${say('cli.internal')}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return exitCodes.internal;
}
