// SPDX-License-Identifier: EUPL-1.2
// `NAME=value` files (.env and its kin): names of variables and the hosts their values talk to.
import type { Strength } from '../../domain.ts';
import { type Said, said } from '../../messages/index.ts';
import { settingFacts, weaker } from '../../syntax/environment.ts';
import { gap, type Reader } from '../reader.ts';
import { assignments } from './assignments.ts';

export const reader = {
  id: 'dotenv',
  title: { en: 'Environment file (.env)', fr: 'Fichier d’environnement (.env)' },
  accepts: {
    globs: [
      '**/.env',
      '**/.env.*',
      '**/*.env',
      '**/.envrc',
      '**/*.env.*',
      '**/env.*',
      '**/env.d/*',
      '**/development/*',
      '**/production/*',
      '**/production.dist/*',
      '**/staging/*',
      '**/test/*',
    ],
    sniff,
  },
  *read(file) {
    const isScript = /(^|\/)\.envrc$/.test(file.uri);
    const sample = sampleName.test(file.uri);
    const grade: { strength?: Strength; because?: Said } = sample ? { strength: 'weak', because: said('because.sample-file') } : {};
    let odd = 0;
    let firstOdd = 0;
    for (const item of assignments(file.text)) {
      const at = { line: item.line };
      // direnv runs `.envrc` as a script: commands are no broken assignments.
      if (item.kind === 'odd' && isScript) continue;
      if (item.kind === 'odd') {
        if (odd++ === 0) firstOdd = item.line;
      } else if (item.kind === 'open-quote') yield gap('unparsable', 'gap.dotenv.quote', at);
      else if (item.kind === 'comment') {
        // Only what talks to someone: a commented-out flag is prose.
        for (const fact of settingFacts(item.name, item.value, {
          at,
          strength: weaker('possible', grade.strength ?? 'firm'),
          because: said('because.dotenv.comment'),
        })) {
          if (fact.kind === 'endpoint') yield fact;
        }
      } else yield* settingFacts(item.name, item.value, { at, ...grade });
    }
    if (odd > 0) yield gap('unparsable', 'gap.dotenv.lines', { line: firstOdd }, { count: odd });
  },
} satisfies Reader;

const sampleName = /(^|[./_-])(examples?|samples?|dist|templates?|tpl|default|defaults)([./_-]|$)/i;

/** Names alone do not settle it (`next-env.d.ts`, `env.py`): the first lines must be comments and assignments. */
function sniff(head: string, uri: string): boolean {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const folder = `/${uri.slice(0, uri.lastIndexOf('/') + 1)}`;
  const ofNoExtension = /\/env\.d\//.test(folder) && /^[\w-]+(\.(dist|example|sample|local|template|e2e))*$/i.test(name);
  if (!ofNoExtension && !/^\.?env($|\.)|\.env($|\.)|^\.envrc$/i.test(name)) return false;
  if (/\.(d\.)?([cm]?[jt]sx?|py|rb|php|go|rs|java|kt|ya?ml|json|toml|md|html?|vue|sh|ps1|gotmpl|ini|sql|png|enc|gpg)$/i.test(name))
    return false;
  return /^[ \t]*(export[ \t]+)?[A-Za-z_][\w.-]*[ \t]*=/m.test(head);
}
