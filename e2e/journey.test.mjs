// What a newcomer does on the first morning, from the sign-in link to a decision, with and without scripts.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './harness.mjs';

/** A list whose equipment begins with `mark`; its third row names nothing that could identify it. */
const list = (mark) =>
  [
    'Name;Serial number;Inventory number;Operating system - Name;Department',
    `${mark}-1;SN${mark}0001;INV-${mark}1;Windows 7 Professional;Urgențe`,
    `${mark}-2;SN${mark}0002;INV-${mark}2;Windows 11 Pro 10.0.26200;Farmacie`,
    ';;;Windows 11 Pro;Farmacie',
  ].join('\r\n');

/** @type {Awaited<ReturnType<typeof start>>} */
let harness;

before(async () => {
  harness = await start({ find: false });
});

after(() => harness?.stop());

const heading = (page) => page.locator('h1').first().innerText();

for (const scripts of [true, false]) {
  const how = scripts ? '' : ', scripts off';

  test(`a list becomes equipment in four steps, and nothing is there before the last${how}`, async () => {
    await harness.inContext({ scripts }, async (page) => {
      const mark = scripts ? 'SCRIPTED' : 'PLAIN';
      await page.goto(`${harness.origin}/imports/new`);
      const form = page.locator('main form').first();
      await form.locator('input[type=file]').setInputFiles({
        name: 'journey.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(list(mark)),
      });
      await form.locator('input[name=source]').fill(`Journey ${mark}`);
      await Promise.all([page.waitForNavigation(), form.locator('button').first().click()]);
      assert.match(new URL(page.url()).pathname, /^\/imports\/[0-9a-f-]{36}$/);
      const rejects = page.locator('main tr').filter({ hasText: 'by which the rows of this file are told apart' });
      assert.match(await rejects.first().innerText(), /4/, 'the row that was not taken is named by its line');

      const search = `${harness.origin}/assets?q=${mark}-1`;
      const reviewing = page.url();
      await page.goto(search);
      assert.equal(await page.locator('main tbody tr').count(), 0, 'nothing before accepting');

      await page.goto(reviewing);
      const accept = page.locator('form[action$="/decision"] button[value=accept]').first();
      await Promise.all([page.waitForNavigation(), accept.click()]);
      await page.goto(search);
      assert.equal(await page.locator('main tbody tr').count(), 1);
      await Promise.all([page.waitForNavigation(), page.locator('main tbody a').first().click()]);
      assert.match(await heading(page), new RegExp(`^${mark}-1`));
      assert.match(await page.locator('main').innerText(), /No longer supported/);
    });
  });

  test(`a card opens into its equipment${how}`, async () => {
    await harness.inContext({ scripts }, async (page) => {
      await page.goto(harness.origin);
      const evidence = page.locator('article details, main details').filter({ has: page.locator('a[href^="/assets/"]') });
      await evidence.first().locator('summary').click();
      const link = evidence.first().locator('a[href^="/assets/"]').first();
      await Promise.all([page.waitForNavigation(), link.click()]);
      assert.match(new URL(page.url()).pathname, /^\/assets\//);
    });
  });
}

test('a card that is put off leaves the round and says so', async () => {
  await harness.inContext({}, async (page) => {
    await page.goto(harness.origin);
    const cards = page.locator('main form[action="/round/decisions"]');
    const first = await page.locator('main article h2, main article h3').first().innerText();
    const disclosure = page
      .locator('main article')
      .first()
      .locator('details')
      .filter({ has: page.locator('input[name=until]') })
      .first();
    await disclosure.locator('summary').first().click();
    const day = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
    await disclosure.locator('input[name=until]').fill(day);
    await disclosure.locator('[name=reason]').fill('The replacement is ordered.');
    await Promise.all([page.waitForNavigation(), disclosure.locator('button').first().click()]);
    assert.equal(new URL(page.url()).pathname, '/');
    assert.ok((await cards.count()) > 0);
    const headings = await page.locator('main article h2, main article h3').allInnerTexts();
    assert.ok(!headings.includes(first), `${first} is still there`);
  });
});

test('a used sign-in link signs nobody in again', async () => {
  await harness.inContext({ signedOut: true }, async (page) => {
    await page.goto(harness.signInLink);
    assert.match(await page.locator('main').innerText(), /no longer works/);
  });
});
