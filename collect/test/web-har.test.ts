// SPDX-License-Identifier: EUPL-1.2
// What a capture is written as: HAR 1.2, whose times add up, in files that are of one day.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../src/web/exchange.ts';
import { type SiteCapture, writeEvidence } from '../src/web/index.ts';
import { timingsOf } from '../src/web/timings.ts';

const exchange: Exchange = {
  url: 'https://www.ville.example/',
  method: 'GET',
  parameters: [],
  page: 'page_1',
  state: 'before',
  from: 'page',
  type: 'document',
  startedAt: Date.parse('2026-11-24T10:00:00Z'),
  started: 100,
  ended: 100.25,
  requestHeaderNames: [],
  requestCookies: [],
  cookies: [],
  bodyBytes: 0,
};
const answer = {
  status: 200,
  statusText: 'OK',
  protocol: 'h2',
  mimeType: 'text/html',
  headerNames: [],
  policies: [],
  redirectUrl: '',
  fromCache: false,
  fromServiceWorker: false,
  headerBytes: 100,
};

describe('times of an exchange', () => {
  it('add up to the whole, TLS being part of connecting (HAR 1.2 “timings”)', () => {
    const phases = {
      requestTime: 100.01,
      dnsStart: -1,
      dnsEnd: -1,
      connectStart: 5,
      connectEnd: 65,
      sslStart: 25,
      sslEnd: 65,
      sendStart: 66,
      sendEnd: 67,
      receiveHeadersEnd: 200,
    };

    expect(timingsOf({ ...exchange, answer: { ...answer, phases } })).toEqual({
      // 10 ms in the queue and 5 more before connecting; 1 ms between connecting and sending is nobody’s.
      time: 249,
      timings: { blocked: 15, dns: -1, connect: 60, ssl: 40, send: 1, wait: 133, receive: 40 },
    });
  });

  it('are one wait where the browser tells no phases', () => {
    expect(timingsOf({ ...exchange, answer })).toEqual({
      time: 250,
      timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 250, receive: 0 },
    });
    expect(timingsOf({ ...exchange, ended: 99 }).time).toBe(0);
  });
});

describe('files of a capture', () => {
  it('hold no picture of another day beside the archive of today', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-web-'));
    const seen = (screenshot?: Buffer): SiteCapture => ({
      site: { name: 'www.ville.example', urls: ['https://www.ville.example/'] },
      capture: {
        state: 'before',
        consent: { dialog: false, offers: { accept: false }, action: 'none', pressed: [] },
        pages: [],
        exchanges: [exchange],
        asks: [],
        cookies: [],
        stops: [],
        failures: [],
        downloads: 0,
        peer: () => undefined,
        dialled: [],
        ...(screenshot === undefined ? {} : { screenshot }),
      },
      forbidden: 0,
    });
    const about = { browser: 'Chromium/1', version: '0.0.0' };
    try {
      const [, picture = ''] = writeEvidence(folder, seen(Buffer.from('PNG')), about);
      expect(existsSync(picture)).toBe(true);

      writeEvidence(folder, seen(), about);

      expect(existsSync(picture)).toBe(false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
