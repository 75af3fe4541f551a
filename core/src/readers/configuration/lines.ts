// SPDX-License-Identifier: EUPL-1.2
// `key = value` files: Java properties, INI, npm and pip settings.
import { numberedLines } from '../../syntax/lines.ts';
import type { DraftFact } from '../reader.ts';
import type { FileForm } from './forms.ts';
import { namedHosts } from './settings.ts';

export function* lineFacts(text: string, form: FileForm): Generator<DraftFact | { readonly kind: 'odd'; readonly line: number }> {
  let section = '';
  let key = '';
  for (const { line, text: stated } of numberedLines(text)) {
    if (stated.length > 8_192 || /^\s*([#;!]|$)/.test(stated)) continue;
    const header = /^\s*\[\s*([^\]]{1,200})\]/.exec(stated);
    if (header !== null) {
      section = header[1]?.trim() ?? '';
      continue;
    }
    // `//registry.example/:_authToken=…` holds a secret and names no setting of its own.
    if (/^\s*\/\//.test(stated)) continue;
    const pair = /^\s*([\w.@/:\\-]{1,200}?)\s*(?:[=]|:\s|\s(?=["']?https?:))\s*(.*)$/.exec(stated);
    if (pair !== null) {
      key = pair[1] ?? '';
      // Java properties escape `:` and `=` (java.util.Properties).
      yield* namedHosts(section === '' ? key : `${section}.${key}`, unquoted((pair[2] ?? '').replace(/\\([:=#!])/g, '$1')), form, line);
    } else if (/^\s+\S/.test(stated) && key !== '') yield* namedHosts(key, stated.trim(), form, line);
    else if (!/^\s*[\w.-]+\s*$/.test(stated)) yield { kind: 'odd', line };
  }
}

function unquoted(value: string): string {
  const plain = value.trim().replace(/\s[#;].*$/, '');
  return /^(["']).*\1$/.test(plain) && plain.length > 1 ? plain.slice(1, -1) : plain;
}
