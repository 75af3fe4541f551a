// SPDX-License-Identifier: EUPL-1.2
// What the page can do with JavaScript and lives without: find, filter, open all. Constant, so that the CSP can name its hash.

/** Its SHA-256 in base64; html.test.ts says the right one when the script changes. */
export const scriptHash = 'PvlWvYCWIGdPqb+6Raf+8RjaeHtJ1ShRfbfPZcQIR2o=';

export const script = `
(() => {
  'use strict';
  const tools = document.getElementById('tools');
  if (!tools) return;
  const all = [...document.querySelectorAll('details.dep')];
  const groups = [...document.querySelectorAll('.group')];
  const search = document.getElementById('search');
  const only = document.getElementById('only');
  const shown = document.getElementById('shown');
  const fold = text => text.toLowerCase().normalize('NFD').replace(/\\p{M}/gu, '');
  const texts = new Map();
  const textOf = one => {
    if (!texts.has(one)) texts.set(one, fold(one.textContent));
    return texts.get(one);
  };
  const filter = () => {
    const words = fold(search.value).split(/\\s+/).filter(Boolean);
    let count = 0;
    for (const one of all) {
      const fits = (!only.checked || one.dataset.ours !== '1') && words.every(word => textOf(one).includes(word));
      one.hidden = !fits;
      if (fits) count++;
    }
    for (const group of groups) group.hidden = !group.querySelector('details.dep:not([hidden])');
    shown.textContent = shown.dataset.text.replace('{shown}', String(count)).replace('{all}', String(all.length));
  };
  const openAll = open => { for (const one of all) if (!one.hidden) one.open = open; };
  tools.hidden = false;
  search.addEventListener('input', filter);
  only.addEventListener('change', filter);
  document.getElementById('open-all').addEventListener('click', () => openAll(true));
  document.getElementById('close-all').addEventListener('click', () => openAll(false));
  let before = [];
  addEventListener('beforeprint', () => {
    before = [...document.querySelectorAll('details:not([open])')];
    for (const one of before) one.open = true;
  });
  addEventListener('afterprint', () => { for (const one of before) one.open = false; });
  const target = () => {
    const one = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (one && one.tagName === 'DETAILS') one.open = true;
  };
  addEventListener('hashchange', target);
  target();
  filter();
})();
`.trim();
