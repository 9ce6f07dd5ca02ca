// A room of an incident with two browsers in it, for the tests of what happens there.

import { followSignInLink, run, startServer } from './harness.mjs';

const TELEPHONE = { locale: 'en-GB', viewport: { width: 360, height: 740 }, hasTouch: true };

/** Runs `body` with two browsers in the same new incident, both the security officer's: one a telephone, one on a desk. */
export async function inRoom(browser, body) {
  let link;
  const server = await startServer((data) => ['serve', '--data', data, '--listen', '127.0.0.1:0'], {
    prepare: async (data) => {
      const house = ['--tenant', 'Spital', '--country', 'RO', '--officer', 'Ana Officer'];
      link = /(\/sign-in\/link\/\S+)/.exec(await run(['init', '--data', data, ...house]))[1];
    },
    ready: /Listening on/,
  });
  const telephone = await browser.newContext(TELEPHONE);
  const desk = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  try {
    const phone = await telephone.newPage();
    await followSignInLink(phone, server.origin + link);
    await desk.addCookies(await telephone.cookies());
    await phone.goto(`${server.origin}/incidents/new`);
    await press(phone, phone.locator('button[name=kind][value=outage]'));
    const room = phone.url();
    const other = await desk.newPage();
    await other.goto(room);
    await body({ phone, other, room, server });
  } finally {
    await telephone.close();
    await desk.close();
    await server.stop();
  }
}

export const press = (page, locator) => Promise.all([page.waitForNavigation(), locator.click()]);
export const write = async (page, words) => {
  await page.locator('#text').fill(words);
  await page.locator('#text').press('Enter');
};
export const line = (page, words) => page.locator('ol.log > li', { hasText: words });
/** Until the device can keep something: the worker stands and the account has its keys. */
export const canKeep = (page) =>
  page.waitForFunction(async () => {
    const kept = await caches.match('/incidents/offline');
    if (!kept || !navigator.serviceWorker.controller) return false;
    return new Promise((resolve) => {
      indexedDB.open('wardround-room').onsuccess = ({ target: { result } }) => {
        if (!result.objectStoreNames.contains('account')) return resolve(false);
        const asked = result.transaction('account').objectStore('account').get('last');
        asked.onsuccess = () => {
          result.close();
          resolve(Boolean(asked.result?.publicHalf));
        };
      };
    });
  });
