// Twelve institutions ask whether NIS2 applies to them: each in a country of its own, answered in the browser with scripts off, on a
// telephone. What is asserted is the first sentence, and where it says that this is written.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import * as checks from './checks.mjs';
import { followSignInLink, launch, run, startServer } from './harness.mjs';
import { takePicture } from './pictures.mjs';

/**
 * `kinds` and `regardless` are ticked, the rest is typed; `sentence` stands at the top of the answer, each of `shown` somewhere on it,
 * none of `absent` anywhere.
 *
 * @typedef {{ name: string, country: string, kinds: string[], staff?: string, turnover?: string, balance?: string, owner?: string,
 *   regardless?: string[], cohort?: string, sentence: string, shown: string[], absent?: string[] }} Institution
 */

/** @type {Institution[]} */
const institutions = [
  {
    name: 'public hospital with 300 beds',
    country: 'RO',
    kinds: ['healthcare_provider'],
    staff: '1 050',
    turnover: '48 000 000',
    owner: 'public',
    sentence: 'Essential. OUG 155/2024 binds you today.',
    shown: ['NIS2, Article 3(1)(a)', 'NIS2, annex I sector 5', 'NIS2@RO', 'The last day was 22 September 2025.', 'Not known: ask the authority'],
  },
  {
    name: 'private clinic',
    country: 'DE',
    kinds: ['healthcare_provider'],
    staff: '200',
    turnover: '18 000 000',
    balance: '9 000 000',
    sentence: 'Important. BSIG binds you today.',
    shown: ['NIS2, Article 3(2)', 'Recommendation 2003/361/EC, annex, Article 2', 'The last day was 6 March 2026.', '3 months'],
  },
  {
    name: 'chain of pharmacies',
    country: 'FR',
    kinds: ['pharmacy'],
    staff: '900',
    turnover: '320 000 000',
    balance: '90 000 000',
    sentence: 'Not certain: not in scope, important or essential. France has no act in force',
    shown: ['Directive 2011/24/EU, Article 3(a)', 'Ask ANSSI: Pharmacy:', 'CSP, L.1111-8-2', 'Not law', 'Projet de loi Résilience'],
    absent: ['binds you today'],
  },
  {
    name: 'maker of devices',
    country: 'NL',
    kinds: ['device_manufacturer'],
    staff: '5 000',
    turnover: '1 400 000 000',
    balance: '900 000 000',
    sentence: 'Important. Cbw binds you today.',
    shown: ['NIS2, annex II sector 5(a)', 'NIS2, Article 3(2)', 'This is the maximum by law and no forecast'],
  },
  {
    name: 'university hospital',
    country: 'ES',
    kinds: ['healthcare_provider'],
    staff: '6 500',
    owner: 'public',
    regardless: ['former_operator'],
    sentence: 'Essential. Spain has no act in force: the class is the one the Directive would give.',
    shown: ['NIS2, Article 3(1)(a)', 'ENS (RD 311/2022)', 'RD 43/2021', 'Notice of a designated operator (NIS1)', 'Not law'],
    absent: ['binds you today'],
  },
  {
    name: 'laboratory',
    country: 'PT',
    kinds: ['healthcare_provider'],
    staff: '60',
    turnover: '5 400 000',
    balance: '2 900 000',
    sentence: 'Important. Decreto-Lei 125/2025 binds you today.',
    shown: ['NIS2, Article 3(2)', 'The last day was 15 September 2026.'],
  },
  {
    name: 'nursing home',
    country: 'CZ',
    kinds: ['long_term_care'],
    staff: '120',
    turnover: '6 000 000',
    balance: '4 000 000',
    sentence: 'Not certain: either not in scope or important. If in scope, Act 264/2025 Sb. binds you today.',
    shown: ['Directive 2011/24/EU, Article 1(3)(a)', 'Whether the country’s act takes this kind in has not been read.'],
  },
  {
    name: 'practice of 20 doctors',
    country: 'AT',
    kinds: ['healthcare_provider'],
    staff: '30',
    turnover: '6 200 000',
    balance: '2 000 000',
    sentence: 'Not in scope. NISG 2026 does not bind you by what you answered.',
    shown: ['NIS2, Article 2(1)', 'Recommendation 2003/361/EC, annex, Article 2'],
    absent: ['Register by', 'The most a fine may be'],
  },
  {
    name: 'shared services of a group of hospitals',
    country: 'BE',
    kinds: ['managed_service_provider'],
    staff: '80',
    turnover: '14 000 000',
    balance: '8 000 000',
    sentence: 'Important. Act of 26 April 2024 binds you today.',
    shown: ['NIS2, annex I sector 9', 'NIS2, Article 21(5)', 'Implementing Regulation (EU) 2024/2690 binds you directly'],
  },
  {
    name: 'wholesaler of medicines',
    country: 'IT',
    kinds: ['medicine_wholesaler'],
    staff: '140',
    turnover: '95 000 000',
    balance: '38 000 000',
    regardless: ['critical_entity'],
    cohort: 'listed_2025',
    sentence: 'Essential. D.Lgs. 138/2024 binds you today.',
    shown: ['NIS2, Article 3(1)(f)', 'NIS2, Article 2(3)', 'Once a year from 1 January to 28 February'],
  },
  {
    name: 'hospital of an island with 40 beds',
    country: 'GR',
    kinds: ['healthcare_provider'],
    staff: '45',
    turnover: '3 900 000',
    owner: 'public',
    regardless: ['sole_provider'],
    sentence: 'Not certain: either important or essential.',
    shown: ['NIS2, Article 2(2)(b)', 'NIS2, Article 3(1)(e)'],
  },
  {
    name: 'public hospital',
    country: 'SE',
    kinds: ['healthcare_provider'],
    staff: '3 000',
    owner: 'public',
    sentence: 'Essential. Cybersäkerhetslagen binds you today.',
    shown: ['NIS2, Article 3(1)(a)', 'From 5000 to 10 000 000 SEK', 'This is the maximum by law and no forecast'],
  },
];

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/** Runs `body` with a page on which the security officer of a new house in `country` is signed in. */
async function inHouse({ name, country }, body) {
  let link;
  const server = await startServer((data) => ['serve', '--data', data, '--listen', '127.0.0.1:0'], {
    prepare: async (data) => {
      const house = ['--tenant', name, '--country', country, '--officer', 'Alex Officer'];
      const printed = await run(['init', '--data', data, ...house]);
      link = /(\/sign-in\/link\/\S+)/.exec(printed)[1];
    },
    ready: /Listening on/,
  });
  try {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      locale: 'en-GB',
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    await followSignInLink(page, server.origin + link);
    await body(page, server.origin);
    await context.close();
  } finally {
    await server.stop();
  }
}

/** Numbers are grouped by a narrow space that does not break. */
const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');

for (const institution of institutions) {
  test(`${institution.country}: ${institution.name}`, async () => {
    await inHouse(institution, async (page, origin) => {
      await page.goto(`${origin}/scope-assessment`);
      await Promise.all([page.waitForNavigation(), page.locator('main a[href="/scope-assessment/new"]').click()]);
      for (const kind of institution.kinds) await page.locator(`main [name=kinds][value=${kind}]`).check();
      for (const field of ['staff', 'turnover', 'balance']) {
        if (institution[field]) await page.locator(`main [name=${field}]`).fill(institution[field]);
      }
      if (institution.owner) await page.locator(`main [name=owner][value=${institution.owner}]`).check();
      for (const found of institution.regardless ?? []) await page.locator(`main [name=regardless][value=${found}]`).check();
      if (institution.cohort) await page.locator('main [name=cohort]').selectOption(institution.cohort);
      await Promise.all([page.waitForNavigation(), page.locator('main form button[type=submit]').click()]);

      assert.equal(new URL(page.url()).pathname, '/scope-assessment');
      const sentence = plain(await page.locator('main p.plain').innerText());
      assert.ok(sentence.startsWith(institution.sentence), sentence);
      const text = plain(await page.locator('main').innerText());
      for (const shown of institution.shown) assert.ok(text.includes(shown), `${shown}\n${text}`);
      for (const absent of institution.absent ?? []) assert.ok(!text.includes(absent), `${absent}\n${text}`);
      assert.deepEqual(await checks.horizontalScroll(page), []);
      await takePicture(page, `scope-${institution.country}`);

      await page.goto(`${origin}/duties`);
      assert.deepEqual(await checks.horizontalScroll(page), []);
    });
  });
}
