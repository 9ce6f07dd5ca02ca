// The room while several people are in it, and while the network is gone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import * as checks from './checks.mjs';
import { launch } from './harness.mjs';
import { takePicture } from './pictures.mjs';
import { canKeep, inRoom, line, press, write } from './room.mjs';

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

const inOneRoom = (body) => inRoom(browser, body);

test('a line that one writes appears at the other without loading, and moves neither the focus nor what is half-typed', async () => {
  await inOneRoom(async ({ phone, other }) => {
    await other.locator('#text').fill('Half of a thou');
    let loads = 0;
    for (const page of [phone, other]) page.on('load', () => { loads += 1; });
    await write(phone, 'The laboratory works on paper');
    await line(other, 'The laboratory works on paper').waitFor();
    await line(phone, 'The laboratory works on paper').waitFor();
    assert.equal(await phone.locator('#text').inputValue(), '', 'the line is ready for the next');
    assert.equal(await other.locator('#text').inputValue(), 'Half of a thou');
    assert.equal(await other.evaluate(() => document.activeElement.id), 'text');
    await other.locator('#live-told', { hasText: 'New lines: 1' }).waitFor();
    assert.equal(loads, 0);
    assert.equal(await line(phone, 'The laboratory works on paper').count(), 1);
  });
});

test('who types on before there is an answer loses neither the next line nor what is half-typed', async () => {
  await inOneRoom(async ({ phone, other }) => {
    let answer;
    const answered = new Promise((resolve) => { answer = resolve; });
    await phone.route('**/entries', async (route) => {
      await answered;
      await route.continue();
    });
    await write(phone, 'First line of two');
    await write(phone, 'Second line of two');
    await phone.locator('#text').fill('Half of a thou');
    for (const words of ['First line of two', 'Second line of two']) {
      await line(phone, words).and(phone.locator('.entry-kept')).waitFor();
    }
    answer();
    await line(other, 'Second line of two').waitFor();
    await phone.locator('.entry-kept').first().waitFor({ state: 'detached' });
    assert.equal(await phone.locator('#text').inputValue(), 'Half of a thou');
    const said = await other.locator('ol.log .entry-text').allInnerTexts();
    assert.deepEqual(said.slice(0, 2), ['Second line of two', 'First line of two'], 'the last first');
    for (const words of ['First line of two', 'Second line of two']) assert.equal(await line(phone, words).count(), 1, words);
    assert.doesNotMatch(await other.locator('ol.log').innerText(), /without a connection/);
  });
});

test('a line that is refused comes back with everything that was said with it, and what is wrong stands beside the field', async () => {
  await inOneRoom(async ({ phone }) => {
    await phone.locator('#write summary', { hasText: 'Kind and time' }).click();
    await phone.locator('#write [name=kind][value=decision]').check();
    await phone.locator('#write [name=happened_at]').fill('2099-01-01T08:00');
    await phone.locator('#text').fill('We close the admissions');
    await press(phone, phone.locator('#write button[type=submit]'));
    assert.equal(await phone.locator('#text').inputValue(), 'We close the admissions');
    assert.ok(await phone.locator('#write [name=kind][value=decision]').isChecked());
    assert.equal(await phone.locator('#write [name=happened_at]').inputValue(), '2099-01-01T08:00');
    assert.ok((await phone.locator('#write .error').count()) > 0);
  });
});

test('a fact that one says moves the clocks of the other', async () => {
  await inOneRoom(async ({ phone, other, room }) => {
    assert.equal(await other.locator('#clocks time').count(), 0);
    await phone.goto(`${room}/facts?part=awareness`);
    await press(phone, phone.locator('button[name="aware_at.now"]'));
    await other.locator('#clocks time').first().waitFor();
    assert.match(await other.locator('#clocks').innerText(), /Early warning/);
  });
});

test('case 39: what is written without a network is kept, and in the log once with the time it was typed, beside what was said meanwhile', async () => {
  await inOneRoom(async ({ phone, other, room }) => {
    await phone.reload();
    await canKeep(phone);
    const facts = await phone.context().newPage();
    await facts.goto(`${room}/facts?part=people_affected`);
    await phone.bringToFront();

    await phone.context().setOffline(true);
    await write(phone, 'First line in the bunker');
    await write(phone, 'Second line in the bunker');
    await facts.locator('[name=people_affected]').fill('4');
    await facts.locator('main form button.button-primary[type=submit]').last().click();
    await line(phone, 'Second line in the bunker').and(phone.locator('.entry-kept')).waitFor();
    await facts.locator('#live-told', { hasText: 'No connection' }).waitFor();
    assert.equal(await phone.locator('.entry-kept').count(), 2);
    assert.match(await phone.locator('.entry-kept').first().innerText(), /kept on this device, not sent yet, typed \d\d:\d\d/);
    assert.deepEqual(await checks.horizontalScroll(phone), []);
    await takePicture(phone, 'incident-kept-360');
    const lies = await phone.evaluate(() => new Promise((resolve) => {
      indexedDB.open('wardround-room').onsuccess = ({ target: { result } }) => {
        const all = result.transaction('kept').objectStore('kept').getAll();
        all.onsuccess = () => {
          const decode = (buffer) => new TextDecoder('latin1').decode(buffer);
          resolve(all.result.map((record) => JSON.stringify(record) + decode(record.sealed)).join());
        };
      };
    }));
    assert.doesNotMatch(lies, /bunker|people_affected/, 'the words lie sealed');

    await other.goto(`${room}/facts?part=people_affected`);
    await other.locator('[name=people_affected]').fill('9');
    await press(other, other.locator('main form button.button-primary[type=submit]').last());

    await phone.context().setOffline(false);
    await line(other, 'Second line in the bunker').waitFor({ timeout: 30_000 });
    await phone.locator('.entry-kept').first().waitFor({ state: 'detached' });
    await other.locator('#remarks', { hasText: 'There are two versions of this' }).waitFor({ timeout: 30_000 });
    await other.reload();
    for (const words of ['First line in the bunker', 'Second line in the bunker']) {
      assert.equal(await line(other, words).count(), 1, words);
      assert.match(await line(other, words).innerText(), /typed .* without a connection/);
    }
    await other.goto(`${room}/facts?part=people_affected`);
    const both = await other.locator('main').innerText();
    assert.match(both, /\b9\b/);
    assert.match(both, /\b4\b/);
  });
});

test('a room that is loaded anew without a network still takes a line, and sends it afterwards', async () => {
  await inOneRoom(async ({ phone, other }) => {
    await phone.reload();
    await canKeep(phone);
    await phone.context().setOffline(true);
    await phone.reload();
    assert.match(await phone.locator('h1').innerText(), /without a connection/);
    assert.doesNotMatch(await phone.content(), /Spital|Ana Officer/, 'nothing of the house lies on the device');
    await write(phone, 'Written after loading anew');
    await phone.locator('.entry-kept').waitFor();
    await takePicture(phone, 'incident-offline-360');
    await phone.context().setOffline(false);
    await line(other, 'Written after loading anew').waitFor({ timeout: 30_000 });
    await phone.locator('#clocks').waitFor({ timeout: 30_000 });
    assert.equal(await line(phone, 'Written after loading anew').count(), 1);
  });
});

test('a line whose session has ended is kept, and sent once the same person is signed in again', async () => {
  await inOneRoom(async ({ phone, other, server, room }) => {
    await phone.reload();
    await canKeep(phone);
    const cookies = await phone.context().cookies();
    await phone.context().clearCookies();
    await write(phone, 'Said while nobody was signed in');
    await phone.locator('#live-told a[href^="/sign-in"]').waitFor();
    assert.equal(await phone.locator('.entry-kept').count(), 1);
    await phone.context().addCookies(cookies);
    await line(other, 'Said while nobody was signed in').waitFor({ timeout: 30_000 });
    assert.ok(room.startsWith(server.origin));
  });
});

test('the wall is readable from four metres and follows', async () => {
  await inOneRoom(async ({ phone, other, room }) => {
    await phone.goto(`${room}/facts?part=awareness`);
    await press(phone, phone.locator('button[name="aware_at.now"]'));
    for (const [width, height] of [[1920, 1080], [1280, 720]]) {
      await other.setViewportSize({ width, height });
      await other.goto(`${room}/wall`);
      assert.deepEqual(await checks.horizontalScroll(other), [], `${width}`);
      const tall = await other.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      assert.ok(tall <= 0, `at ${width} × ${height} it is ${tall} px too tall`);
      await takePicture(other, `incident-wall-${width}`);
    }
    assert.equal(await other.locator('a, button, input').evaluateAll((found) => found.filter((one) => one.matches('button, input')).length), 0);
    await write(phone, 'Generators run');
    await other.locator('#wall', { hasText: 'Generators run' }).waitFor();
  });
});

test('a wall says that it is old while there is no connection', async () => {
  await inRoom(browser, async ({ other, server }) => {
    await other.goto(`${server.origin}/incidents/wall`);
    const stale = other.locator('#wall-stale');
    assert.equal(await stale.isVisible(), false);
    await other.context().setOffline(true);
    await stale.waitFor({ timeout: 40_000 });
    await other.context().setOffline(false);
    await stale.waitFor({ state: 'hidden', timeout: 40_000 });
  });
});
