// SPDX-License-Identifier: EUPL-1.2
// Answers of the DNS as lookup tools write them, one JSON object a line: zdns, massdns, `vigie collect dns`.
import { statedName } from '../../syntax/dns/name.ts';
import { numberedLines } from '../../syntax/lines.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { resultDrafts } from './result.ts';
import { Line, Result } from './schema.ts';

const MAX_LINE = 2_000_000;
const MAX_GAPS = 200;

export const reader = {
  id: 'dns-answers',
  title: { en: 'DNS answers (zdns, massdns)', fr: 'Réponses DNS (zdns, massdns)' },
  accepts: {
    globs: ['**/*dns*.json', '**/dns/*.json', '**/*.jsonl', '**/*.ndjson', '**/*.zdns', '**/*.massdns'],
    sniff: (head) =>
      /^\s*\{/.test(head) &&
      /"(results|answers|status|error)"\s*:/.test(head) &&
      /"name"\s*:/.test(head) &&
      /"(answers|resolver|protocol)"\s*:|"status"\s*:\s*"(NOERROR|NXDOMAIN|SERVFAIL|REFUSED|[A-Z]*TIMEOUT|ERROR)"|"class"\s*:\s*"IN"/.test(
        head,
      ),
  },
  *read({ text }) {
    let gaps = 0;
    for (const draft of answers(text)) {
      if (draft.kind === 'gap' && ++gaps > MAX_GAPS) {
        if (gaps === MAX_GAPS + 1) yield gap('limit', 'gap.dns.more-gaps', draft.at, { limit: MAX_GAPS });
      } else yield draft;
    }
  },
} satisfies Reader;

function* answers(text: string): Generator<Draft> {
  const whole = printed(text);
  if (whole !== undefined) {
    yield* lineDrafts(whole, 1);
    return;
  }
  for (const { line, text: source } of numberedLines(text)) {
    if (source.trim() === '') continue;
    if (source.length > MAX_LINE) {
      yield gap('limit', 'gap.dns-answers.long-line', { line }, { limit: MAX_LINE });
      continue;
    }
    const value = parsed(source);
    if (value === undefined) yield gap('unparsable', 'gap.dns-answers.line', { line });
    else yield* lineDrafts(value, line);
  }
}

/** One answer printed over several lines, as tools and their manuals show it. */
function printed(text: string): unknown {
  return /^\s*\{\s*\n/.test(text) && text.length <= MAX_LINE ? parsed(text) : undefined;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function* lineDrafts(value: unknown, line: number): Generator<Draft> {
  const read = Line.safeParse(value);
  if (!read.success) {
    yield gap('unparsable', 'gap.dns-answers.line', { line });
    return;
  }
  const asked = statedName(read.data.altered_name ?? read.data.name ?? '') ?? '';
  if (read.data.results === undefined) {
    if (read.data.status === undefined && read.data.error === undefined && read.data.data === undefined)
      yield gap('unparsable', 'gap.dns-answers.line', { line });
    else yield* resultDrafts(read.data, { asked, module: read.data.type ?? '', line });
    return;
  }
  for (const [module, one] of Object.entries(read.data.results)) {
    const result = Result.safeParse(one);
    if (result.success) yield* resultDrafts(result.data, { asked, module, line });
    else yield gap('unparsable', 'gap.dns-answers.line', { line });
  }
}
