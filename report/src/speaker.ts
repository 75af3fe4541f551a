// SPDX-License-Identifier: EUPL-1.2
// Puts messages, figures, dates and names into one language, with its typography.
import type { Country, Interval, Iso, Money } from '@vigie/core/domain';
import { type Language, type MessageId, messages, type Said, type Values, words } from '@vigie/core/messages/index';
import { plain } from './plain.ts';

type Plural = MessageId extends infer Id ? (Id extends `${infer Base}.one` ? Base : never) : never;

export interface Speaker {
  readonly language: Language;
  /** A message, its values made harmless. A value `use` names a use and is put into words. */
  say(message: MessageId | Said, values?: Values): string;
  /** The form for one or for several. */
  count(base: Plural, count: number, values?: Values): string;
  number(value: number, digits?: number): string;
  /** 0.2925 → `29 %`. What is not nothing never shows as 0, what is not all never as 100. */
  percent(share: number, digits?: number): string;
  /** `20 – 29 %`, or one figure when both ends show the same. */
  range(interval: Interval, digits?: number): string;
  points(share: number): string;
  days(days: number): string;
  money(money: Money): string;
  date(at: Iso): string;
  country(code: Country): string;
}

const locales = { en: 'en-GB', fr: 'fr-FR' } as const;
const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

export function speaker(language: Language): Speaker {
  const locale = locales[language];
  const plural = new Intl.PluralRules(locale);
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const numbers = [0, 1, 2].map((digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }));
  const number = (value: number, digits = 0) => (numbers[digits] ?? numbers[2])?.format(value) ?? String(value);
  const space = language === 'fr' ? NARROW : NO_BREAK;

  const say: Speaker['say'] = (message, values) => {
    const one: Said = typeof message === 'string' ? { say: message, ...(values === undefined ? {} : { with: values }) } : message;
    const given = Object.entries(one.with ?? {}).map(([name, value]): readonly [string, string | number] => [
      name,
      name === 'use' ? useName(language, String(value)) : typeof value === 'string' ? plain(value) : value,
    ]);
    return typography(language, words(language, { say: one.say, with: Object.fromEntries(given) }));
  };
  const figure = (share: number, digits: number): string => {
    const percent = share * 100;
    const shown = number(percent, digits);
    if (percent > 0 && shown === number(0, digits)) return `<${space}${number(10 ** -digits, digits)}`;
    if (percent < 100 && shown === number(100, digits)) return `>${space}${number(100 - 10 ** -digits, digits)}`;
    return shown;
  };

  return {
    language,
    say,
    count(base, count, values) {
      // `many` exists in French for millions; our wordings have two forms.
      const form = plural.select(count) === 'one' ? 'one' : 'other';
      const id = `${base}.${form}`;
      return isMessage(id) ? say(id, { ...values, count: number(count, 1) }) : number(count, 1);
    },
    number,
    percent: (share, digits = 0) => `${figure(share, digits)}${space}%`,
    range([low, high], digits = 0) {
      const [from, to] = [figure(snap(low), digits), figure(snap(high), digits)];
      return from === to ? `${from}${space}%` : `${from}${NO_BREAK}–${NO_BREAK}${to}${space}%`;
    },
    points(share) {
      const points = Math.round(share * 1000) / 10;
      const form = plural.select(points) === 'one' ? 'one' : 'other';
      return say(`unit.point.${form}`, { count: figure(share, 1) });
    },
    days(days) {
      return say(plural.select(days) === 'one' ? 'unit.day.one' : 'unit.day.other', { count: number(days, 1) });
    },
    money: ({ amount, currency }) => money(locale, amount, currency),
    date(at) {
      const time = Date.parse(at);
      return Number.isNaN(time) ? plain(at) : day.format(time);
    },
    country(code) {
      if (code === 'ZZ' || code === '') return say('unit.elsewhere');
      return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : plain(code);
    },
  };
}

function useName(language: Language, use: string): string {
  const id = `use.${use}`;
  return isMessage(id) ? words(language, id) : plain(use);
}

function isMessage(id: string): id is MessageId {
  return Object.hasOwn(messages, id);
}

/** A sum of fractions that should be 1 is often 0.9999…: differences that no figure can show are not shown. */
function snap(share: number): number {
  return share > 1 - 1e-9 ? 1 : share < 1e-9 ? 0 : share;
}

/** Thousands and millions as a reader says them: €106k, 106 k€. */
function money(locale: string, amount: number, currency: string): string {
  const known = /^[A-Z]{3}$/.test(currency) ? currency : 'XXX';
  const [scale, suffix] =
    Math.abs(amount) >= 10_000_000 ? ([1e6, 'M'] as const) : Math.abs(amount) >= 10_000 ? ([1e3, 'k'] as const) : ([1, ''] as const);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: known,
    maximumFractionDigits: scale === 1e6 ? 1 : 0,
    minimumFractionDigits: 0,
  });
  const parts = format.formatToParts(amount / scale);
  const last = parts
    .map(({ type }) => type === 'integer' || type === 'fraction' || type === 'group' || type === 'decimal')
    .lastIndexOf(true);
  return parts
    .map(({ value, type }, index) =>
      type === 'currency' && locale === 'fr-FR' ? suffix + value : index === last && locale !== 'fr-FR' ? value + suffix : value,
    )
    .join('');
}

/** French puts a narrow no-break space before high punctuation and inside guillemets (Lexique de l’Imprimerie nationale). */
function typography(language: Language, text: string): string {
  if (language === 'en') return text;
  return text.replace(/ (?=[:;!?»%](?:\s|[.,)]|$))/g, NARROW).replace(/« /g, `«${NARROW}`);
}
