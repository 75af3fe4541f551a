// SPDX-License-Identifier: EUPL-1.2
// setup.cfg (setuptools, declarative) and the literal lists of setup.py. Code is not run.
import { lineAt, lineStarts, numberedLines } from '../../syntax/lines.ts';
import { pythonRequirement } from '../../syntax/python-requirement.ts';
import { component, developmentName, impliedRegistry, remote, type Wanted } from '../packages.ts';
import { type Draft, gap } from '../reader.ts';
import { purposeOf } from './requirements.ts';

/** `[options] install_requires`, `setup_requires`, `tests_require`, and `[options.extras_require]`. */
export function* setupCfgFacts(source: string): Generator<Draft> {
  let section = '';
  let key = '';
  let first: number | undefined;
  for (const { line, text } of numberedLines(source)) {
    const header = /^\[([^\]]*)\]/.exec(text)?.[1];
    if (header !== undefined) {
      section = header.trim().toLowerCase();
      key = '';
      continue;
    }
    if (/^\s*([#;].*)?$/.test(text)) continue;
    const pair = /^([\w.-]+)\s*[=:](.*)$/.exec(text);
    if (pair?.[1] !== undefined) key = pair[1].toLowerCase();
    else if (!/^\s/.test(text)) {
      yield gap('unparsable', 'gap.software.lines', { line });
      continue;
    }
    const use = cfgUse(section, key);
    if (use === undefined) continue;
    const value = (pair?.[2] ?? text).trim();
    // `file: requirements.txt` is read where that file stands.
    if (value === '' || value.startsWith('file:')) continue;
    // Dangling lists take one a line; an older habit separates them by `;` or `,` in one.
    for (const stated of pair === null
      ? [value]
      : value.split(/;\s*(?=[A-Za-z][\w.-]*\s*([<>=!~,;[]|$))/).filter((part) => part !== undefined)) {
      if (!/^[A-Za-z0-9]/.test(stated) || isMarker(stated)) continue;
      const found = yield* requirementFacts(stated, line, use);
      if (found) first ??= line;
    }
  }
  if (first !== undefined) yield* impliedRegistry('pypi.org', 'pip', first);
}

/** The environment marker after a `;` (PEP 508), which is no requirement of its own. */
function isMarker(stated: string): boolean {
  return /^(python_version|python_full_version|os_name|sys_platform|platform_\w+|implementation_\w+|extra)\b\s*(?:[<>=!~]|in\b|not\b)/.test(
    stated,
  );
}

function cfgUse(section: string, key: string): Wanted | undefined {
  if (section === 'options.extras_require') return { direct: true, scope: developmentName(key) ? 'development' : 'runtime' };
  if (section !== 'options') return undefined;
  if (key === 'install_requires') return { direct: true, scope: 'runtime' };
  if (key === 'setup_requires') return { direct: true, scope: 'build' };
  return key === 'tests_require' ? { direct: true, scope: 'development' } : undefined;
}

/** A setup script makes one call; each is looked for in the whole text. */
const MAX_CALLS = 20;

/** Only `install_requires=[ 'literal', … ]`, or a name that such a list was given to: anything computed is left to a gap. */
export function* setupPyFacts(source: string): Generator<Draft> {
  const opening = /\b(install_requires|setup_requires|tests_require)\s*=\s*(\[|[A-Za-z_]\w{0,60}(?=\s*,))?/g;
  const starts = lineStarts(source);
  let first: number | undefined;
  let calls = 0;
  for (const match of source.matchAll(opening)) {
    if (++calls > MAX_CALLS) {
      yield gap('unsupported', 'gap.software.code', { line: lineAt(starts, match.index) });
      break;
    }
    const scope = match[1] === 'install_requires' ? 'runtime' : match[1] === 'setup_requires' ? 'build' : 'development';
    const line = lineAt(starts, match.index);
    const start = match[2] === '[' ? match.index + match[0].length : assignedList(source, match[2]);
    const literals = start === undefined ? undefined : literalList(source, start);
    if (literals === undefined) {
      yield gap('unsupported', 'gap.software.code', { line });
      continue;
    }
    for (const literal of literals) {
      const at = lineAt(starts, literal.offset);
      const found = yield* requirementFacts(literal.value, at, { direct: true, scope });
      if (found) first ??= at;
    }
  }
  if (first !== undefined) yield* impliedRegistry('pypi.org', 'pip', first);
}

/** Where the list begins that a name is given once, at the margin. */
function assignedList(source: string, name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const assignments = [...source.matchAll(/^([A-Za-z_]\w{0,60}) *= *(\[?)/gm)].filter((match) => match[1] === name);
  const [only] = assignments;
  return assignments.length === 1 && only?.[2] === '[' ? only.index + only[0].length : undefined;
}

function literalList(source: string, start: number): readonly { readonly value: string; readonly offset: number }[] | undefined {
  const found: { value: string; offset: number }[] = [];
  const token = /\s+|#[^\n]*|,|\]|'([^'\\\n]*)'|"([^"\\\n]*)"/y;
  token.lastIndex = start;
  for (let count = 0; count < 5_000; count++) {
    const offset = token.lastIndex;
    const match = token.exec(source);
    if (match === null) return undefined;
    if (match[0] === ']') return found;
    const value = match[1] ?? match[2];
    if (value !== undefined) found.push({ value, offset });
  }
  return undefined;
}

function* requirementFacts(stated: string, line: number, use: Wanted): Generator<Draft, boolean> {
  const requirement = pythonRequirement(stated);
  if (requirement === undefined) {
    yield gap('unparsable', 'gap.software.lines', { line });
    return false;
  }
  yield* component('pypi', requirement.name, requirement.exact, line, use);
  if (requirement.address !== undefined) yield* remote(requirement.address, purposeOf(requirement.address), line);
  return requirement.address === undefined;
}
