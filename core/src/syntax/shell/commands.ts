// SPDX-License-Identifier: EUPL-1.2
// Commands of a shell: what they download, push or deploy to. Weak: nothing says when they run.
import type { EndpointPurpose } from '../../domain.ts';
import { said } from '../../messages/index.ts';
import type { DraftFact } from '../../readers/reader.ts';
import { endpointFact, settingFacts, textFacts } from '../environment.ts';
import { hostName } from '../host.ts';
import { imageReference } from '../image-reference.ts';
import { logicalLines, type ScriptLine } from './lines.ts';
import { platformFacts } from './platforms.ts';

/** Lines in order, each with its number in the file; a script may stand inside another document. */
export function* scriptFacts(stated: readonly ScriptLine[]): Generator<DraftFact> {
  const lines = logicalLines(stated).map(({ line, text }) => ({ line, text: command(text) }));
  yield* platformFacts(lines);
  for (const { line, text } of lines) if (text !== '') yield* lineFacts(text, line);
}

/** The line without comments and without texts printed for people. */
function command(line: string): string {
  const stated = line.replace(/(^|\s)#.*$/, '');
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
    const host =
      word.includes('.') && !word.includes('=')
        ? hostName(word.replace(/^["']?(https?:\/\/)?|["']$/g, '').split(/[/:]/)[0] ?? '')
        : undefined;
    if (host !== undefined) yield endpointFact({ host }, { ...grade, purpose: 'image-registry' });
  }
  for (const [, name = ''] of line.matchAll(
    /\b(?:docker|podman|nerdctl)\s+(?:image\s+)?(?:pull|push)\s+(?:-\S+\s+)*["']?([\w.:/@${}-]{3,300})/g,
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
