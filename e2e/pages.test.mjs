// Sweeps over every page: what is true of one page has to be true of all.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import * as checks from './checks.mjs';
import { start } from './harness.mjs';
import { looks, pages } from './pages.mjs';

const SCREENSHOTS = fileURLToPath(new URL('./output/screenshots/', import.meta.url));

/**
 * The height of the tallest picture taken, in pixels. Chromium draws into textures of at most 16,384 pixels;
 * of a page three times as high, which the printed journal is, it now and then has no picture at all.
 */
const TALLEST_PICTURE = 16_000;

/** @type {Awaited<ReturnType<typeof start>>} */
let harness;

before(async () => {
  await mkdir(SCREENSHOTS, { recursive: true });
  harness = await start();
});

after(() => harness?.stop());

/** The page under its path in this demo. */
const located = (name) => harness.pages.find((page) => page.name === name);

function noFaults(faults) {
  if (faults.length > 0) assert.fail(`${faults.length} faults:\n${faults.join('\n')}`);
}

for (const { name } of pages) {
  describe(`the page ${name}`, () => {
    test('answers, is well built and names everything', async () => {
      const entry = located(name);
      await harness.inContext(entry, async (page) => {
        const heard = checks.complaints(page);
        const response = await page.goto(harness.origin + entry.path, { waitUntil: 'load' });
        assert.equal(response.status(), 200, entry.path);
        noFaults([
          ...checks.securityPolicy(response),
          ...(await checks.structure(page)),
          ...(await checks.inlineCode(page, await response.text())),
          ...(await checks.unnamedPictures(page)),
          ...heard,
        ]);
      });
    });

    test('passes WCAG 2.2 AA and fits its window, in every theme and width', async () => {
      const faults = [];
      await harness.forEachLook(located(name), looks, async (page, { viewport, theme }) => {
        const where = (fault) => `${theme}, ${viewport.width} px: ${fault}`;
        const picture = `${SCREENSHOTS}${name}-${viewport.width}-${theme}.png`;
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(height, TALLEST_PICTURE) };
        await page.screenshot({ path: picture, fullPage: true, clip });
        // On paper nothing is pressed, scrolled or read aloud.
        if (theme === 'print') return;
        const found = [
          ...(await checks.horizontalScroll(page)),
          ...(await checks.overlaps(page)),
          ...(await checks.accessibility(page)),
        ];
        faults.push(...found.map(where));
      });
      noFaults(faults);
    });

    test('answers without scripts, and its form can be sent', async () => {
      const entry = located(name);
      await harness.inContext({ ...entry, scripts: false }, async (page) => {
        const response = await page.goto(harness.origin + entry.path);
        assert.equal(response.status(), 200, entry.path);
        assert.equal(await page.locator('h1').count(), 1);
        if (!entry.form) return;
        const form = page.locator(entry.form).first();
        await form.evaluate((element) => element.setAttribute('novalidate', ''));
        // The button that a pointer can press: before it may stand the one that Enter presses.
        const submit = form.locator('button:not([type]), [type=submit]:not([aria-hidden])').first();
        const [answer] = await Promise.all([page.waitForNavigation(), submit.click()]);
        // The page, or what is missing: never a refusal and never a breakdown.
        assert.ok([200, 401, 422].includes(answer.status()), `${entry.form} answered ${answer.status()}`);
      });
    });
  });
}

test('the round is worked by the keyboard alone, and the focus is always to be seen', async () => {
  const entry = located('round');
  for (const theme of ['light', 'dark', 'contrast']) {
    await harness.inContext({ ...entry, theme }, async (page) => {
      await page.goto(harness.origin + entry.path);
      noFaults((await checks.keyboard(page)).map((fault) => `${theme}: ${fault}`));
    });
  }
});
