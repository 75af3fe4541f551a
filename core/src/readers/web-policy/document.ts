// SPDX-License-Identifier: EUPL-1.2
// `<meta http-equiv="Content-Security-Policy" content="…">` of an HTML page.
import { lineAt, lineStarts } from '../../syntax/lines.ts';
import { type Draft, gap } from '../reader.ts';
import type { Stated } from './stated.ts';

/** Past the head of a page stand texts and scripts that may quote a policy. */
const MAX_HEAD = 262_144;
const MAX_TAGS = 500;
const MAX_TAG = 16_384;

export function* statedInDocument(text: string): Generator<Stated | Draft> {
  const head = withoutComments(text.slice(0, MAX_HEAD));
  const starts = lineStarts(head);
  let tags = 0;
  for (const { index } of head.matchAll(/<meta\b/gi)) {
    if (++tags > MAX_TAGS) return;
    const tag = tagAt(head, index);
    if (!/http-equiv\s*=\s*["']?(?:x-)?content-security-policy/i.test(tag)) continue;
    const line = lineAt(starts, index);
    const value = /(?:^|\s)content\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
    if (value === null) yield gap('unparsable', 'gap.truncated', { line }, { what: '<meta>' });
    else yield { name: 'content-security-policy', value: unescaped(value[1] ?? value[2] ?? ''), line };
  }
}

/** A tag up to its `>`, not counting those in quoted values. */
function tagAt(text: string, start: number): string {
  let quote = '';
  const end = Math.min(text.length, start + MAX_TAG);
  for (let index = start; index < end; index++) {
    const sign = text[index] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return text.slice(start, index);
  }
  return text.slice(start, end);
}

/** Comments as blanks, so that lines stay. */
function withoutComments(text: string): string {
  let kept = '';
  let from = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open + 4);
    const end = close < 0 ? text.length : close + 3;
    kept += text.slice(from, open) + text.slice(open, end).replace(/[^\n]/g, ' ');
    from = end;
  }
  return kept + text.slice(from);
}

function unescaped(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}
