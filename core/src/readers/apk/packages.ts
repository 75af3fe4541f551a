// SPDX-License-Identifier: EUPL-1.2
// Classes of an app to the libraries they come from, as imports of a package and all below it.
import { said } from '../../messages/index.ts';
import type { ZipEntry } from '../../syntax/zip.ts';
import { isForeignClass } from '../android-facts.ts';
import { type Draft, gap } from '../reader.ts';

const MAX_PACKAGES = 2_000;

export function* bundledPackages(
  files: Iterable<{ readonly entry: ZipEntry; readonly names: readonly string[] | undefined }>,
  own: string,
  within: string,
): Generator<Draft> {
  const seen = new Set<string>();
  for (const { entry, names } of files) {
    const at = { pointer: `${within}/${entry.name}` };
    if (names === undefined) yield gap('unparsable', 'gap.mobile.classes', at);
    for (const name of names ?? []) {
      const bundled = packageOf(name, own);
      if (bundled === undefined || seen.has(bundled)) continue;
      if (seen.size >= MAX_PACKAGES) {
        yield gap('limit', 'gap.too-many-facts', at, { limit: MAX_PACKAGES });
        return;
      }
      seen.add(bundled);
      yield { kind: 'import', language: 'java', module: `${bundled}.*`, at, strength: 'weak', because: said('because.mobile.bundled') };
    }
  }
}

/** Large families need more parts to be told apart: `com.google.android.gms.maps`, `com.google.firebase.messaging`. */
function packageOf(name: string, own: string): string | undefined {
  const parts = name.split('.').slice(0, -1);
  const depth = name.startsWith('com.google.android.gms.')
    ? 6
    : /^com\.(google|huawei|microsoft|amazon|amazonaws|facebook)\./.test(name)
      ? 5
      : 3;
  const kept = parts.slice(0, depth);
  // Shrinkers rename to letters (`a.b.c`), which name nobody.
  if (kept.length < 2 || kept.slice(0, 2).every((part) => part.length < 3)) return undefined;
  const bundled = kept.join('.');
  return isForeignClass(`${bundled}.X`, own) ? bundled : undefined;
}
