// SPDX-License-Identifier: EUPL-1.2
// A lexer for the languages of form.ts: names, strings and punctuation, without comments. One pass over character codes.
import { charactersOf, NEWLINE, QUOTE, SPACE, SPECIAL, WORD } from './characters.ts';
import { commentEnd, directiveEnd, phpLineEnd } from './comments.ts';
import type { CodeForm } from './form.ts';
import { herePhp, hereRuby, type PendingText, pendingEnd } from './here-documents.ts';
import { closedAt, csharpString, lineBreak, quotedEnd, tripleEnd } from './quotes.ts';
import { isCondition, regexEnd, valueBefore } from './regexes.ts';
import { PERCENT_LIMIT, percentEnd } from './ruby-percent.ts';
import { HOLES, LONG, MARK, NAME, RAW, REGEX, STRING, Tokens } from './tokens.ts';

const MAX_HOLES = 24;

export class Lexer extends Tokens {
  readonly form: CodeForm;
  /** Where the next token is looked for. */
  position: number;
  /** Tokens starting after this are not asked for. */
  readonly #stop: number;
  readonly #classes: Uint8Array;
  #holes = 0;
  /** Characters looked at in vain: quotes that never close. Bounded, or a hostile text would cost its square. */
  #wasted = 0;
  /** How far the holes of the string that is being read went: they may pass the end of its line. */
  #seen = 0;
  readonly #conditions: boolean[] = [];
  #afterCondition = false;
  #pending: PendingText[] = [];
  readonly #texts: PendingText[] = [];
  /** Where the first string or comment opens that never closes. */
  unclosed: number | undefined;

  constructor(text: string, form: CodeForm, from = 0, stop = text.length) {
    super(text);
    this.form = form;
    this.#stop = stop;
    this.#classes = charactersOf(form);
    this.position = form.language === 'php' ? islandAt(text, from) : from;
  }

  /** Moves to the next token; false at the end. */
  next(): boolean {
    const { text, form } = this;
    const classes = this.#classes;
    const length = text.length;
    let at = this.position;
    while (at < length) {
      if (this.#texts.length > 0) return this.#yieldText(at);
      const code = text.charCodeAt(at);
      const kind = code < 128 ? classes[code] : WORD;
      if (kind === SPACE) {
        at++;
        continue;
      }
      if (kind === NEWLINE) {
        this.fresh = true;
        at++;
        if (this.#pending.length > 0) at = this.#readPending(at);
        continue;
      }
      if (at > this.#stop && this.#holes === 0) break;
      if (kind === WORD) {
        let end = at + 1;
        while (end < length) {
          const inner = text.charCodeAt(end);
          if (inner < 128 && classes[inner] !== WORD) break;
          end++;
        }
        if (end - at < 4 && form.language === 'python' && isPythonPrefix(text, at, end)) {
          const raw = text.slice(at, end).toLowerCase().includes('r') ? RAW : 0;
          const after = this.#quoted(end, raw);
          if (after > 0) {
            this.position = after;
            return true;
          }
        }
        if (this.fresh && code === 95 && end - at === 7 && form.language === 'ruby' && text.startsWith('__END__', at)) break;
        this.position = end;
        return this.push(NAME, at, end, 0);
      }
      if (kind === QUOTE) {
        const after = this.#quoted(at, 0);
        this.position = after > 0 ? after : at + 1;
        return after > 0 || this.push(MARK, at, at + 1, 0);
      }
      if (kind === SPECIAL) {
        const before = this.count;
        const after = this.#special(at, code);
        if (after > at) {
          at = after;
          if (this.count === before) continue;
          this.position = at;
          return true;
        }
      }
      if (form.regexes === 'javascript') {
        if (code === 40) this.#conditions.push(isCondition(this));
        else if (code === 41) this.#afterCondition = this.#conditions.pop() ?? false;
      }
      this.position = at + 1;
      return this.push(MARK, at, at + 1, 0);
    }
    this.position = at;
    return this.#texts.length > 0 && this.#yieldText(at);
  }

  /** Comments, regular expressions, here-documents, prefixed strings: where it ends, or `at` when it is plain punctuation. */
  #special(at: number, code: number): number {
    const { text, form } = this;
    const next = text.charCodeAt(at + 1);
    if (code === 47) {
      if (form.slashes && (next === 47 || next === 42)) {
        if (next === 47 && form.language === 'php') return phpLineEnd(text, at);
        const end = commentEnd(text, at, form.nestedComments === true);
        if (end < 0) this.unclosed ??= at;
        return end < 0 ? text.length : end;
      }
      if (form.regexes === undefined || this.#isSpent() || valueBefore(this, form.regexes, at, this.#afterCondition)) return at;
      const end = regexEnd(text, at);
      if (end > at) this.push(REGEX, at, end, 0);
      else this.#waste(at, lineBreak(text, at));
      return end;
    }
    if (code === 35) {
      if (form.language === 'php') return next === 91 ? at : phpLineEnd(text, at);
      if (form.language === 'javascript') return at === 0 && next === 33 ? lineBreak(text, at) : at;
      // C# directives (`#region don’t`) stand alone on a line.
      return form.hash || this.fresh ? lineBreak(text, at) : at;
    }
    switch (form.language) {
      case 'php':
        if (code === 63) return next === 62 ? islandAt(text, at + 2) : at;
        return this.#here(herePhp(text, at), at);
      case 'csharp': {
        const found = csharpString(text, at);
        if (found === undefined) return at;
        return this.#string(found.quote, found.form, found.raw ? RAW : 0);
      }
      case 'ruby':
        return this.#ruby(at, code, next);
      default:
        return at;
    }
  }

  #ruby(at: number, code: number, next: number): number {
    const { text } = this;
    if (code === 61) return this.fresh ? directiveEnd(text, at) : at;
    // `$'`, `$"`, `$/`: globals with odd names.
    if (code === 36) return next === 34 || next === 39 || next === 96 || next === 47 ? at + 2 : at;
    if (valueBefore(this, this.form.regexes, at, this.#afterCondition)) return at;
    if (code === 63) {
      const after = text.charCodeAt(at + 2);
      return next > 32 && !(after > 47 && after < 58) && !(after > 64 && after < 123) ? at + 2 : at;
    }
    if (code === 37) {
      const found = this.#isSpent() ? undefined : percentEnd(text, at);
      if (found === undefined) {
        this.#waste(at, Math.min(at + PERCENT_LIMIT, text.length));
        return at;
      }
      if (found.end > found.from) this.push(STRING, found.from, found.end - 1, found.raw ? RAW : HOLES);
      return found.end;
    }
    const here = hereRuby(text, at);
    if (here === undefined) return at;
    if (this.#pending.length < 16) this.#pending.push(here);
    return here.from;
  }

  #here(here: PendingText | undefined, at: number): number {
    if (here === undefined || this.#isSpent()) return at;
    const { end, after } = pendingEnd(this.text, here, here.from);
    if (end < 0) {
      this.#waste(at, this.text.length);
      return at;
    }
    this.push(STRING, here.from, end, LONG | (here.raw ? RAW : HOLES));
    return after;
  }

  /** The here-documents that were opened on the line before. */
  #readPending(at: number): number {
    let from = at;
    for (const here of this.#pending) {
      if (this.#isSpent()) break;
      const { end, after } = pendingEnd(this.text, here, from);
      if (end < 0) {
        this.#waste(from, this.text.length);
        continue;
      }
      this.#texts.push({ ...here, from, to: end });
      from = after;
    }
    this.#pending = [];
    return from;
  }

  #yieldText(at: number): boolean {
    const here = this.#texts.shift();
    this.position = at;
    if (here === undefined) return false;
    this.push(STRING, here.from, here.to ?? here.from, LONG | (here.raw ? RAW : HOLES));
    this.fresh = true;
    return true;
  }

  #quoted(at: number, flags: number): number {
    const quote = this.text.charCodeAt(at);
    const form = this.form.quotes[quote === 34 ? '"' : quote === 39 ? "'" : '`'];
    if (form === undefined) return -1;
    if (form.name === true) {
      const close = closedAt(this.text, at + 1, quote);
      if (close <= at + 1) return -1;
      this.push(NAME, at + 1, close, 0);
      return close + 1;
    }
    // C# without a prefix: three quotes or more open a raw text, and as many close it. Fewer are a plain string.
    if (this.form.language === 'csharp') {
      const found = csharpString(this.text, at);
      if (found !== undefined) return this.#string(found.quote, found.form, RAW);
    }
    return this.#string(at, form, flags);
  }

  #string(at: number, form: QuoteRun, flags: number): number {
    const { text } = this;
    const quote = text.charCodeAt(at);
    const run = form.run ?? (form.triple !== undefined && text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote ? 3 : 1);
    const from = at + run;
    const before = this.#seen;
    this.#seen = from;
    const end =
      run > 1
        ? tripleEnd(text, from, quote, run, form.triple === 'escaped', form.hole === undefined ? undefined : this.#hole)
        : quotedEnd(text, from, quote, form, this.#hole);
    const looked = this.#seen;
    this.#seen = Math.max(before, looked);
    if (end < 0) {
      // Not closed: on its line, or at all. A lone quote is then no string.
      const seen = run > 1 || form.multiline === true ? text.length : lineBreak(text, from);
      if (run > 1 || form.multiline === true) this.unclosed ??= at;
      if (this.#isSpent()) {
        this.push(STRING, from, seen, LONG);
        return seen;
      }
      this.#waste(from, Math.max(seen, looked));
      return -1;
    }
    const long = run > 1 ? LONG : 0;
    const raw = form.escapes === true && form.triple !== 'raw' ? 0 : run > 1 && form.triple === 'escaped' ? 0 : RAW;
    this.push(STRING, from, end, flags | long | raw | (form.hole === undefined ? 0 : HOLES));
    return end + run;
  }

  /** Past the `}` that closes code inside a text; its own strings are read and forgotten. */
  readonly #hole = (from: number): number => {
    if (this.#holes >= MAX_HOLES || this.#isSpent()) return from;
    const { position } = this;
    const count = this.count;
    const fresh = this.fresh;
    this.#holes++;
    this.position = from;
    let depth = 1;
    while (depth > 0 && this.next()) {
      if (this.isMark(123)) depth++;
      else if (this.isMark(125)) depth--;
    }
    const after = this.position;
    this.#seen = Math.max(this.#seen, after);
    this.#holes--;
    this.position = position;
    this.forget(count);
    this.fresh = fresh;
    return depth === 0 ? after : -1;
  };

  #isSpent(): boolean {
    return this.#wasted > 4 * this.text.length + 1_000;
  }
  #waste(from: number, to: number): void {
    this.#wasted += Math.max(to - from, 0);
  }
}

type QuoteRun = NonNullable<CodeForm['quotes']['"']> & { readonly run?: number };

function isPythonPrefix(text: string, at: number, end: number): boolean {
  const quote = text.charCodeAt(end);
  if (quote !== 34 && quote !== 39) return false;
  for (let index = at; index < end; index++) if (!'rRbBuUfFtT'.includes(text.charAt(index))) return false;
  return true;
}

/** PHP: where code begins after `<?php`, `<?=` or `<?`. */
function islandAt(text: string, from: number): number {
  const open = text.indexOf('<?', from);
  if (open < 0) return text.length;
  return text.startsWith('php', open + 2) ? open + 5 : text.startsWith('=', open + 2) ? open + 3 : open + 2;
}
