// Sweeps over every page: what is true of one page has to be true of all.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import * as checks from './checks.mjs';
import { show, start } from './harness.mjs';
import { looks, pages } from './pages.mjs';
import { takePicture } from './pictures.mjs';

/** @type {Awaited<ReturnType<typeof start>>} */
let harness;

before(async () => {
  harness = await start();
});

after(() => harness?.stop());

/** The page under its path in this demo. */
const located = (name) => harness.pages.find((page) => page.name === name);

function noFaults(faults) {
  if (faults.length > 0) assert.fail(`${faults.length} faults:\n${faults.join('\n')}`);
}

async function faultsIn(page, { theme }) {
  // On paper nothing is pressed, scrolled or read aloud.
  if (theme === 'print') return [];
  return [
    ...(await checks.horizontalScroll(page)),
    ...(await checks.overlaps(page)),
    ...(await (theme === 'light' ? checks.accessibility(page) : checks.colours(page))),
  ];
}

for (const { name, form } of pages) {
  describe(`the page ${name}`, () => {
    // All of it on one page: loading takes longer than most of what is looked at.
    test('is well built, names everything, passes WCAG 2.2 AA and fits its window, in every theme and width', async () => {
      const entry = located(name);
      await harness.inContext(entry, async (page) => {
        const heard = checks.complaints(page);
        const response = await page.goto(harness.origin + entry.path, { waitUntil: 'load' });
        assert.equal(response.status(), 200, entry.path);
        const sent = await response.text();
        const faults = [
          ...checks.securityPolicy(response),
          ...(await checks.structure(page)),
          ...(await checks.withoutScripts(page, sent)),
          ...(await checks.inlineCode(page, sent)),
          ...(await checks.unnamedPictures(page)),
        ];
        for (const look of looks) {
          await show(page, look);
          await takePicture(page, `${name}-${look.viewport.width}-${look.theme}`);
          const where = (fault) => `${look.theme}, ${look.viewport.width} px: ${fault}`;
          faults.push(...(await faultsIn(page, look)).map(where));
        }
        noFaults([...faults, ...heard]);
      });
    });

    if (!form) return;

    test('its form can be sent without scripts', async () => {
      const entry = located(name);
      await harness.inContext({ ...entry, scripts: false }, async (page) => {
        const response = await page.goto(harness.origin + entry.path);
        assert.equal(response.status(), 200, entry.path);
        const asked = page.locator(form).first();
        await asked.evaluate((element) => element.setAttribute('novalidate', ''));
        // The button that a pointer can press: before it may stand the one that Enter presses.
        const submit = asked.locator('button:not([type]), [type=submit]:not([aria-hidden])').first();
        const [answer] = await Promise.all([page.waitForNavigation({ waitUntil: 'commit' }), submit.click()]);
        // The page, or what is missing: never a refusal and never a breakdown.
        assert.ok([200, 401, 422].includes(answer.status()), `${form} answered ${answer.status()}`);
      });
    });
  });
}

test('the round is worked by the keyboard alone, and the focus is always to be seen', async () => {
  const entry = located('round');
  for (const theme of ['light', 'dark', 'contrast']) {
    await harness.inContext({ ...entry, theme }, async (page) => {
      await page.goto(harness.origin + entry.path);
      assert.equal(await page.locator('html').getAttribute('data-theme'), theme, 'the cookie decides');
      noFaults((await checks.keyboard(page)).map((fault) => `${theme}: ${fault}`));
    });
  }
});
