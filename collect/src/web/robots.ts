// SPDX-License-Identifier: EUPL-1.2
// robots.txt (RFC 9309): which paths of a site a robot may follow links to.

export interface Robots {
  allows(url: string): boolean;
}

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

/** RFC 9309 §2.5: at least 500 KiB must be read. */
export const MAX_LENGTH = 512 * 1024;
const MAX_RULES = 10_000;

/** `status` undefined: the file could not be asked for. */
export function robots(status: number | undefined, text: string, agent: string): Robots {
  // §2.3.1.3: "unavailable" (4xx) allows all. §2.3.1.4: "unreachable" (5xx, network) disallows all.
  if (status === undefined || status >= 500) return { allows: () => false };
  if (status >= 300) return { allows: () => true };
  const rules = rulesFor(text.slice(0, MAX_LENGTH), agent.toLowerCase());
  return { allows: (url) => allowed(pathOf(url), rules) };
}

/** Groups of our own product token, else those of `*` (§2.2.1); groups of one token are one group. */
function rulesFor(text: string, agent: string): readonly Rule[] {
  const groups = new Map<string, Rule[]>();
  let current: readonly string[] = [];
  let inRules = true;
  let count = 0;
  for (const raw of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const line = raw.replace(/#.*$/, '');
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const key = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (key === 'user-agent') {
      const token = value === '*' ? '*' : (/^[a-z_-]+/i.exec(value)?.[0] ?? '').toLowerCase();
      current = inRules ? [token] : [...current, token];
      inRules = false;
      if (!groups.has(token)) groups.set(token, []);
    } else if (key === 'allow' || key === 'disallow') {
      inRules = true;
      // An empty pattern matches nothing (§2.2: "empty-pattern").
      if (value === '' || count++ >= MAX_RULES) continue;
      for (const token of new Set(current)) groups.get(token)?.push({ allow: key === 'allow', pattern: normal(value) });
    }
  }
  return groups.get(agent) ?? groups.get('*') ?? [];
}

/** The longest match decides; where two are as long, the one that allows (§2.2.2). */
function allowed(path: string, rules: readonly Rule[]): boolean {
  // §2.2.2: "/robots.txt" is implicitly allowed.
  if (path === '/robots.txt') return true;
  let best: Rule | undefined;
  for (const rule of rules) {
    if (best !== undefined && (rule.pattern.length < best.pattern.length || (rule.pattern.length === best.pattern.length && best.allow)))
      continue;
    if (matches(path, rule.pattern)) best = rule;
  }
  return best?.allow ?? true;
}

/** `*` is any run of characters, `$` at the end the end of the path. No backtracking: the first place that fits is as good as any. */
function matches(path: string, pattern: string): boolean {
  const whole = pattern.endsWith('$');
  const [first = '', ...rest] = (whole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    if (whole && index === rest.length - 1) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !whole || at === path.length;
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return normal(`${pathname}${search}`);
}

/** §2.2.2: octets outside US-ASCII and reserved ones are compared percent-encoded, unreserved ones plain. */
function normal(text: string): string {
  return text
    .replace(/[^\u0021-\u007e]+/g, (run) => {
      try {
        return encodeURIComponent(run);
      } catch {
        // Half a surrogate pair: no path can hold it.
        return '%EF%BF%BD';
      }
    })
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(letter) ? letter : code.toUpperCase();
    });
}
