// From an empty installation to a first round: what a newcomer does who has three lists and a browser. Everything that is
// followed stands on the page she is on, so that nobody has to know the way.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { followSignInLink, launch, run, startServer } from './harness.mjs';
import { takePicture } from './pictures.mjs';

const list = (name) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: readFileSync(new URL(`../data/demo/clinic/${name}`, import.meta.url)),
});

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
let browser;
/** The path of the link that `init` printed. */
let link;

before(async () => {
  server = await startServer((data) => ['serve', '--data', data, '--listen', '127.0.0.1:0'], {
    prepare: async (data) => {
      const office = ['--tenant', 'Praxisklinik am Lindenhof', '--country', 'DE', '--officer', 'Sabine Kolb'];
      const printed = await run(['init', '--data', data, ...office]);
      link = /(\/sign-in\/link\/\S+)/.exec(printed)[1];
    },
    ready: /Listening on/,
  });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test('three own files become a first round in the browser, scripts off', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const picture = (name) => takePicture(page, `first-round-${name}`);
  const follow = (locator) => Promise.all([page.waitForNavigation(), locator.first().click()]);
  await followSignInLink(page, server.origin + link);
  await page.goto(server.origin);
  await picture('1-empty');
  assert.match(await page.locator('main').innerText(), /Nothing is known of the house yet/);

  // The empty round says what to do first, and leads there.
  await follow(page.locator('main a[href="/imports/new"]'));
  for (const [file, source] of [
    ['pc-liste.csv', 'PC-Liste'],
    ['geraete-liste.csv', 'Geräteliste'],
  ]) {
    const form = page.locator('main form').first();
    await form.locator('input[type=file]').setInputFiles(list(file));
    await form.locator('input[name=source]').fill(source);
    await follow(form.locator('button'));
    await picture(`2-check-${source}`);
    await follow(page.locator('form[action$="/decision"] button[value=accept]'));
    await picture(`3-accepted-${source}`);
    await follow(page.locator('main a[href="/imports/new"]'));
  }

  // The list of people is another kind of list. Taken for an inventory by mistake, it says so, and leads to where it belongs.
  const mistaken = page.locator('main form').first();
  await mistaken.locator('input[type=file]').setInputFiles(list('mitarbeiter.csv'));
  await mistaken.locator('input[name=source]').fill('Mitarbeiter');
  await follow(mistaken.locator('button'));
  assert.match(await page.locator('main').innerText(), /list of people/);
  await picture('4-mistaken');
  await follow(page.locator('main a[href^="/people/lists"]'));
  if (new URL(page.url()).pathname === '/people/lists') await follow(page.locator('main a[href="/people/lists/new"]'));
  const people = page.locator('main form').first();
  await people.locator('input[type=file]').setInputFiles(list('mitarbeiter.csv'));
  await follow(people.locator('button'));
  await picture('5-people');
  await follow(page.locator('main form[action$="/decision"] button[value=accept]'));
  await picture('6-people-accepted');
  await page.goto(`${server.origin}/people`);
  assert.match(await page.locator('main').innerText(), /Behrens/);

  await page.goto(server.origin);
  await picture('7-round');
  assert.ok((await page.locator('main article').count()) > 0, 'a first round has cards');
  // What it cannot know yet it says, with the way on.
  for (const next of ['/feeds/load', '/services/catalogue?preset=minimum']) {
    await page.goto(server.origin);
    await follow(page.locator(`main a[href="${next}"]`));
    assert.equal(await page.locator('main form').count() > 0, true, next);
  }
  await context.close();
});
