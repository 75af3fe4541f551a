// SPDX-License-Identifier: EUPL-1.2
// The user's language: --lang, else the locale, else English.
import type { Language } from '@vigie/core/messages/index';

export function languageFrom(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[at];
  const asked = at < 0 || word === undefined ? undefined : word.includes('=') ? word.slice(7) : argv[at + 1];
  // POSIX: a variable that is set and empty is as one that is not set.
  // A language we do not speak is refused by --lang itself, in the user's own.
  const spoken = asked === 'en' || asked === 'fr' ? asked : undefined;
  const locale = spoken ?? [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((one) => one !== undefined && one !== '') ?? '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
