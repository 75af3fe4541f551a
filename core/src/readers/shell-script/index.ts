// SPDX-License-Identifier: EUPL-1.2
// Shell scripts and makefiles: what they download, push or deploy to.
import { scriptFacts } from '../../syntax/shell/commands.ts';
import { MAX_LINE, MAX_LINES } from '../../syntax/shell/lines.ts';
import { gap, type Reader } from '../reader.ts';

export const reader = {
  id: 'shell-script',
  title: { en: 'Shell script or makefile', fr: 'Script shell ou makefile' },
  accepts: { globs: ['**/*.sh', '**/*.bash', '**/makefile', '**/gnumakefile', '**/*.mk', '**/justfile'] },
  *read(file) {
    const lines = file.text.split(/\r\n|\n|\r/);
    if (lines.length > MAX_LINES)
      yield gap('limit', 'gap.shell-script.lines', { line: MAX_LINES }, { count: lines.length, limit: MAX_LINES });
    const long = lines.findIndex((line) => line.length > MAX_LINE);
    if (long >= 0) yield gap('limit', 'gap.shell-script.long', { line: long + 1 }, { limit: MAX_LINE });
    yield* scriptFacts(lines.slice(0, MAX_LINES).map((text, index) => ({ line: index + 1, text })));
  },
} satisfies Reader;
