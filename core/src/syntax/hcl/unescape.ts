// SPDX-License-Identifier: EUPL-1.2
// Literal text of quoted strings and heredocs with its escapes undone.
import type { HclTemplate } from './model.ts';

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** Literal text with its escapes undone. HCL strings are Unicode NFC. */
export function unescaped(raw: string, form: HclTemplate['form']): string {
  const plain =
    form === 'heredoc'
      ? raw
      : raw.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g, (whole, four?: string, eight?: string, one?: string) => {
          const hex = four ?? eight;
          if (hex === undefined) return escapes[one ?? ''] ?? whole;
          const point = Number.parseInt(hex, 16);
          return point > 0x10ffff ? whole : String.fromCodePoint(point);
        });
  return plain
    .replace(/\$\$\{/g, '${')
    .replace(/%%\{/g, '%{')
    .normalize('NFC');
}
