// SPDX-License-Identifier: EUPL-1.2
// Pipelines of Jenkins, declarative and scripted: https://www.jenkins.io/doc/book/pipeline/syntax/. Nothing is run.
import { said } from '../../messages/index.ts';
import { settingFacts } from '../../syntax/environment.ts';
import { filledNames } from '../../syntax/filled.ts';
import { type Token, tokensOf } from '../../syntax/tokens.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { type Assignment, statements } from './calls.ts';
import { groovy } from './groovy.ts';
import { hookFacts, stepFacts } from './steps.ts';

export const reader = {
  id: 'jenkinsfile',
  title: { en: 'Jenkins pipeline', fr: 'Pipeline Jenkins' },
  accepts: { globs: ['**/jenkinsfile', '**/jenkinsfile.*', '**/jenkinsfile-*', '**/*.jenkinsfile', '**/*.jenkins', '**/*.groovy'], sniff },
  *read(file) {
    const lines = file.text.split(/\r\n|\n|\r/).length;
    const tokens = tokensOf(file.text, groovy);
    const names = new Map<string, string>();
    for (const draft of pipelineFacts(tokens, names)) yield within(draft, lines);
    if (!balanced(tokens)) yield gap('unparsable', 'gap.delivery.blocks', { line: Math.min(lines, tokens.at(-1)?.line ?? 1) });
  },
} satisfies Reader;

/** A Groovy file elsewhere may be an application: only one that states a pipeline or a node is ours. */
function sniff(head: string, uri: string): boolean {
  if (!/\.groovy$/i.test(uri)) return true;
  return (
    /^\s*(pipeline|node|podTemplate)\s*(\([^)\n]{0,200}\)\s*)?\{/m.test(head) ||
    /^\s*@Library\s*\(/m.test(head) ||
    /\/(vars|jenkins)\//i.test(`/${uri}`)
  );
}

function* pipelineFacts(tokens: readonly Token[], names: Map<string, string>): Generator<Draft> {
  for (const statement of statements(tokens)) {
    if ('assignment' in statement) yield* assignmentFacts(statement.assignment, names);
    else {
      yield* stepFacts(statement.call, names);
      yield* hookFacts(statement.call, names);
    }
  }
}

/** `environment { NAME = 'value' }` sets a variable; `def name = 'value'` and `env.NAME = 'value'` name a literal. */
function* assignmentFacts({ name, value, line, inside }: Assignment, names: Map<string, string>): Generator<Draft> {
  const plain = name.replace(/^env\./, '');
  const told = value === undefined ? undefined : filledNames(value, names);
  if (told !== undefined && told.length <= 500 && names.size < 1_000) names.set(plain, told);
  if (inside.at(-1)?.name === 'environment' || name.startsWith('env.')) yield* settingFacts(plain, told, { at: { line } });
  // A name of the program’s own: what it holds may be called further down.
  else if (told !== undefined && !/message|description|text|title|body/i.test(plain))
    yield* settingFacts(plain, told, {
      at: { line },
      endpointsOnly: true,
      strength: 'weak',
      because: said('because.shell-script.command'),
    });
}

/** A text with escapes has more lines than the file. */
function within(draft: Draft, lines: number): Draft {
  const { line } = draft.at;
  return line === undefined || line <= lines ? draft : { ...draft, at: { line: lines } };
}

function balanced(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'mark') continue;
    if (text === '{') depth++;
    else if (text === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
