// Every offered language: it is chosen at the foot of the page without scripts and stays, and its words, which are longer than the
// English ones, fit a telephone on every page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import * as checks from './checks.mjs';
import { start } from './harness.mjs';
import { viewports } from './pages.mjs';

/** The narrowest of them, where long words have the least room. */
const [TELEPHONE] = viewports;

/** @type {Awaited<ReturnType<typeof start>>} */
let harness;

before(async () => {
  harness = await start({ profile: 'clinic' });
});

after(() => harness?.stop());

/** Tag and own name of every language at the foot of a page. */
const offered = (page) =>
  page.$$eval('.language-option', (options) => options.map((option) => [option.lang, option.textContent]));

/** Chooses a language as a reader does. */
const choose = async (page, tag) => {
  await page.locator(`.language-option[value=${tag}]`).click();
  await page.waitForLoadState();
};

const languageOf = (page) => page.locator('html').getAttribute('lang');

test('a language is chosen at the foot without scripts, signed in or not, and stays', async () => {
  for (const signedOut of [true, false]) {
    await harness.inContext({ signedOut, scripts: false }, async (page) => {
      const path = signedOut ? '/sign-in' : '/services';
      await page.goto(harness.origin + path);
      const languages = await offered(page);
      assert.deepEqual(languages.slice(0, 2), [['en', 'English'], ['ro', 'Română']]);
      for (const [tag] of [...languages].reverse()) {
        await choose(page, tag);
        assert.equal(new URL(page.url()).pathname, path);
        assert.equal(await languageOf(page), tag);
        await page.goto(harness.origin + path);
        assert.equal(await languageOf(page), tag);
        assert.equal(await page.locator('.language-option[aria-current]').getAttribute('lang'), tag);
      }
    });
  }
});

test('every page fits a telephone in every language', async () => {
  const faults = [];
  const languages = await harness.inContext({}, async (page) => {
    await page.goto(harness.origin);
    return offered(page);
  });
  for (const [tag] of languages.filter(([tag]) => tag !== 'en')) {
    for (const signedOut of [false, true]) {
      await harness.inContext({ signedOut, scripts: false, viewport: TELEPHONE }, async (page) => {
        await page.context().addCookies([{ name: 'language', value: tag, url: harness.origin }]);
        for (const entry of harness.pages.filter((entry) => Boolean(entry.signedOut) === signedOut)) {
          await page.goto(harness.origin + entry.path);
          const where = (fault) => `${tag} ${entry.name} (${entry.path}): ${fault}`;
          faults.push(...(await checks.horizontalScroll(page)).map(where));
        }
      });
    }
  }
  assert.deepEqual(faults, []);
});
