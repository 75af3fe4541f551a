// SPDX-License-Identifier: EUPL-1.2
// A package URL as a matcher key: no version, no qualifiers, no case, `%40` as `@`.

export function purlKey(purl: string): string {
  let end = purl.length;
  for (const mark of ['?', '#']) {
    const found = purl.indexOf(mark);
    if (found >= 0 && found < end) end = found;
  }
  const body = purl.slice(0, end);
  const version = body.lastIndexOf('@');
  // `pkg:npm/@scope/name`: an `@` right after a slash opens a scope and is no version.
  const bare = version > 0 && body.charCodeAt(version - 1) !== 47 ? body.slice(0, version) : body;
  return bare.toLowerCase().replaceAll('%40', '@');
}
