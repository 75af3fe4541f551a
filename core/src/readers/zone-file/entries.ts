// SPDX-License-Identifier: EUPL-1.2
// RFC 1035 §5.1 lexical structure: entries of fields; parentheses join lines, quotes keep blanks, `;` starts a comment.

export interface Entry {
  readonly line: number;
  /** The line starts with a blank: the owner is the last one stated. */
  readonly inherits: boolean;
  /** As written, quotes removed, escapes kept. */
  readonly fields: readonly string[];
  /** The whole line is this comment. */
  readonly comment?: string;
  readonly error?: 'quote' | 'parenthesis';
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const OPEN = 40;
const CLOSE = 41;
const SEMICOLON = 59;
const BACKSLASH = 92;

/** Linear: the text is passed once, twice when a parenthesis is never closed. */
export function* entries(text: string): Generator<Entry> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  // A parenthesis that never closes would swallow the rest: from there on they are read as blanks.
  let parentheses = true;
  while (at < text.length) {
    const start = at;
    const startLine = line;
    const first = text.charCodeAt(at);
    const inherits = first === SPACE || first === TAB;
    const fields: string[] = [];
    let comment: string | undefined;
    let error: Entry['error'];
    let depth = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === LF) {
        line++;
        at++;
        if (depth === 0) break;
      } else if (code === SPACE || code === TAB || code === CR) at++;
      else if (code === SEMICOLON) {
        const end = endOfLine(text, at);
        if (fields.length === 0 && depth === 0) comment = text.slice(at + 1, end);
        at = end;
      } else if (code === OPEN) {
        if (parentheses) depth++;
        at++;
      } else if (code === CLOSE) {
        if (depth > 0) depth--;
        else if (parentheses) error = 'parenthesis';
        at++;
      } else if (code === QUOTE) {
        const end = endOfQuoted(text, at + 1);
        if (end < 0) {
          error = 'quote';
          at = endOfLine(text, at);
          depth = 0;
        } else {
          fields.push(text.slice(at + 1, end));
          at = end + 1;
        }
      } else {
        const end = endOfField(text, at);
        fields.push(text.slice(at, end));
        at = end;
      }
    }
    if (depth > 0) {
      parentheses = false;
      yield { line: startLine, inherits, fields: [], error: 'parenthesis' };
      at = endOfLine(text, start) + 1;
      line = startLine + 1;
      continue;
    }
    if (error !== undefined) yield { line: startLine, inherits, fields, error };
    else if (fields.length > 0) yield { line: startLine, inherits, fields };
    else if (comment !== undefined) yield { line: startLine, inherits, fields, comment };
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Offset of the closing quote on the same line, or -1. */
function endOfQuoted(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === LF) return -1;
    if (code === BACKSLASH && text.charCodeAt(at + 1) !== LF) at++;
  }
  return -1;
}

function endOfField(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > SEMICOLON && code !== BACKSLASH) continue;
    if (
      code === LF ||
      code === SPACE ||
      code === TAB ||
      code === CR ||
      code === SEMICOLON ||
      code === OPEN ||
      code === CLOSE ||
      code === QUOTE
    )
      break;
    if (code === BACKSLASH && at + 1 < text.length && text.charCodeAt(at + 1) !== LF) at++;
  }
  return at;
}
