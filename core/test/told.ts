// SPDX-License-Identifier: EUPL-1.2
// What a reader told, as one short line a draft: `17 aws AWS::S3::Bucket managed eu-west-3 firm`, `3 unparsable gap.not-parsable`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft, Reader } from '../src/readers/reader.ts';

const root = join(import.meta.dirname, '../src/readers');

/** Drafts of one file of the reader’s `fixtures/`. */
export function fixtureDrafts(reader: Reader, uri: string): readonly Draft[] {
  return textDrafts(reader, uri, readFileSync(join(root, reader.id, 'fixtures', uri), 'utf8'));
}

export function textDrafts(reader: Reader, uri: string, text: string): readonly Draft[] {
  return [...reader.read({ uri, text }, [{ uri, text }])];
}

/** The drafts of one kind, each with its line first. */
export function told(drafts: readonly Draft[], kind: Draft['kind']): readonly string[] {
  return drafts.filter((one) => one.kind === kind).map((one) => `${one.at.line} ${words(one)}`);
}

function words(draft: Draft): string {
  if (draft.kind === 'gap') return `${draft.reason} ${draft.detail.say}`;
  const strength = draft.strength ?? 'firm';
  switch (draft.kind) {
    case 'cloud-resource':
      return `${draft.provider} ${draft.resourceType} ${draft.mode} ${draft.region ?? '-'} ${strength}`;
    case 'cloud-configuration':
      return `${draft.provider} ${draft.region}`;
    case 'endpoint':
      return `${draft.host} ${draft.purpose} ${strength}`;
    case 'image':
      return `${draft.registry}/${draft.repository} ${strength}`;
    case 'variable':
      return `${draft.name} ${draft.stated}`;
    case 'dns-record':
      return `${draft.name} ${draft.type} ${draft.priority} ${draft.value}`;
    default:
      throw new Error(`no words for ${draft.kind}`);
  }
}
