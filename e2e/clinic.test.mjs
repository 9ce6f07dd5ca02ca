// The clinic has no wards and no beds: nobody there is shown fields of a hospital that nobody could fill, on a desk or on a
// telephone, without scripts. Her contractor, who comes from another company, sees the computers and not the contracts.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import * as checks from './checks.mjs';
import { start } from './harness.mjs';
import { viewports } from './pages.mjs';

/** What only a house with wards has a word for. The clinic's own words are German. */
const OF_WARDS = /\bwards?\b|\bbeds?\b|\bunits?\b|A patient’s life depends on it|Applied to patients|On patients/i;

/** Pages that speak of all there could be: of every role there is, of every place that could be added, of the program, of an act by its title. */
const GENERAL = ['access', 'places', 'style', 'api-docs', 'sign-in', 'services-catalogue', 'staff-list-new', 'staff-list', 'law-union'];

/** What a contractor has no business with. */
const CLOSED_TO_CONTRACTORS = ['/suppliers', '/people', '/journal', '/access', '/services/new'];

/** @type {Awaited<ReturnType<typeof start>>} */
let harness;

before(async () => {
  harness = await start({ profile: 'clinic' });
});

after(() => harness?.stop());

for (const role of ['Security officer', 'IT contractor']) {
  test(`the ${role} meets no empty field of a hospital on any page`, async () => {
    const faults = [];
    let seen = 0;
    await harness.inContext({ as: role, scripts: false }, async (page) => {
      for (const entry of harness.pages) {
        const response = await page.goto(harness.origin + entry.path);
        // What the role may not open it is not offered (crates/web/tests/it/permitted.rs); there is nothing to see.
        if (response.status() !== 200) continue;
        seen += 1;
        for (const viewport of viewports) {
          await page.setViewportSize(viewport);
          faults.push(...(await checks.horizontalScroll(page)).map((fault) => `${entry.name}: ${fault}`));
        }
        if (GENERAL.includes(entry.name)) continue;
        // What can be chosen is no field that is empty: the lists of what a source could say are the same for every house.
        await page.$$eval('main select', (selects) => selects.forEach((select) => select.remove()));
        const text = await page.locator('main').innerText();
        const lines = text.split('\n').filter((line) => OF_WARDS.test(line));
        faults.push(...lines.map((line) => `${entry.name} (${entry.path}): ${line}`));
      }
    });
    assert.ok(seen > 15, `only ${seen} pages`);
    assert.deepEqual(faults, []);
  });
}

test('the contractor is offered neither contracts nor people, and is refused them', async () => {
  await harness.inContext({ as: 'IT contractor' }, async (page) => {
    await page.goto(harness.origin);
    const offered = await page.$$eval('a[href]', (links) => links.map((link) => new URL(link.href).pathname));
    for (const path of CLOSED_TO_CONTRACTORS) {
      assert.ok(!offered.includes(path), `${path} is offered`);
      assert.equal((await page.request.get(harness.origin + path)).status(), 403, path);
    }
  });
});
