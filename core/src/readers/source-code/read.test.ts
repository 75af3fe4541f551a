// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reader } from './index.ts';

const folder = join(import.meta.dirname, 'fixtures');
const read = (uri: string) => [...reader.read({ uri, text: readFileSync(join(folder, uri), 'utf8') })];
const seen = (uri: string) =>
  read(uri).map((one) =>
    one.kind === 'import'
      ? `${one.at.line} ${one.module}`
      : one.kind === 'endpoint'
        ? `${one.at.line} ${one.host} ${one.strength ?? 'firm'} ${one.variable ?? '-'}`
        : `${one.at.line} ${one.kind}`,
  );

it.each(['storage.py', 'pay.js', 'Client.java', 'main.go', 'send.php', 'mail.rb', 'Store.cs', 'Shop.kt', 'Page.vue'])(
  'imports and addresses of %s, none of comments, messages, documents and links',
  (name) => {
    expect(seen(`src/${name}`)).toMatchSnapshot();
  },
);

it('keeps no user, query or token', () => {
  expect(JSON.stringify(readdirSync(join(folder, 'src')).flatMap((name) => read(`src/${name}`)))).not.toMatch(
    /secret-jeton|cle@|aide\.ville|ancien|texte\.example/,
  );
});
