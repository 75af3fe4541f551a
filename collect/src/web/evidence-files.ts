// SPDX-License-Identifier: EUPL-1.2
// A capture as files of evidence: `<site>/<state>.har` and `<site>/<state>.png`, each put in place whole.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteCapture } from './collect-web.ts';
import { harText } from './har.ts';

export interface EvidenceOptions {
  readonly browser: string;
  readonly version: string;
}

export function writeEvidence(folder: string, one: SiteCapture, options: EvidenceOptions): readonly string[] {
  const { site, capture } = one;
  const into = join(folder, site.name);
  mkdirSync(into, { recursive: true });
  const har = join(into, `${capture.state}.har`);
  put(har, harOf(one, options));
  const png = join(into, `${capture.state}.png`);
  if (capture.screenshot === undefined) {
    // A picture of another day beside the archive of today would lie.
    rmSync(png, { force: true });
    return [har];
  }
  put(png, capture.screenshot);
  return [har, png];
}

export function harOf({ site, capture, forbidden }: SiteCapture, { browser, version }: EvidenceOptions): string {
  const { state, consent, asks, cookies, stops, failures, downloads, pages, exchanges, peer } = capture;
  return harText({
    browser,
    version,
    comment: comment(capture),
    pages,
    exchanges,
    peer,
    vigie: { site: site.name, state, consent, asks, cookies, stops, failures, downloads, forbiddenByRobots: forbidden },
  });
}

function comment({ state, consent }: SiteCapture['capture']): string {
  if (!consent.dialog) return `State “${state}”: no consent dialog was found; nothing was answered.`;
  if (state === 'before') return 'State “before”: the consent dialog was left unanswered.';
  if (consent.action !== 'none') return `State “${state}”: the consent dialog was answered.`;
  if (state === 'refused' && consent.offers.refuse === 'none') return 'State “refused”: no way to refuse was found; nothing was answered.';
  return `State “${state}”: the consent dialog could not be answered.`;
}

function put(file: string, data: string | Buffer): void {
  const beside = `${file}.${process.pid}.part`;
  writeFileSync(beside, data);
  renameSync(beside, file);
}
