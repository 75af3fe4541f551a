// SPDX-License-Identifier: EUPL-1.2
// Live capture of web pages in the machine’s own browser.
export { findBrowser, launchBrowser } from './browser.ts';
export type { Capture, CaptureLimits } from './capture.ts';
export { type CollectWebOptions, collectWeb, consentStates, type SiteCapture } from './collect-web.ts';
export { connectTo } from './connect-to.ts';
export { harOf, writeEvidence } from './evidence-files.ts';
export type { ConsentState } from './exchange.ts';
export { sitesOf } from './sites.ts';
export { type HostAsked, type SiteSummary, summaryOf } from './summary.ts';
