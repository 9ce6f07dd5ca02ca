// What a newcomer does with the lists of her hospital: brings three in, sees every change before it is made, takes one out
// again. Each thing she does by hand is counted.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { start } from './harness.mjs';
import { takePicture } from './pictures.mjs';

/** Clicks, fields and choices that one file may take, from the first page to the inventory. */
const INTERACTIONS = 10;

const brasov = (file) => readFileSync(new URL(`../tests/reconciliation/brasov/${file}`, import.meta.url));

/** The lists of an invented hospital: text in Windows-1250, a network scan, text typed by hand. */
const LISTS = [
  { source: 'Directory', name: 'ad.csv', buffer: brasov('ad.csv') },
  { source: 'Scan', name: 'nmap.xml', buffer: brasov('nmap.xml') },
  { source: 'Biomedical engineering', name: 'cmms.csv', buffer: brasov('cmms.csv') },
];

/** The directory a week later: one machine was set up anew. */
const LATER = {
  source: 'Directory',
  name: 'ad-later.csv',
  buffer: Buffer.from(
    brasov('ad.csv').toString('latin1').replace('"LAP-08661.spital.local","Windows 11 Pro"', '"LAP-08661.spital.local","Windows 10 Pro"'),
    'latin1',
  ),
};

/** Someone at a browser, whose hand movements are counted. */
class Newcomer {
  interactions = 0;

  constructor(page) {
    this.page = page;
  }

  /** Clicks what leads to another page. */
  async follow(locator) {
    this.interactions += 1;
    await Promise.all([this.page.waitForNavigation(), locator.first().click()]);
  }

  async fill(locator, text) {
    this.interactions += 1;
    await locator.fill(text);
  }

  async choose(locator, file) {
    this.interactions += 1;
    await locator.setInputFiles(file);
  }

  /** From wherever she is to the check of `list`. */
  async upload({ source, name, buffer }) {
    const { page } = this;
    await this.follow(page.locator('a[href="/imports"]:visible'));
    await this.follow(page.locator('main a[href="/imports/new"]'));
    const form = page.locator('main form').first();
    await this.choose(form.locator('input[type=file]'), { name, mimeType: 'application/octet-stream', buffer });
    await this.fill(form.locator('input[name=source]'), source);
    await this.follow(form.locator('button'));
  }

  async decide(decision) {
    await this.follow(this.page.locator(`form[action$="/decision"] button[value=${decision}]`));
  }
}

/** @type {Awaited<ReturnType<typeof start>>} */
let harness;

before(async () => {
  harness = await start({ find: false });
});

after(() => harness?.stop());

/** What a program sees of the whole inventory. */
const exported = async (page) => (await page.request.get(`${harness.origin}/assets.csv`)).text();

for (const scripts of [false, true]) {
  test(`three lists come in by ten or fewer acts each, and one is undone${scripts ? '' : ', scripts off'}`, async () => {
    await harness.inContext({ scripts }, async (page) => {
      const picture = (name) =>
        takePicture(page, `newcomer-${name}${scripts ? '' : '-plain'}`);
      const newcomer = new Newcomer(page);
      await page.goto(harness.origin);
      const untouched = await exported(page);

      const accepted = [];
      for (const list of LISTS) {
        newcomer.interactions = 0;
        await newcomer.upload(list);
        assert.match(await page.locator('main').innerText(), /Nothing of this file is in the inventory yet/);
        await picture(`check-${list.name}`);
        await newcomer.decide('accept');
        accepted.push(page.url());
        assert.ok(newcomer.interactions <= INTERACTIONS, `${list.name} took ${newcomer.interactions}`);
      }
      const three = await exported(page);
      assert.notEqual(three, untouched);

      newcomer.interactions = 0;
      await newcomer.upload(LATER);
      const changed = page.locator('main tr').filter({ hasText: 'LAP-08661' });
      const asItIs = changed.filter({ hasText: 'Windows 11 Pro' });
      const asItWouldBe = asItIs.filter({ hasText: 'Windows 10 Pro' });
      assert.equal(await asItWouldBe.count(), 1, 'the cell as it is, and as it would be');
      await picture('changed-cell');
      assert.equal(await exported(page), three, 'and nothing has changed yet');
      await newcomer.decide('accept');
      assert.notEqual(await exported(page), three);
      await picture('accepted');
      await newcomer.decide('undo');
      assert.match(await page.locator('main').innerText(), /Undone/);
      await picture('undone');
      assert.ok(newcomer.interactions <= INTERACTIONS, `undoing took ${newcomer.interactions}`);
      assert.equal(await exported(page), three, 'byte for byte what it was');

      // The hospital is left as it was found, for whoever comes next.
      for (const address of accepted.reverse()) {
        await page.goto(address);
        await newcomer.decide('undo');
      }
      assert.equal(await exported(page), untouched);
    });
  });
}
