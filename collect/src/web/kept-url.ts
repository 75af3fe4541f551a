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

/** Matrix parameters (`;jsessionid=…`), addresses of persons, and what no one would write by hand are identifiers. */
function keptSegment(segment: string): string {
  const plain = segment.replace(/=[^;,]*/g, '');
  // `library@1.2.3` names a version, `jeanne@ville.example` a person.
  if (plain.length > 100 || /(?:@|%40)(?!v?\d+(?:\.\d+)*$)./i.test(plain.replace(/^@/, ''))) return '-';
  // Files are named by what is in them.
  if (file.test(plain)) return plain;
  return uuid.test(plain) || plain.split(/[-_.~;,:]|%[0-9a-f]{2}/i).some(isIdentifier) ? '-' : plain;
}

const file =
  /^(?!eyJ).*\.(?:[cm]?js|css|map|json|xml|txt|html?|php|aspx?|jsp|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|otf|eot|wasm|pdf|pbf|mvt|mp[34]|webm|m3u8|vtt|webmanifest)$/i;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Digits as many as a telephone number has, letters and digits as mixed as a key, or one run longer than any word. */
function isIdentifier(run: string): boolean {
  return /^\+?\d{9,}$/.test(run) || run.length > 32 || (run.length >= 16 && /\d/.test(run) && /[a-z]/i.test(run));
}
