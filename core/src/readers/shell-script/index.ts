// SPDX-License-Identifier: EUPL-1.2
// Shell scripts and makefiles: what they download, push or deploy to. Weak: nothing says when a script runs.
import type { EndpointPurpose } from '../../domain.ts';
import { said } from '../../messages/index.ts';
import { endpointFact, settingFacts, textFacts } from '../../syntax/environment.ts';
import { hostName } from '../../syntax/host.ts';
import { imageReference } from '../../syntax/image-reference.ts';
import { type DraftFact, gap, type Reader } from '../reader.ts';
import { platformFacts } from './platforms.ts';

const MAX_LINES = 20_000;
const MAX_LINE = 2_000;

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
    yield* platformFacts(lines.slice(0, MAX_LINES).map(command));
    for (const [index, stated] of lines.slice(0, MAX_LINES).entries()) {
      const plain = command(stated);
      if (plain !== '') yield* lineFacts(plain, index + 1);
    }
  },
} satisfies Reader;

/** The line without comments and without texts printed for people. */
function command(line: string): string {
  const stated = line.slice(0, MAX_LINE).replace(/(^|\s)#.*$/, '');
  return /^[\s@-]*((then|else|do|&&|\|\||[{(;])\s*)?(echo|printf|log|info|warn|error|die|fail)\b/.test(stated) && !/[^&\d]>|\|/.test(stated)
    ? ''
    : stated;
}

function* lineFacts(line: string, number: number): Generator<DraftFact> {
  const grade = { at: { line: number }, strength: 'weak' as const, because: said('because.shell-script.command') };
  const assigned = /^\s*(?:export\s+|local\s+|readonly\s+|declare\s+(?:-\w+\s+)*)?([A-Za-z_]\w{0,99})\s*(?:=|:=|\?=|::=)\s*(\S.*)$/.exec(
    line,
  );
  if (assigned?.[1] !== undefined && !/\$\(|`/.test(assigned[2] ?? '')) {
    yield* settingFacts(assigned[1], bare(assigned[2] ?? ''), { ...grade, endpointsOnly: true });
    return;
  }
  const login = /\b(?:docker|podman|nerdctl|buildah|helm registry|oras|crane auth)\s+login\b([^|;&]*)/.exec(line)?.[1];
  for (const word of (login ?? '').split(/\s+/)) {
    const host = word.includes('.') && !word.includes('=') ? hostName(word.replace(/^["']|["']$/g, '').split(/[/:]/)[0] ?? '') : undefined;
    if (host !== undefined) yield endpointFact({ host }, { ...grade, purpose: 'image-registry' });
  }
  for (const [, name = ''] of line.matchAll(
    /\b(?:docker|podman|nerdctl)\s+(?:image\s+)?(?:pull|push)\s+(?:-\S+\s+)*["']?([\w.:/@-]{3,300})/g,
  )) {
    const reference = imageReference(name);
    if (reference !== undefined) yield { kind: 'image', ...reference, ...grade };
  }
  // The words of `run` before the image take values of their own: only one with a registry is surely the image.
  const run = /\b(?:docker|podman|nerdctl)\s+run\s(.*)$/.exec(line)?.[1] ?? '';
  const ran = imageReference(/(?:^|\s)["']?([a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?\/[\w./-]+(?::[\w.${}-]+)?)/.exec(run)?.[1] ?? '');
  if (ran !== undefined) yield { kind: 'image', ...ran, ...grade };
  const purpose = purposeOf(line);
  if (purpose !== undefined) yield* textFacts(line, { ...grade, purpose });
}

/** Only commands that call: a URL in a condition, a test or a text is none. */
function purposeOf(line: string): EndpointPurpose | undefined {
  if (/\bhelm\s+repo\s+add\b|\bhelm\s.*--repo\b/.test(line)) return 'chart-repository';
  if (/\bgit\s+(clone|remote|fetch|pull|push|submodule)\b/.test(line)) return 'git';
  if (
    /--(extra-)?index-url|--registry\b|\badd-apt-repository\b|sources\.list|\/etc\/apt|\b(pip3?|uv|npm|npx|yarn|pnpm|gem|cargo|go)\s+(install|add|get|run)\b/.test(
      line,
    )
  )
    return 'package-registry';
  if (/\b(curl|wget|http|https)\s/.test(line))
    return /\|\s*(sudo\s+)?(ba|z|da)?sh\b|\s-[a-zA-Z]*[oO]\b|--(output|remote-name)|\bwget\s|\|\s*(tar|gpg|sudo)/.test(line)
      ? 'package-registry'
      : 'api';
  return /\b(kubectl|kustomize|helm|ansible-galaxy|terraform|bash|source)\s/.test(line) ? 'package-registry' : undefined;
}

/** `"${HOST:-value}"` → `value`. */
function bare(stated: string): string {
  const whole = stated
    .trim()
    .replace(/;.*$/, '')
    .replace(/^(["'])(.*)\1$/, '$2');
  return /^\$\{\w+:?[-=](.*)\}$/.exec(whole)?.[1] ?? whole;
}
