// SPDX-License-Identifier: EUPL-1.2
// Written by the build from package.json; a run from source says so.
declare const VIGIE_VERSION: string | undefined;
export const version = typeof VIGIE_VERSION === 'string' ? VIGIE_VERSION : '0.0.0-source';
