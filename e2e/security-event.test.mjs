// What comes in before anybody has said that it is an incident: from the poster in a ward, from a tool, and by telephone.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';

import * as checks from './checks.mjs';
import { followSignInLink, launch, run, startServer } from './harness.mjs';
import { takePicture } from './pictures.mjs';

const TELEPHONE = { locale: 'en-GB', viewport: { width: 320, height: 700 }, hasTouch: true };
const DESK = { locale: 'en-GB', viewport: { width: 1280, height: 800 } };

/** @type {import('playwright-core').Browser} */
let browser;
let server;
/** The page of the security officer, at a desk. */
let officer;

before(async () => {
  browser = await launch();
  let link;
  server = await startServer((data) => ['serve', '--data', data, '--listen', '127.0.0.1:0'], {
    prepare: async (data) => {
      const house = ['--tenant', 'Spital', '--country', 'RO', '--officer', 'Ana Officer'];
      link = /(\/sign-in\/link\/\S+)/.exec(await run(['init', '--data', data, ...house]))[1];
    },
    ready: /Listening on/,
  });
  officer = await (await browser.newContext(DESK)).newPage();
  await followSignInLink(officer, server.origin + link);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const open = (page, path) => page.goto(server.origin + path);
const press = (page, locator) => Promise.all([page.waitForNavigation(), locator.click()]);
const submit = (page) => press(page, page.locator('main form button[type=submit]').last());

/** A page is accessible and fits its window. */
async function isWell(page, name) {
  const faults = [...(await checks.accessibility(page)), ...(await checks.horizontalScroll(page))];
  await takePicture(page, name);
  assert.deepEqual(faults, [], name);
}

/** Opens the first event that waits, and says what it is. */
async function triage(verdict, reason = '') {
  await open(officer, '/security-events');
  await press(officer, officer.locator('main table a[href^="/security-events/"]').first());
  await isWell(officer, `security-event-${verdict}`);
  await officer.locator(`input[name=verdict][value=${verdict}]`).check();
  await officer.locator('[name=reason]').fill(reason);
  await submit(officer);
}

test('staff report from a poster without an account and without scripts, and the report becomes an incident of which nobody is said to be aware', async () => {
  await open(officer, '/alert-sources');
  await officer.locator('form[action="/alert-sources/report-code"] [name=telephone]').fill('021 555 0110');
  await press(officer, officer.locator('form[action="/alert-sources/report-code"] button'));
  await isWell(officer, 'alert-sources');
  await open(officer, '/alert-sources/poster');
  await isWell(officer, 'report-poster');
  const address = await officer.locator('main code').innerText();
  const code = new URL(address).pathname;

  const ward = await browser.newContext({ ...TELEPHONE, javaScriptEnabled: false });
  const phone = await ward.newPage();
  await open(phone, code);
  assert.match(await phone.locator('main').innerText(), /021 555 0110/);
  await phone.locator('[name=kind]').selectOption('encrypted');
  await phone.locator('[name=seen]').fill('Every file on the ward computer has another name');
  await phone.locator('[name=place]').fill('Ward 3');
  await submit(phone);
  assert.match(phone.url(), /\/received\/\d{6}$/);
  await takePicture(phone, 'report-received');
  assert.equal((await ward.cookies()).filter((cookie) => cookie.name.includes('session')).length, 0);
  await ward.close();

  await open(officer, '/');
  assert.ok((await officer.locator('main a[href^="/security-events"]').count()) > 0, 'the round leads to what waits');
  await triage('incident');
  assert.match(officer.url(), /\/incidents\//);
  const room = await officer.locator('main').innerText();
  assert.match(room, /Every file on the ward computer has another name \(Ward 3\)/);
  assert.match(room, /nobody has said when|No awareness/i);
  assert.equal(await officer.locator('#clocks time').count(), 0, 'no clock runs');
});

test('the page behind the code is accessible on the narrowest telephone', async () => {
  await open(officer, '/alert-sources/poster');
  const code = new URL(await officer.locator('main code').innerText()).pathname;
  const ward = await browser.newContext(TELEPHONE);
  const phone = await ward.newPage();
  await open(phone, code);
  await isWell(phone, 'report-320');
  await submit(phone);
  await isWell(phone, 'report-empty-320');
  await ward.close();
});

test('a signed alert waits, the same again is counted, and a near miss has no clock', async () => {
  await open(officer, '/alert-sources');
  const form = officer.locator('form[action="/alert-sources"]');
  await form.locator('[name=name]').fill('Wazuh of the server room');
  await form.locator('[name=format]').selectOption('wazuh');
  await press(officer, form.locator('button'));
  await isWell(officer, 'alert-source-secret');
  const main = await officer.locator('main').innerText();
  const secret = /whsec_[A-Za-z0-9+/=]+/.exec(main)?.[0] ?? (await officer.locator('#secret').inputValue());
  const address = /https?:\/\/\S+\/alerts/.exec(main)[0];
  const path = new URL(address).pathname;

  const alert = JSON.stringify({
    timestamp: new Date().toISOString(),
    rule: { id: '87105', level: 12, description: 'VirusTotal: file known as malware' },
    agent: { name: 'PACS-02', ip: '10.20.0.12' },
  });
  const send = async (id, key = secret) => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const mac = createHmac('sha256', Buffer.from(key.slice('whsec_'.length), 'base64')).update(`${id}.${timestamp}.${alert}`);
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${mac.digest('base64')}`,
    };
    return fetch(server.origin + path, { method: 'POST', headers, body: alert });
  };
  assert.equal((await send('one', `whsec_${Buffer.alloc(32).toString('base64')}`)).status, 401);
  for (const id of ['one', 'two']) {
    const answer = await send(id);
    assert.ok(answer.ok, await answer.text());
  }

  await open(officer, '/security-events');
  await isWell(officer, 'security-events');
  await triage('near_miss', 'Quarantined before anybody opened it');
  const room = await officer.locator('main').innerText();
  assert.match(room, /PACS-02/);
  assert.match(await officer.locator('#clocks').innerText(), /voluntar/i);
  await isWell(officer, 'incident-near-miss');
});

test('a call is written down by whoever answers, and nothing needs a reason', async () => {
  await open(officer, '/security-events/new');
  await officer.locator('[name=seen]').fill('The printer prints blank pages');
  await officer.locator('[name=caller]').fill('Ward 5');
  await submit(officer);
  await isWell(officer, 'security-event-written');
  await triage('nothing');
  assert.match(await officer.locator('main').innerText(), /Please fill this in/);
  assert.match(officer.url(), /\/triage$|\/security-events\//);
  await officer.locator('[name=reason]').fill('The paper was upside down');
  await submit(officer);
  assert.match(await officer.locator('main').innerText(), /The paper was upside down/);
});
