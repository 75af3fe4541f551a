// SPDX-License-Identifier: EUPL-1.2
// Where a site states its Content Security Policy outside the configuration of a server: `_headers`, `.htaccess`, HTML, IIS, Azure.
import { serverHeaders } from '../../syntax/server-headers.ts';
import type { Reader } from '../reader.ts';
import { statedInApp } from './app-config.ts';
import { statedInDocument } from './document.ts';
import { statedInHeadersFile } from './headers-file.ts';
import { statedDrafts } from './stated.ts';
import { statedInWebConfig } from './web-config.ts';

export const reader = {
  id: 'web-policy',
  title: { en: 'Web policies (CSP, reporting)', fr: 'Politiques web (CSP, rapports)' },
  accepts: {
    globs: ['**/_headers', '**/.htaccess', '**/caddyfile', '**/staticwebapp.config.json', '**/web.config', '**/*.html', '**/*.htm'],
    // A policy stands in the head of a page; the rest of the site is not opened further.
    sniff: (head, uri) => !/\.html?$/i.test(uri) || /http-equiv\s*=\s*["']?(?:x-)?content-security-policy/i.test(head),
  },
  *read({ uri, text }) {
    const name = uri.slice(uri.lastIndexOf('/') + 1).toLowerCase();
    if (!mayName.test(text)) return;
    if (name === '_headers') yield* statedDrafts(statedInHeadersFile(text));
    else if (name.endsWith('.json')) yield* statedDrafts(statedInApp(text));
    else if (name === 'web.config') yield* statedDrafts(statedInWebConfig(text));
    else if (/\.html?$/.test(name)) yield* statedDrafts(statedInDocument(text), { inDocument: true });
    else yield* statedDrafts(serverHeaders(text));
  },
} satisfies Reader;

const mayName = /content-security-policy|x-webkit-csp|report-to|reporting-endpoints/i;
