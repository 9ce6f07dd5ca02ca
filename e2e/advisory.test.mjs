// An advisory about an infusion pump: from the round to a recorded decision, by keyboard alone and in few interactions.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './harness.mjs';

/** What `tests/advisory` speaks of; the demo hospital has such pumps. */
const ADVISORY = 'INFUMED-2026-01';
const PUMP = 'Doseline 2';

/** An interaction is the activation of a control, or entering something into a field. Moving the focus is none. */
const MOST_INTERACTIONS = 8;

/** More stops than any page has. */
const MOST_STOPS = 1_500;

/** @type {Awaited<ReturnType<typeof start>>} */
let harness;

before(async () => {
  harness = await start({ find: false });
});

after(() => harness?.stop());

/** A reader without a mouse, who counts. */
class Keyboard {
  interactions = 0;

  constructor(page) {
    this.page = page;
  }

  /** Tabs on until the focus is on an element that `matches`, a function that runs in the page. */
  async reach(matches, argument) {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await this.page.keyboard.press('Tab');
      if (await this.page.evaluate(matches, argument)) return;
    }
    assert.fail(`the keyboard does not reach ${matches} ${argument}`);
  }

  /** Follows the link or presses the button the focus is on. */
  async activate() {
    this.interactions += 1;
    await Promise.all([this.page.waitForNavigation(), this.page.keyboard.press('Enter')]);
  }

  async choose() {
    this.interactions += 1;
    await this.page.keyboard.press('Space');
  }

  async type(text) {
    this.interactions += 1;
    await this.page.keyboard.type(text);
  }
}

const isLinkTo = (start) => document.activeElement?.getAttribute?.('href')?.startsWith(start) ?? false;
const isFoldOf = (words) =>
  document.activeElement?.tagName === 'SUMMARY' && document.activeElement.closest('article')?.textContent.includes(words);
const isField = (id) => document.activeElement?.id === id;
const isSubmitOf = (end) => document.activeElement?.form?.getAttribute('action')?.endsWith(end) && document.activeElement.type === 'submit';

for (const scripts of [true, false]) {
  const how = scripts ? '' : ', scripts off';

  test(`an advisory about a pump is a card that names the wards, and is decided by keyboard alone${how}`, async () => {
    await harness.inContext({ scripts }, async (page) => {
      const keyboard = new Keyboard(page);
      await page.goto(harness.origin);
      const card = () => page.locator('main article').filter({ hasText: ADVISORY }).first();
      if ((await card().count()) === 0) {
        // What presses less waits behind the seven cards, folded.
        await keyboard.reach(isLinkTo, '/round/concerns');
        await keyboard.activate();
        await keyboard.reach(isFoldOf, ADVISORY);
        await keyboard.choose();
      }
      const title = await card().locator('h2, h3').first().innerText();
      assert.match(title, new RegExp(`${PUMP} in \\S`), 'the wards are named');
      const address = await card().locator('a[href^="/advisories/models/"]').first().getAttribute('href');

      await keyboard.reach(isLinkTo, address);
      await keyboard.activate();
      assert.equal(new URL(page.url()).hash, '#decide');
      const said = await page.locator('main').innerText();
      assert.match(said, /is among “< 9\.2”/, 'the verdict has the words of the document');

      await keyboard.reach(isField, 'course');
      // The second of the four: something lowers the risk.
      await page.keyboard.press('ArrowDown');
      await keyboard.choose();
      await keyboard.reach(isField, 'reason');
      await keyboard.type('Only the pharmacy server reaches them.');
      await keyboard.reach(isSubmitOf, '/decisions');
      await keyboard.activate();
      assert.match(await page.locator('main').innerText(), /Mitigate “Only the pharmacy server reaches them\.”/);
      assert.ok(
        keyboard.interactions <= MOST_INTERACTIONS,
        `${keyboard.interactions} interactions; at most ${MOST_INTERACTIONS}`,
      );

      await page.goto(`${harness.origin}/round/concerns`);
      assert.ok(!(await page.locator('main').innerText()).includes(ADVISORY), 'the card is gone');

      // Taken back, so that the card is there again for the next reader.
      await page.goto(harness.origin + address);
      const back = page.locator('form[action$="/withdraw"]').first();
      await Promise.all([page.waitForNavigation(), back.locator('button').click()]);
    });
  });
}
