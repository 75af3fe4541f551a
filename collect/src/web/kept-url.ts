// SPDX-License-Identifier: EUPL-1.2
// What is kept of a URL: where it goes and what it is for, not the identifiers it carries.

const MAX_PARAMETERS = 30;
const MAX_PATH = 1_000;

/** Without user, password, fragment and values of parameters; `undefined` where nobody is asked (`data:`, `blob:`). */
export function keptUrl(text: string): string | undefined {
  if (!/^(https?|wss?):/i.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, host, pathname } = new URL(text);
  const names = parameterNames(text);
  const path = pathname
    .split('/')
    .map(keptSegment)
    .join('/')
    .slice(0, MAX_PATH)
    .replace(/%[0-9A-F]?$/i, '');
  return `${protocol}//${host}${path}${names.length === 0 ? '' : `?${names.map(encodeURIComponent).join('&')}`}`;
}

/** Names of the parameters, in order, each once. A name as long as an identifier is one. */
export function parameterNames(text: string): readonly string[] {
  if (!URL.canParse(text)) return [];
  const names = new Set<string>();
  for (const name of new URL(text).searchParams.keys()) {
    if (names.size >= MAX_PARAMETERS) break;
    names.add(/^[\p{L}\p{M}_$.:[\]-][\p{L}\p{M}\d_$.:[\]-]{0,39}$/u.test(name) && !/\d{6}/.test(name) ? name : '-');
  }
  return [...names];
}

/** Matrix parameters (`;jsessionid=…`), addresses of persons and what is too long for a word are identifiers. */
function keptSegment(segment: string): string {
  const plain = segment.replace(/=[^;,]*/g, '');
  if (/@|%40/i.test(plain)) return '-';
  const { length } = plain;
  if (length > 100 || (length > 40 && !/\.[a-z0-9]{2,5}$/i.test(plain) && /\d/.test(plain) && !/[-_][a-z]+[-_]/i.test(plain))) return '-';
  return plain;
}
