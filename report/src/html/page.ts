// SPDX-License-Identifier: EUPL-1.2
// The page: one file, no network, opens from a mail attachment, good enough to hand to a mayor.
import type { Assessment } from '@vigie/core/domain';
import type { Language } from '@vigie/core/messages/index';
import { speaker } from '../speaker.ts';
import { nameOf } from '../text/header.ts';
import { gapsSection, methodSection, sourcesSection } from './back-matter.ts';
import { balanceSection } from './balance.ts';
import { patterns } from './bars.ts';
import { cutOffsSection } from './cut-offs.ts';
import { dependenciesSection } from './dependencies.ts';
import { lead, top } from './lead.ts';
import { html, raw } from './markup.ts';
import { questionsSection } from './questions.ts';
import { restsOnSection } from './rests-on.ts';
import { script, scriptHash } from './script.ts';
import { style } from './style.ts';
import { usesSection } from './uses.ts';

export interface HtmlOptions {
  readonly language: Language;
}

/** Nothing may be loaded from anywhere; the one script is named by its hash. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'`;

export function renderHtml(assessment: Assessment, { language }: HtmlOptions): string {
  const speak = speaker(language);
  const { tool } = assessment;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${speak.say('page.title', { name: nameOf(assessment, speak) })}</title>
<style>${raw(style)}</style>
</head>
<body>
${patterns()}
<a class="skip" href="#summary">${speak.say('page.skip')}</a>
<div class="page">
${top(assessment, speak)}
<main>
${lead(assessment, speak)}${usesSection(assessment, speak)}${balanceSection(assessment, speak)}${restsOnSection(assessment, speak)}${cutOffsSection(assessment, speak)}${questionsSection(assessment, speak)}${dependenciesSection(assessment, speak)}${gapsSection(assessment, speak)}${methodSection(speak)}${sourcesSection(assessment, speak)}</main>
<footer><p>${speak.say('page.made', { version: tool.version, catalogue: tool.catalogue })}</p></footer>
</div>
<script>${raw(script)}</script>
</body>
</html>
`.markup;
}
