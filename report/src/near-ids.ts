// SPDX-License-Identifier: EUPL-1.2
// «Did you mean»: ids that hold the words, then those a few letters away.

export function nearIds(wanted: string, ids: readonly string[], most = 8): readonly string[] {
  const word = wanted.toLowerCase();
  const holding = ids.filter((id) => id.toLowerCase().includes(word));
  if (holding.length > 0) return holding.slice(0, most);
  return (
    ids
      .map((id) => ({ id, distance: distance(word.slice(0, 80), id.toLowerCase().slice(0, 80)) }))
      // More than half of the letters wrong is another word.
      .filter(({ id, distance: letters }) => letters <= Math.ceil(Math.max(word.length, Math.min(id.length, 80)) / 2))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, most)
      .map(({ id }) => id)
  );
}

/** Levenshtein distance, one row at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] ?? 0;
}
