// SPDX-License-Identifier: EUPL-1.2
// Drafts of device readers as one short line each: `12 3 computer Windows 11 by Dell Inc. held by Intune`.
import type { Draft, Reader } from '../src/readers/reader.ts';

export function deviceLines(reader: Reader, uri: string, text: string, data?: Uint8Array): readonly string[] {
  const file = { uri, text, ...(data === undefined ? {} : { data }) };
  return [...reader.read(file, [file])].map((draft) => `${draft.at.line ?? draft.at.pointer} ${wordsOf(draft)}`);
}

function wordsOf(draft: Draft): string {
  if (draft.kind === 'gap') {
    const count = draft.detail.with?.count;
    return `gap ${draft.reason} ${draft.detail.say}${count === undefined ? '' : ` ${count}`}`;
  }
  const strength = draft.strength === undefined ? '' : ` ${draft.strength}`;
  switch (draft.kind) {
    case 'device': {
      const { devices, class: of, system, systemVersion, maker, management } = draft;
      const rest = [
        systemVersion,
        maker === undefined ? undefined : `by ${maker}`,
        management === undefined ? undefined : `held by ${management}`,
      ];
      return [devices, of, system, ...rest.filter((one) => one !== undefined)].join(' ') + strength;
    }
    case 'installed-software':
      return `${draft.devices} × ${draft.name}${draft.publisher === undefined ? '' : ` (${draft.publisher})`}${strength}`;
    case 'endpoint':
      return `endpoint ${draft.host} ${draft.purpose}${strength}`;
    case 'capability':
      return `${draft.platform}:${draft.capability}${strength}`;
    case 'import':
      return `import ${draft.language}:${draft.module}${strength}`;
    case 'variable':
      return `variable ${draft.name} ${draft.stated}${strength}`;
    case 'component':
      return `${draft.purl} ${draft.direct ? 'direct' : 'transitive'} ${draft.scope}${strength}`;
    default:
      return draft.kind;
  }
}
