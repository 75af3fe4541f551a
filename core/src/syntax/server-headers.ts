// SPDX-License-Identifier: EUPL-1.2
// Response headers as nginx (`add_header`), Apache (`Header set`) and Caddy (`header`) write them, over several lines too.
import { numberedLines } from './lines.ts';
import { policyHeaders } from './response-headers.ts';

export interface StatedHeader {
  readonly name: string;
  readonly value: string;
  readonly line: number;
  readonly lastLine: number;
}

const MAX_LINES = 300;
const MAX_LINE = 16_384;

export function* serverHeaders(text: string): Generator<StatedHeader> {
  let open: { name: string; value: string; line: number; lastLine: number; quoted: boolean } | undefined;
  for (const { line, text: whole } of numberedLines(text)) {
    const stated = whole.slice(0, MAX_LINE).trim();
    if (open === undefined) {
      if (/^[#;]/.test(stated)) continue;
      const found = header.exec(stated);
      const name = found?.[1]?.toLowerCase();
      if (found === null || name === undefined || !policyHeaders.has(name)) continue;
      const rest = stated.slice(found.index + found[0].length);
      open = { name, value: plain(rest), line, lastLine: line, quoted: isOdd(found[0] + rest) };
    } else {
      open.value += ` ${plain(stated)}`;
      open.lastLine = line;
      if (isOdd(stated)) open.quoted = !open.quoted;
    }
    // A backslash carries an Apache directive on; an open quote carries on a word of either.
    const carriesOn = (open.quoted || stated.endsWith('\\')) && open.lastLine - open.line < MAX_LINES;
    if (carriesOn) continue;
    yield open;
    open = undefined;
  }
  if (open !== undefined) yield open;
}

const header =
  /(?:^|[\s"'+])((?:x-)?content-security-policy(?:-report-only)?|x-webkit-csp|report-to|reporting-endpoints)["']?(?:\s*:|\s)\s*/i;

function plain(stated: string): string {
  return stated.replace(/\\$/, '').replace(/\\"/g, '\0').replaceAll('"', ' ').replaceAll('\0', '"');
}

/** An odd number of quotes leaves one open. */
function isOdd(stated: string): boolean {
  return (stated.match(/(?<!\\)"/g)?.length ?? 0) % 2 === 1;
}
