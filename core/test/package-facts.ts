// SPDX-License-Identifier: EUPL-1.2
// Fixtures of package readers, read with their neighbours, each draft as one short line.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Draft, Reader, TextFile } from '../src/readers/reader.ts';

const root = join(import.meta.dirname, '../src/readers');

/** `12 pkg:npm/x@1.0.0 direct runtime`, `3 registry.example package-registry weak`, `1 gap unparsable gap.…`. */
export function packageFacts(reader: Reader, path: string): readonly string[] {
  const folder = join(root, reader.id, 'fixtures', dirname(path));
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): TextFile => ({ uri: join(dirname(path), entry.name), text: readFileSync(join(folder, entry.name), 'utf8') }));
  const file = files.find((one) => one.uri === join(path));
  if (file === undefined) throw new Error(`no fixture ${path}`);
  return shortLines(reader.read(file, files));
}

export function textFacts(reader: Reader, uri: string, text: string): readonly string[] {
  return shortLines(reader.read({ uri, text }, [{ uri, text }]));
}

function shortLines(drafts: Iterable<Draft>): readonly string[] {
  return [...drafts].map((draft) => {
    const line = draft.at.line ?? 0;
    if (draft.kind === 'gap') return `${line} gap ${draft.reason} ${draft.detail.say}`;
    const strength = draft.strength === undefined ? '' : ` ${draft.strength}`;
    if (draft.kind === 'component') return `${line} ${draft.purl} ${draft.direct ? 'direct' : 'transitive'} ${draft.scope}${strength}`;
    return draft.kind === 'endpoint' ? `${line} ${draft.host} ${draft.purpose}${strength}` : `${line} ${draft.kind}`;
  });
}
