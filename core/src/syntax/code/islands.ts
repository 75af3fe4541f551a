// SPDX-License-Identifier: EUPL-1.2
// Code between `<script>` and `</script>` of Vue and Svelte components.

export interface Island {
  readonly from: number;
  readonly to: number;
}

export function scriptIslands(text: string): readonly Island[] {
  const islands: Island[] = [];
  for (let open = text.indexOf('<script'); open >= 0 && islands.length < 10; ) {
    const from = text.indexOf('>', open) + 1;
    if (from === 0) break;
    const close = text.indexOf('</script', from);
    const to = close < 0 ? text.length : close;
    islands.push({ from, to });
    open = text.indexOf('<script', to);
  }
  return islands;
}
