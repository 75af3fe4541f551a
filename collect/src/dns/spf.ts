// SPDX-License-Identifier: EUPL-1.2
// Follows the includes and the redirect of an SPF record (RFC 7208), no further than a receiver would.
import type { Answer as ResourceRecord } from 'dns-packet';
import type { Answer } from './client.ts';
import { domainName } from './domain-name.ts';
import { ofType, textOf } from './records.ts';

/** RFC 7208 §4.6.4: include, a, mx, ptr, exists and redirect, over the whole of it. */
const MAX_LOOKUPS = 10;

export interface SpfWalk {
  /** Answers for the domains included, in the order of evaluation. */
  readonly included: readonly Answer[];
  readonly lookups: number;
  readonly exceeded: boolean;
}

export async function followSpf(records: readonly ResourceRecord[], askText: (name: string) => Promise<Answer>): Promise<SpfWalk> {
  const included: Answer[] = [];
  const seen = new Set<string>();
  let lookups = 0;

  async function follow(spf: string): Promise<void> {
    const terms = spf
      .split(/ +/)
      .slice(1, 100)
      .map((term) => term.toLowerCase());
    // RFC 7208 §6.1: a redirect counts only where no `all` stands.
    const hasAll = terms.some((term) => /^[+?~-]?all$/.test(term));
    for (const term of terms) {
      if (/^[+?~-]?(a|mx|ptr)([:/]|$)/.test(term) || /^[+?~-]?exists:/.test(term)) lookups++;
      const target = /^[+?~-]?include:(\S+)$/.exec(term)?.[1] ?? (hasAll ? undefined : /^redirect=(\S+)$/.exec(term)?.[1]);
      if (target === undefined) continue;
      if (++lookups > MAX_LOOKUPS) return;
      const name = followable(target);
      if (name === undefined || seen.has(name)) continue;
      seen.add(name);
      const answer = await askText(name);
      included.push(answer);
      const next = spfOf(answer.answers);
      if (next !== undefined) await follow(next);
      if (lookups > MAX_LOOKUPS) return;
    }
  }

  const own = spfOf(records);
  if (own !== undefined) await follow(own);
  return { included, lookups, exceeded: lookups > MAX_LOOKUPS };
}

function spfOf(records: readonly ResourceRecord[]): string | undefined {
  return ofType(records, 'TXT')
    .map(textOf)
    .find((text) => /^v=spf1( |$)/i.test(text));
}

/** Macros (`%{i}`) are filled in per message: there is no name to ask. */
function followable(target: string): string | undefined {
  try {
    return domainName(target);
  } catch {
    return undefined;
  }
}
