// The three demos with the eyes of everybody who is let in: every card of every round, and where it leads.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { start } from './harness.mjs';
import { takePicture } from './pictures.mjs';

/** How the institutions are told apart, and the roles there are links for in each. */
const PROFILES = {
  hospital: [
    'Security officer',
    'IT administrator',
    'Biomedical engineer',
    'Data protection officer',
    'Management',
    'Ward lead',
    'Auditor',
    'Group coordinator',
  ],
  clinic: ['Security officer', 'Biomedical engineer', 'IT contractor', 'Data protection officer', 'Management'],
  laboratory: [
    'Security officer',
    'IT administrator',
    'Biomedical engineer',
    'Data protection officer',
    'Management',
    'Ward lead',
    'Auditor',
  ],
};

/** Roles whose round has cards on the first morning in every institution that has them. */
const HAVE_CARDS = ['Security officer', 'IT administrator', 'IT contractor', 'Biomedical engineer', 'Management', 'Auditor'];

/** The titles of the first round of each institution, to see that they differ. */
const titles = new Map();

for (const [profile, roles] of Object.entries(PROFILES)) {
  describe(`the ${profile}`, () => {
    /** @type {Awaited<ReturnType<typeof start>>} */
    let harness;

    before(async () => {
      harness = await start({ profile, find: false });
    });

    after(() => harness?.stop());

    test('prints a link for each role that somebody holds', () => {
      assert.deepEqual(
        harness.signIns.map((signIn) => signIn.role),
        roles,
      );
    });

    for (const role of roles) {
      test(`what every card of the ${role} leads to opens, scripts off`, async () => {
        await harness.inContext({ as: role, scripts: false }, async (page) => {
          const response = await page.goto(harness.origin);
          assert.equal(response.status(), 200);
          // Whoever has no round begins with the first page that is open to her.
          if (new URL(page.url()).pathname !== '/') return;
          await takePicture(page, `round-${profile}-${role.replaceAll(' ', '-')}`);
          const cards = await page.locator('main article').count();
          if (HAVE_CARDS.includes(role)) assert.ok(cards > 0, 'no cards');
          if (role === roles[0]) titles.set(profile, await page.locator('main article h2, main article h3').allInnerTexts());
          const onRound = await linksOfCards(page);
          await page.goto(`${harness.origin}/round/concerns`, { waitUntil: 'domcontentloaded' });
          const behind = await linksOfCards(page);
          const addresses = new Set([...onRound.flat(), ...behind.flat()]);
          const failed = [];
          for (const address of addresses) {
            const answer = await page.request.get(address);
            if (answer.status() !== 200) failed.push(`${address}: ${answer.status()}`);
          }
          assert.deepEqual(failed, []);
          // Whoever answers for everything has somewhere to go from every card.
          if (role === 'Security officer') {
            assert.ok(onRound.every((links) => links.length > 0), 'a card that leads nowhere');
          }
        });
      });
    }
  });
}

test('no two institutions have the same round', () => {
  const seen = [...titles.values()].map((all) => JSON.stringify(all));
  assert.equal(new Set(seen).size, Object.keys(PROFILES).length);
});

/**
 * For each card of the page the addresses in this program that it links to; of twenty pieces of equipment the first. What
 * stands after `#` the program is never asked for, so the places on one page are one address.
 */
const linksOfCards = (page) =>
  page.$$eval('main article', (cards) =>
    cards.map((card) => {
      const found = new Map();
      for (const { origin, pathname, search } of card.querySelectorAll('a[href]')) {
        const leadsTo = pathname.replace(/[0-9a-f-]{36}/, 'id');
        if (origin === location.origin && !found.has(leadsTo)) found.set(leadsTo, origin + pathname + search);
      }
      return [...found.values()];
    }),
  );
