// What a device keeps of a room: it loses nothing, goes nowhere else, and under nobody else's name.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import * as checks from './checks.mjs';
import { launch } from './harness.mjs';
import { takePicture } from './pictures.mjs';
import { canKeep, inRoom, line, press, write } from './room.mjs';

const PHOTOGRAPH = { name: 'IMG 4711.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a photograph') };
/** Longer than it takes until a page tries again. */
const TRIED_AGAIN = 7_000;

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

const kept = (page, words) => line(page, words).and(page.locator('.entry-kept'));
const isSent = async (page, words) => {
  await page.reload();
  return (await line(page, words).count()) > 0;
};
/** How many lines and forms lie on the device, and whose account it remembers. */
const onDevice = (page) =>
  page.evaluate(() => new Promise((resolve) => {
    indexedDB.open('wardround-room').onsuccess = ({ target: { result } }) => {
      const stores = result.transaction(['kept', 'account']);
      const records = stores.objectStore('kept').count();
      const account = stores.objectStore('account').get('last');
      stores.oncomplete = () => {
        result.close();
        resolve({ records: records.result, account: account.result?.account });
      };
    };
  }));

/** Writes a line that does not go, and waits until it lies on the device: it is shown before, and a page that ends earlier keeps nothing. */
async function writeKept(page, words) {
  const { records } = await onDevice(page);
  await write(page, words);
  await kept(page, words).waitFor();
  while ((await onDevice(page)).records === records) await page.waitForTimeout(100);
}

/** Writes a line with a photograph without a network, and ends the page. A request that is held instead may still arrive when its page ends. */
async function writeAndLeave(page, words) {
  const context = page.context();
  await context.setOffline(true);
  await page.locator('[name=files]').setInputFiles(PHOTOGRAPH);
  await writeKept(page, words);
  await page.close();
  await context.setOffline(false);
  return context.newPage();
}

test('a line whose page ended before its photograph was sent waits, says what is lacking, and takes it again', async () => {
  await inRoom(browser, async ({ phone, other, room }) => {
    await phone.reload();
    await canKeep(phone);
    const again = await writeAndLeave(phone, 'The note, see photo');
    await again.goto(room);
    await kept(again, 'The note, see photo').locator('.error').waitFor();
    await again.waitForTimeout(TRIED_AGAIN);
    assert.equal(await isSent(other, 'The note, see photo'), false, 'no words go without their photograph');
    assert.match(await kept(again, 'The note, see photo').innerText(), /IMG 4711\.jpg/);
    assert.deepEqual(await checks.horizontalScroll(again), []);
    await takePicture(again, 'incident-kept-files-360');

    // What was half-typed is on the server too, and may stand in the field.
    await again.locator('#text').fill('');
    await kept(again, 'The note, see photo').locator('button', { hasText: 'Change it' }).click();
    assert.equal(await again.locator('#text').inputValue(), 'The note, see photo');
    await again.locator('[name=files]').setInputFiles(PHOTOGRAPH);
    await again.locator('#text').press('Enter');
    await line(other, 'The note, see photo').locator('a[download]', { hasText: 'IMG 4711.jpg' }).waitFor();
    await again.locator('.entry-kept').waitFor({ state: 'detached' });
    assert.equal(await line(again, 'The note, see photo').count(), 1);
    await again.waitForTimeout(500);
    assert.equal((await onDevice(again)).records, 0);
  });
});

test('words whose photograph is gone go without it once that is said, and what is changed and left stays kept', async () => {
  await inRoom(browser, async ({ phone, other, room }) => {
    await phone.reload();
    await canKeep(phone);
    const again = await writeAndLeave(phone, 'The note, see photo');
    await again.goto(room);
    await kept(again, 'The note, see photo').locator('.error').waitFor();
    await again.locator('#text').fill('Half of a thou');
    await kept(again, 'The note, see photo').locator('button', { hasText: 'Change it' }).click();
    assert.equal(await again.locator('#text').inputValue(), 'Half of a thou', 'nothing that is typed is lost to it');
    await again.locator('#text').fill('');
    await kept(again, 'The note, see photo').locator('button', { hasText: 'Change it' }).click();
    await again.locator('.entry-kept').waitFor({ state: 'detached' });
    assert.equal((await onDevice(again)).records, 1, 'it stays kept while it is changed');
    await again.locator('#text').fill('');
    await kept(again, 'The note, see photo').locator('button', { hasText: 'without the files' }).click();
    await line(other, 'The note, see photo').waitFor();
    await again.locator('.entry-kept').waitFor({ state: 'detached' });
    assert.equal(await line(again, 'The note, see photo').locator('a[download]').count(), 0);
  });
});

test('a second page sends nothing of what the first still uploads', async () => {
  await inRoom(browser, async ({ phone, other, room }) => {
    await phone.reload();
    await canKeep(phone);
    let answer;
    const answered = new Promise((resolve) => { answer = resolve; });
    await phone.route('**/entries', async (route) => {
      await answered;
      await route.continue();
    });
    await phone.locator('[name=files]').setInputFiles(PHOTOGRAPH);
    await writeKept(phone, 'The note, see photo');
    const second = await phone.context().newPage();
    await second.goto(room);
    await kept(second, 'The note, see photo').waitFor();
    await second.waitForTimeout(TRIED_AGAIN);
    assert.equal(await isSent(other, 'The note, see photo'), false);
    assert.equal(await kept(second, 'The note, see photo').locator('button').count(), 0, 'there is nothing to decide');
    answer();
    await line(other, 'The note, see photo').locator('a[download]').waitFor();
    for (const page of [phone, second]) {
      await page.locator('.entry-kept').waitFor({ state: 'detached' });
      assert.equal(await line(page, 'The note, see photo').count(), 1);
    }
    await other.waitForTimeout(TRIED_AGAIN);
    await other.reload();
    assert.equal(await line(other, 'The note, see photo').count(), 1);
  });
});

test('what was written while the room could not be reached waits also where its key comes late, each line for a word of its own', async () => {
  await inRoom(browser, async ({ phone, other }) => {
    await phone.reload();
    await canKeep(phone);
    await phone.context().setOffline(true);
    await phone.reload();
    await writeKept(phone, 'Written by a colleague');
    await writeKept(phone, 'Written by the officer');
    // The page is left and opened again without a network: the words lie sealed.
    await phone.reload();
    await phone.locator('.entry-kept', { hasText: 'sealed' }).first().waitFor();
    await phone.context().setOffline(false);
    await phone.locator('#clocks').waitFor({ timeout: 30_000 });
    await kept(phone, 'Written by a colleague').locator('.error').waitFor();
    await phone.waitForTimeout(TRIED_AGAIN);
    assert.equal(await isSent(other, 'Written by a colleague'), false);
    assert.equal(await isSent(other, 'Written by the officer'), false);

    await kept(phone, 'Written by the officer').locator('button', { hasText: 'It is mine' }).click();
    await line(other, 'Written by the officer').waitFor();
    await phone.waitForTimeout(TRIED_AGAIN);
    assert.equal(await isSent(other, 'Written by a colleague'), false, 'of the other line nothing was said');
  });
});

test('in a room whose key comes late nothing is sent of what was written while it could not be reached', async () => {
  await inRoom(browser, async ({ phone, other, room }) => {
    await phone.reload();
    await canKeep(phone);
    await phone.context().setOffline(true);
    await phone.reload();
    await writeKept(phone, 'Written by a colleague');
    const context = phone.context();
    await phone.close();
    await context.setOffline(false);

    const again = await context.newPage();
    let asked = 0;
    await again.route('**/incidents/draft-key', (route) => {
      asked += 1;
      return asked === 1 ? route.abort() : route.continue();
    });
    await again.goto(room);
    await kept(again, 'Written by a colleague').locator('.error').waitFor();
    assert.ok(asked > 1, 'the key came late');
    await again.waitForTimeout(TRIED_AGAIN);
    assert.equal(await isSent(other, 'Written by a colleague'), false);
  });
});

test('who signs out is not remembered on the device', async () => {
  await inRoom(browser, async ({ phone }) => {
    await phone.reload();
    await canKeep(phone);
    assert.ok((await onDevice(phone)).account);
    await phone.evaluate(() => { document.querySelector('form[action="/sign-out"]').closest('details').open = true; });
    await press(phone, phone.locator('form[action="/sign-out"] button'));
    assert.equal((await onDevice(phone)).account, undefined);
  });
});

test('what is kept of one incident goes to no other, and is changed in its own room with all that was said with it', async () => {
  await inRoom(browser, async ({ phone, other, room, server }) => {
    await write(phone, 'The first of all');
    await line(phone, 'The first of all').waitFor();
    await phone.goto(`${server.origin}/incidents/new`);
    await press(phone, phone.locator('button[name=kind][value=outage]'));
    const elsewhere = phone.url();

    await phone.goto(room);
    const correct = await line(phone, 'The first of all').locator('a[href*="?corrects="]').getAttribute('href');
    await phone.goto(server.origin + correct);
    await canKeep(phone);
    await phone.context().setOffline(true);
    await phone.locator('#write summary', { hasText: 'Kind and time' }).click();
    await phone.locator('#write [name=kind][value=decision]').check();
    await phone.locator('#write [name=happened_at]').fill('2099-01-01T08:00');
    await writeKept(phone, 'We close the admissions');
    await writeKept(phone, 'The generators run');
    const context = phone.context();
    await context.newPage();
    await phone.close();
    await context.setOffline(false);

    const page = context.pages()[0];
    await page.goto(elsewhere);
    await line(other, 'The generators run').waitFor({ timeout: 30_000 });
    await page.waitForTimeout(TRIED_AGAIN);
    assert.equal(await page.locator('.entry-kept').count(), 0, 'nothing of one incident stands in the log of another');
    assert.doesNotMatch(await page.locator('ol.log').innerText(), /generators|admissions/);
    await takePicture(page, 'incident-kept-elsewhere-360');
    assert.deepEqual(await checks.horizontalScroll(page), []);

    await press(page, page.locator('a', { hasText: 'Open that incident' }));
    assert.equal(page.url(), room);
    await kept(page, 'We close the admissions').locator('button', { hasText: 'Change it' }).click();
    assert.equal(await page.locator('#text').inputValue(), 'We close the admissions');
    assert.ok(await page.locator('#write [name=kind][value=decision]').isChecked());
    assert.equal(await page.locator('#write [name=happened_at]').inputValue(), '2099-01-01T08:00');
    await page.locator('#write', { hasText: 'corrects an earlier entry' }).waitFor();
    await page.locator('#write [name=happened_at]').fill('');
    await page.locator('#text').press('Enter');
    await line(other, 'We close the admissions').locator('a', { hasText: 'orrect' }).first().waitFor();
    await page.locator('.entry-kept').waitFor({ state: 'detached' });
    const said = await line(other, 'We close the admissions').innerText();
    assert.match(said, /Decided/);
    assert.match(said, /corrects entry/);
    assert.equal(await page.locator('#write [name=corrects]').count(), 0, 'the next line corrects nothing');
    assert.equal((await onDevice(page)).records, 0);
  });
});

test('facts that are refused after they were kept come back into their form', async () => {
  await inRoom(browser, async ({ phone, room }) => {
    await phone.reload();
    await canKeep(phone);
    await phone.goto(`${room}/facts?part=occurred_at`);
    await phone.context().setOffline(true);
    await phone.locator('[name=occurred_at]').fill('2099-01-01T08:00');
    await phone.locator('[name=because]').fill('The nurse on duty said so');
    await phone.locator('main form button.button-primary[type=submit]').last().click();
    await phone.locator('#live-told', { hasText: 'No connection' }).waitFor();
    const context = phone.context();
    await context.newPage();
    await phone.close();
    await context.setOffline(false);

    const page = context.pages()[0];
    await page.goto(room);
    await press(page, page.locator('.entry-kept button', { hasText: 'Change it' }));
    assert.equal(await page.locator('[name=because]').inputValue(), 'The nurse on duty said so');
    assert.equal(await page.locator('[name=occurred_at]').inputValue(), '2099-01-01T08:00');
    await page.locator('[name=occurred_at]').fill('2026-11-01T08:00');
    await page.waitForTimeout(1_000);
    await press(page, page.locator('main form button.button-primary[type=submit]').last());
    assert.equal(page.url(), room);
    await page.waitForTimeout(TRIED_AGAIN);
    assert.equal(await page.locator('.entry-kept').count(), 0);
    assert.equal((await onDevice(page)).records, 0);
  });
});
