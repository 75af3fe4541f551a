// SPDX-License-Identifier: EUPL-1.2
// Configuration of applications, web servers, package managers and hosting platforms, in files known by name.
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { parseToml } from '../../syntax/toml.ts';
import type { Tree } from '../../syntax/tree.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { type FileForm, formOf, globs } from './forms.ts';
import { lineFacts } from './lines.ts';
import { platformFacts } from './platforms.ts';
import { serverFacts } from './server.ts';
import { treeFacts } from './settings.ts';
import { xmlFacts } from './xml.ts';

export const reader = {
  id: 'configuration',
  title: { en: 'Application and server configuration', fr: 'Configuration d’applications et de serveurs' },
  accepts: { globs, sniff: (head, uri) => formOf(uri, head) !== undefined },
  *read(file) {
    const form = formOf(file.uri, file.text.slice(0, 4_096));
    if (form === undefined) return;
    if (form.platform === undefined && !mayName.test(file.text)) return;
    if (form.syntax === 'server') yield* serverFacts(file.text);
    else if (form.syntax === 'xml') yield* xmlFacts(file.text);
    else if (form.syntax === 'lines') yield* reported(lineFacts(file.text, form));
    else yield* documentFacts(file.text, file.uri, form);
  },
} satisfies Reader;

/** Without one of these no line can name a host, and most files of a tree end here. */
const mayName = /:\/\/|:\\\/\/|https?\\:|host|server|endpoint|dsn|url|broker|registry/i;

function* documentFacts(text: string, uri: string, form: FileForm): Generator<Draft> {
  const { documents, failures } = form.syntax === 'json' ? parseJson(text) : form.syntax === 'toml' ? parseToml(text) : parseYaml(text);
  for (const failure of failures) yield failureGap(form.syntax.toUpperCase(), failure);
  if (form.platform !== undefined)
    yield* platformFacts(documents[0], { platform: form.platform, file: uri.slice(uri.lastIndexOf('/') + 1) });
  for (const document of documents) yield* treeFacts(form.platform === 'serverless' ? withoutTemplate(document) : document, form);
}

/** The `resources` of a Serverless file are a template of CloudFormation, which its reader reads. */
function withoutTemplate(document: Tree): Tree {
  return document.kind === 'map' ? { ...document, entries: document.entries.filter(({ key }) => key !== 'resources') } : document;
}

function* reported(items: Generator<Draft | { readonly kind: 'odd'; readonly line: number }>): Generator<Draft> {
  let first = 0;
  let count = 0;
  for (const item of items) {
    if (item.kind !== 'odd') yield item;
    else if (count++ === 0) first = item.line;
  }
  if (count > 0) yield gap('unparsable', 'gap.configuration.lines', { line: first }, { count });
}
