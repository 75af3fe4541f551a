// SPDX-License-Identifier: EUPL-1.2
// CloudFormation templates, written by hand, by SAM or by the CDK, in YAML or JSON.
import { failureGap } from '../../syntax/failure.ts';
import { FILE_ROOM, roomOfFile } from '../../syntax/filled.ts';
import { parseJson } from '../../syntax/json.ts';
import { at, items, type Tree } from '../../syntax/tree.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { gap, type Reader } from '../reader.ts';
import { assemblyFacts, samFacts } from './deployment.ts';
import { templateFacts } from './resources.ts';

export const reader = {
  id: 'cloudformation',
  title: { en: 'CloudFormation, SAM or CDK template', fr: 'Modèle CloudFormation, SAM ou CDK' },
  accepts: {
    globs: ['**/*.yaml', '**/*.yml', '**/*.json', '**/*.template', '**/*.cfn', '**/samconfig.toml'],
    sniff,
  },
  *read(file) {
    if (/(^|\/)samconfig\.toml$/i.test(file.uri)) {
      yield* samFacts(file.text);
      return;
    }
    const json = /^\s*\{/.test(file.text);
    const { documents, failures } = json ? parseJson(file.text) : parseYaml(file.text);
    for (const failure of failures) yield failureGap(json ? 'JSON' : 'YAML', failure);
    const source = file.text.split(/\r\n|\n|\r/);
    const room = roomOfFile();
    for (const document of documents) {
      yield* assemblyFacts(document);
      for (const template of templatesOf(document)) yield* templateFacts(template, source, room);
    }
    if (room.left <= 0) yield gap('limit', 'gap.infrastructure.names', { line: 1 }, { limit: FILE_ROOM });
  },
} satisfies Reader;

/** A resource type where a template states one; a policy or a schema also names types, but not under `Type`. */
function sniff(head: string, uri: string): boolean {
  if (/(^|\/)samconfig\.toml$/i.test(uri)) return true;
  // Its template is its last part and may stand far down.
  if (/(^|\/)serverless[\w.-]*\.ya?ml$/i.test(uri)) return /^(provider|service)\s*:/m.test(head);
  if (/^\s*["']?AWSTemplateFormatVersion["']?\s*:/m.test(head) || /["'\s]AWS::Serverless-2016-10-31/.test(head)) return true;
  if (/["']?Type["']?\s*:\s*["']?[A-Z]\w+::\w+::\w+/.test(head) && /["']?Resources["']?\s*:/.test(head)) return true;
  if (/^\s*\{\s*"(AWSTemplateFormatVersion|Resources|Parameters|Transform)"\s*:/.test(head) && /AWS::/.test(head)) return true;
  return /"type"\s*:\s*"aws:cloudformation:stack"/.test(head);
}

/** The document itself, or the `resources:` of a Serverless Framework file, which are one template or a list of them. */
function templatesOf(document: Tree): readonly Tree[] {
  const own = at(document, 'resources');
  if (own === undefined) return [document];
  return [document, ...(own.kind === 'list' ? items(own) : [own])];
}
