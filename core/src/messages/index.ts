// SPDX-License-Identifier: EUPL-1.2
// The one typed message catalogue, English and French side by side: a missing translation does not compile.
import { cliMessages } from './cli.ts';
import { collectWebMessages } from './collect-web.ts';
import { coreMessages } from './core.ts';
import { mailMessages } from './mail.ts';
import { readerMessages } from './readers.ts';
import { reportMessages } from './report.ts';

export type Language = 'en' | 'fr';
/** One sentence in each language; `{name}` marks a value. */
export type Wording = Readonly<Record<Language, string>>;
export type Wordings = Readonly<Record<string, Wording>>;

export const messages = {
  ...coreMessages,
  ...readerMessages,
  ...reportMessages,
  ...cliMessages,
  ...collectWebMessages,
  ...mailMessages,
} as const;
export type MessageId = keyof typeof messages;
export type Values = Readonly<Record<string, string | number>>;

/** A message as data: which one, with which values. Reports put it into words. */
export interface Said {
  readonly say: MessageId;
  readonly with?: Values;
}

export function said(say: MessageId, values?: Values): Said {
  return values === undefined ? { say } : { say, with: values };
}

/** Puts a message into words. A value the wording does not name is left out; a missing value shows as `{name}`. */
export function words(language: Language, message: Said | MessageId): string {
  const { say, with: values } = typeof message === 'string' ? { say: message, with: undefined } : message;
  // A saved assessment may come from a newer Vigie: an id without wording is shown as it is.
  const wording: Wording | undefined = messages[say];
  if (wording === undefined) return say;
  return wording[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values?.[name];
    return value === undefined ? whole : typeof value === 'number' ? formatNumber(language, value) : value;
  });
}

const formats = {
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
  fr: new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 }),
};
export function formatNumber(language: Language, value: number): string {
  return formats[language].format(value);
}
