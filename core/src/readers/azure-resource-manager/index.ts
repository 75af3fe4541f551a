// SPDX-License-Identifier: EUPL-1.2
// Templates of Azure Resource Manager, in JSON or in Bicep, which compiles to it.
import { failureGap } from '../../syntax/failure.ts';
import { FILE_ROOM } from '../../syntax/filled.ts';
import { parseJson } from '../../syntax/json.ts';
import { at, text } from '../../syntax/tree.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { bicepTemplate } from './bicep/template.ts';
import { emptyScope, type Scope } from './expression.ts';
import { parametersFacts } from './parameters.ts';
import { templateFacts } from './resources.ts';

export const reader = {
  id: 'azure-resource-manager',
  title: { en: 'Azure Resource Manager or Bicep template', fr: 'Modèle Azure Resource Manager ou Bicep' },
  accepts: { globs: ['**/*.json', '**/*.bicep', '**/*.bicepparam'], sniff },
  *read(file) {
    const source = file.text.split(/\r\n|\n|\r/);
    if (/\.bicepparam$/i.test(file.uri)) yield* parametersFacts(at(bicepTemplate(file.text), 'parameters'), 'defaultValue');
    else {
      const scope = emptyScope();
      if (/\.bicep$/i.test(file.uri)) yield* templateFacts(bicepTemplate(file.text), source, scope);
      else yield* jsonFacts(file.text, source, scope);
      if (scope.room.left <= 0) yield gap('limit', 'gap.infrastructure.names', { line: 1 }, { limit: FILE_ROOM });
    }
  },
} satisfies Reader;

function sniff(head: string, uri: string): boolean {
  if (/\.bicep(param)?$/i.test(uri)) return true;
  return /"\$schema"\s*:\s*"https?:\/\/schema\.management\.azure\.com\/[^"]{0,100}deployment(Template|Parameters)\.json/i.test(head);
}

function* jsonFacts(text_: string, source: readonly string[], scope: Scope): Generator<Draft> {
  const { documents, failures } = parseJson(text_);
  for (const failure of failures) yield failureGap('JSON', failure);
  const document = documents[0];
  if (document === undefined) return;
  if (/deploymentParameters\.json/i.test(text(at(document, '$schema')) ?? '')) yield* parametersFacts(at(document, 'parameters'), 'value');
  else yield* templateFacts(document, source, scope);
}
