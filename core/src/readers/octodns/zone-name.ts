// SPDX-License-Identifier: EUPL-1.2
// The zone of an octoDNS file: `config/ville.example.yaml`, or a folder per zone `config/ville.example./www.yaml`.
import { statedName } from '../../syntax/dns/name.ts';

const domain = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.(xn--[a-z0-9-]+|[a-z]{2,})$/;

export function zoneOfFile(uri: string): string | undefined {
  const parts = uri.toLowerCase().split('/');
  const file = parts.at(-1) ?? '';
  // Both the folder's final dot and `split_extension: .tst` mark a zone split over files.
  const folder = (parts.at(-2) ?? '').replace(/\.tst$/, '.');
  if (folder.endsWith('.') && domain.test(folder.slice(0, -1))) return statedName(folder);
  const stem = file
    .replace(/\.ya?ml$/, '')
    .replace(/^\$/, '')
    .replace(/\.$/, '');
  return domain.test(stem) ? statedName(stem) : undefined;
}
