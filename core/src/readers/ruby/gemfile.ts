// SPDX-License-Identifier: EUPL-1.2
// Gemfile and *.gemspec: Ruby code, of which only calls with literal arguments are read. Nothing is run.
import { numberedLines } from '../../syntax/lines.ts';
import { component, developmentName, impliedRegistry, remote, type Scope } from '../packages.ts';
import { type Draft, gap } from '../reader.ts';

interface Block {
  readonly scope?: Scope;
  /** A `path` or `source`, `git` block: gems in it are not the default registry’s. */
  readonly local?: boolean;
  readonly stated?: boolean;
}

export function* gemfileFacts(source: string): Generator<Draft> {
  const blocks: Block[] = [];
  let unstated: number | undefined;
  let stated = false;
  for (const { line, code } of statements(source)) {
    const call = /^(source|gem|git|github|path|group|platforms?|install_if|gemspec|git_source)\b\s*\(?\s*(.*)$/.exec(code);
    const opens = /\bdo\s*(\|[^|]*\|)?$/.test(code) || /^(if|unless|case|begin|while|def)\b/.test(code);
    const block: Block = { ...blocks.at(-1) };
    if (call?.[1] === 'gem') {
      const name = literal(call[2] ?? '');
      if (name === undefined) yield gap('unsupported', 'gap.software.code', { line });
      else {
        if (!block.local && option(code, 'path') === undefined) yield* gemFacts(code, name, line, block);
        if (
          !block.stated &&
          !['git', 'github', 'gitlab', 'bitbucket', 'gist', 'source', 'path'].some((key) => option(code, key) !== undefined)
        )
          unstated ??= line;
      }
    } else if (call?.[1] === 'source') {
      const url = literal(call[2] ?? '') ?? (/^:rubygems/.test(call[2] ?? '') ? 'https://rubygems.org' : undefined);
      if (url !== undefined) yield* remote(url, 'package-registry', line);
      if (opens) blocks.push({ ...block, stated: true });
      else stated = true;
    } else if ((call?.[1] === 'git' || call?.[1] === 'github') && opens) {
      const url = literal(call[2] ?? '');
      if (url !== undefined) yield* remote(call[1] === 'github' ? 'https://github.com/' : url, 'git', line);
      blocks.push({ ...block, stated: true });
    } else if (call?.[1] === 'path' && opens) blocks.push({ ...block, local: true });
    else if (call?.[1] === 'group' && opens) {
      const groups = [...(call[2] ?? '').matchAll(/:["']?(\w+)|["'](\w+)["']/g)].map((match) => match[1] ?? match[2] ?? '');
      blocks.push({ ...block, scope: groups.length > 0 && groups.every(developmentName) ? 'development' : (block.scope ?? 'runtime') });
    } else if (opens && !/\bend\s*$/.test(code)) blocks.push(block);
    else if (/^end\b/.test(code)) blocks.pop();
    if (blocks.length > 200) return;
  }
  if (unstated !== undefined && !stated) yield* impliedRegistry('rubygems.org', 'Bundler', unstated);
}

function* gemFacts(code: string, name: string, line: number, block: Block): Generator<Draft> {
  const exact = /^gem\b\s*\(?\s*(["'])[^"']*\1\s*,\s*["']=?\s*(\d[\w.]*)["']\s*(?!,\s*["'])/.exec(code)?.[2];
  const groups = /\bgroups?(?::|["']?\s*=>)\s*(\[[^\]]*\]|%i\[[^\]]*\]|:\w+|["']\w+["'])/.exec(code)?.[1];
  const named =
    groups === undefined
      ? []
      : [...groups.matchAll(/\w+/g)].map((match) => match[0]).filter((word) => word !== 'i' || !groups.startsWith('%i'));
  const scope = named.length > 0 ? (named.every(developmentName) ? 'development' : 'runtime') : (block.scope ?? 'runtime');
  yield* component('gem', name, exact, line, { direct: true, scope });
  const git = option(code, 'git');
  if (git !== undefined) yield* remote(git, 'git', line);
  for (const [key, host] of Object.entries({
    github: 'github.com',
    gitlab: 'gitlab.com',
    bitbucket: 'bitbucket.org',
    gist: 'gist.github.com',
  }))
    if (option(code, key) !== undefined) yield* remote(`https://${host}/`, 'git', line);
  const registry = option(code, 'source');
  if (registry !== undefined) yield* remote(registry, 'package-registry', line);
}

/** `spec.add_dependency "x", "~> 1"`, `add_runtime_dependency`, `add_development_dependency`. */
export function* gemspecFacts(source: string): Generator<Draft> {
  let first: number | undefined;
  for (const { line, code } of statements(source)) {
    const call = /\.add_(runtime_|development_)?dependency\b\s*\(?\s*(.*)$/.exec(code);
    if (call === null) continue;
    const name = literal(call[2] ?? '');
    if (name === undefined) yield gap('unsupported', 'gap.software.code', { line });
    else {
      first ??= line;
      yield* component('gem', name, undefined, line, { direct: true, scope: call[1] === 'development_' ? 'development' : 'runtime' });
    }
  }
  if (first !== undefined) yield* impliedRegistry('rubygems.org', 'Bundler', first);
}

/** A string without interpolation at the start of the arguments. */
function literal(args: string): string | undefined {
  const match = /^(?:"([^"#\\]*)"|'([^'\\]*)')/.exec(args);
  return match?.[1] ?? match?.[2];
}

/** `key: "value"` or `:key => "value"`. */
function option(code: string, key: string): string | undefined {
  const match = new RegExp(`(?:\\b${key}:|:${key}\\s*=>)\\s*["']([^"'\\\\]*)["']`).exec(code);
  return match?.[1];
}

/** Lines joined while they end in a comma or backslash, without comments. */
function* statements(source: string): Generator<{ readonly line: number; readonly code: string }> {
  let start = 0;
  let joined = '';
  for (const { line, text } of numberedLines(source)) {
    if (/^__END__$/.test(text)) break;
    const part = uncommented(text).trim();
    if (part === '') continue;
    if (joined === '') start = line;
    joined = joined === '' ? part : `${joined} ${part}`;
    if (/[,\\]$/.test(part) && joined.length < 8_000) {
      joined = joined.replace(/\\$/, '');
      continue;
    }
    yield { line: start, code: joined };
    joined = '';
  }
  if (joined !== '') yield { line: start, code: joined };
}

function uncommented(text: string): string {
  let quote = '';
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? '';
    if (sign === '\\') index++;
    else if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '#') return text.slice(0, index);
  }
  return text;
}
