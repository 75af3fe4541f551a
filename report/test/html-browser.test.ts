// SPDX-License-Identifier: EUPL-1.2
// The page in a real browser: opened from disk, by keyboard, in the dark, on a telephone, on paper, with hostile names.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Assessment } from '@vigie/core';
import type { Language } from '@vigie/core/messages/index';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../src/html/page.ts';
import { town } from './assessments.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const trap = `"><img src=x onerror="window.trapped=1"><script>window.trapped=1</script>' &lt; \u202eevil\u200f`;

/** Every word that evidence or a declaration can bring, made to break out of wherever it is put. */
const hostile: Assessment = {
  ...town,
  organisation: { name: `Town ${trap}`, domains: [trap] },
  evidence: town.evidence.map((one) => ({ ...one, uri: `${one.uri}${trap}` })),
  dependencies: town.dependencies.map((one) => ({ ...one, label: `${one.label}${trap}` })),
  services: town.services.map((one) => ({ ...one, name: `${one.name}${trap}`, provider: trap })),
  entities: town.entities.map((one) => ({
    ...one,
    name: `${one.name}${trap}`,
    seat: one.seat === 'unknown' ? one.seat : { ...one.seat, source: `javascript:window.trapped=1//${trap}`, note: trap },
  })),
  restsOn: town.restsOn.map((one) => ({ ...one, label: `${one.label}${trap}`, behind: [trap] })),
  cutOffs: town.cutOffs.map((one) => ({
    ...one,
    label: `${one.label}${trap}`,
    stops: one.stops.map((stop) => ({ ...stop, label: trap })),
  })),
  gaps: town.gaps.map((one) => ({ ...one, uri: trap })),
  skipped: [{ reason: 'binary', count: 1, examples: [trap] }],
};

describe.skipIf(executablePath === undefined)('the page in a browser', () => {
  let browser: Browser;
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vigie-page-'));
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox', '--disable-quic', '--disable-gpu'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The page as a reader opens it: a file on the disk. What it asks for and complains of is kept. */
  async function opened(assessment: Assessment, options: BrowserContextOptions & { readonly language?: Language } = {}) {
    const { language = 'en', ...context } = options;
    const file = join(folder, 'report.html');
    writeFileSync(file, renderHtml(assessment, { language }));
    const page = await (await browser.newContext(context)).newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    const address = pathToFileURL(file).href;
    await page.goto(address);
    return { page, address, asked, complaints };
  }

  /** Evaluated from outside the page, so that its policy need not be loosened. */
  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const found: unknown = await page.evaluate(
      `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => id + ' ' + target + ' ' + html.slice(0, 160))))`,
    );
    return Array.isArray(found) ? found.map(String) : [String(found)];
  }

  it('opens from the disk, asks for nothing else and breaks no rule of its own policy', async () => {
    const { page, address, asked, complaints } = await opened(town);

    await page.getByRole('button', { name: 'Open all' }).click();

    expect(asked).toEqual([address]);
    expect(complaints).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const language of ['en', 'fr'] as const)
      it(`has no flaw that axe finds, ${colorScheme}, ${language}, folded and unfolded`, { timeout: 90_000 }, async () => {
        const { page } = await opened(town, { colorScheme, language });
        const folded = await violations(page);

        await page.locator('#open-all').click();

        expect(folded).toEqual([]);
        expect(await violations(page)).toEqual([]);
      });

  it('finds a dependency by keyboard alone, and gives all back', async () => {
    const { page } = await opened(town);
    const visible = page.locator('details.dep:visible');
    const all = await visible.count();

    await page.locator('#search').focus();
    await page.keyboard.type('hexa');
    const found = await visible.count();
    const names = await page.locator('details.dep:visible .name').allTextContents();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');

    expect(all).toBeGreaterThan(1);
    expect(found).toBe(1);
    expect(names.join()).toMatch(/hexa/i);
    expect(await visible.count()).toBe(all);
  });

  it('opens a dependency and jumps over the contents by keyboard', async () => {
    const { page } = await opened(town);

    await page.keyboard.press('Tab');
    const first = await page.evaluate('document.activeElement.className');
    await page.locator('details.dep > summary').first().focus();
    await page.keyboard.press('Enter');

    expect(first).toBe('skip');
    expect(await page.locator('details.dep').first().getAttribute('open')).not.toBeNull();
  });

  it('shows all its findings without JavaScript', async () => {
    const { page } = await opened(town, { javaScriptEnabled: false });

    expect(await page.locator('#tools').isVisible()).toBe(false);
    expect(await page.locator('details.dep').count()).toBe(town.dependencies.length);
    await page.locator('details.dep > summary').first().click();
    expect(await page.locator('details.dep .inside').first().isVisible()).toBe(true);
  });

  it('never scrolls sideways as a whole on a narrow telephone, unfolded', async () => {
    const { page } = await opened(town, { viewport: { width: 400, height: 800 } });

    await page.locator('#open-all').click();

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
  });

  it('breaks no word of a column head or of a use on a narrow telephone or on paper', async () => {
    const { page } = await opened(town, { viewport: { width: 400, height: 800 } });
    const broken = `[...document.querySelectorAll('thead th, #balance tbody th')]
      .filter(cell => cell.clientHeight > 1)
      .flatMap(cell => cell.textContent.split(/[\\s-]+/).filter(word => {
        const range = document.createRange();
        const from = cell.firstChild.data.indexOf(word);
        range.setStart(cell.firstChild, from);
        range.setEnd(cell.firstChild, from + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
      }))`;

    const narrow = await page.evaluate(broken);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 1000 });

    expect(narrow).toEqual([]);
    expect(await page.evaluate(broken)).toEqual([]);
  });

  it('prints what is folded, with or without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await opened(town, { javaScriptEnabled });

      await page.emulateMedia({ media: 'print' });

      expect(await page.locator('details.dep .inside').first().isVisible()).toBe(true);
    }
  });

  it('takes hostile names for words: nothing runs, nothing loads, no link leads to a script', async () => {
    const { page, address, asked, complaints } = await opened(hostile);

    await page.locator('#open-all').click();

    expect(await page.evaluate('window.trapped')).toBeUndefined();
    expect(asked).toEqual([address]);
    expect(complaints).toEqual([]);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.evaluate(`[...document.links].filter(({ href }) => !/^(https?|file):/.test(href)).length`)).toBe(0);
    expect(await page.content()).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
  });
});
