// The night: an incident from today's round to the final report, on a telephone, with a thumb.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import * as checks from './checks.mjs';
import { followSignInLink, launch, run, startServer } from './harness.mjs';
import { takePicture } from './pictures.mjs';

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/** Runs `body` with a telephone on which the security officer of a new house is signed in. */
async function onTelephone({ locale, scripts }, body) {
  let link;
  const server = await startServer((data) => ['serve', '--data', data, '--listen', '127.0.0.1:0'], {
    prepare: async (data) => {
      const house = ['--tenant', 'Spital', '--country', 'RO', '--officer', 'Ana Officer'];
      link = /(\/sign-in\/link\/\S+)/.exec(await run(['init', '--data', data, ...house]))[1];
    },
    ready: /Listening on/,
  });
  try {
    const context = await browser.newContext({
      javaScriptEnabled: scripts,
      locale,
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    });
    const page = await context.newPage();
    await followSignInLink(page, server.origin + link);
    await body(page, server.origin);
    await context.close();
  } finally {
    await server.stop();
  }
}

const press = (page, locator) => Promise.all([page.waitForNavigation(), locator.click()]);

/** Composes, reads, approves and sends a notice; `facts` are filled in while composing. Answers the address of the notice. */
async function tell(page, origin, room, form, fill) {
  await page.goto(`${room}/notifications/${form}`);
  await fill(page);
  assert.deepEqual(await checks.horizontalScroll(page), [], form);
  await press(page, page.locator('main form button.button-primary[type=submit]').last());
  assert.match(new URL(page.url()).pathname, new RegExp(`/notifications/${form}/preview$`));
  assert.deepEqual(await checks.horizontalScroll(page), [], `${form}, to be read`);
  await takePicture(page, `notice-${form}`);
  await press(page, page.locator('main form button.button-primary[type=submit]').last());
  assert.match(new URL(page.url()).pathname, /^\/notifications\//);
  await page.locator('[name=channel]').fill('NIS2@RO');
  await page.locator('[name=reference]').fill('RO-17');
  await page.locator('[name=proof]').fill('Receipt RO-17 of the portal');
  await press(page, page.locator('form[action$="/sent"] button[type=submit]'));
  assert.equal(await page.locator('form[action$="/sent"]').count(), 0, 'it is sent once');
  return new URL(page.url()).pathname;
}

/** What the pages say in each language, as far as the tests read it. */
const WORDS = {
  'en-GB': { warning: /Early warning/, left: /in 23 h 5\d min|in 1 day 0 h/, sent: /Early warning\s+Sent/, was: /was: Suspected/ },
  'ro-RO': { warning: /Avertizare timpurie/, left: /23 h 5\d min|1 zi 0 h/, sent: /Avertizare timpurie\s+Trimis/, was: /Suspect/ },
};

for (const { scripts, locale } of [
  { scripts: true, locale: 'en-GB' },
  { scripts: false, locale: 'en-GB' },
  { scripts: true, locale: 'ro-RO' },
]) {
  const how = `${scripts ? 'with scripts' : 'with scripts off'}, ${locale}`;
  const words = WORDS[locale];

  test(`from today's round to the line of the log in three activations, ${how}`, async (context) => {
    await onTelephone({ locale, scripts }, async (page, origin) => {
      await page.goto(`${origin}/`);
      let loads = 0;
      page.on('load', () => { loads += 1; });
      const began = performance.now();
      await press(page, page.locator('main a[href="/incidents/new"]').first());
      await press(page, page.locator('button[name=kind][value=encrypted]'));
      const seconds = (performance.now() - began) / 1000;
      assert.match(new URL(page.url()).pathname, /^\/incidents\/[0-9a-f-]{36}$/);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'text', 'the line has the focus');
      assert.ok(loads <= 2, `${loads} pages were loaded`);
      assert.ok(seconds < 5, `${seconds.toFixed(1)} s from the round to the line`);
      context.diagnostic(`${seconds.toFixed(1)} s from the round to the line`);
      await page.keyboard.type('Note on the screen of the file server');
      // Where scripts run the page stays; where they do not it is loaded with the line in its log.
      await page.keyboard.press('Enter');
      await page.locator('ol.log > li', { hasText: 'Note on the screen of the file server' }).waitFor();
      assert.deepEqual(await checks.horizontalScroll(page), []);
      await takePicture(page, 'incident-room-360');
    });
  });

  test(`awareness, early warning, notification and final report without typing anything twice, ${how}`, async () => {
    await onTelephone({ locale, scripts }, async (page, origin) => {
      await page.goto(`${origin}/incidents/new`);
      await press(page, page.locator('button[name=kind][value=encrypted]'));
      const room = page.url();
      assert.equal(await page.locator('#clocks time').count(), 0, 'no clock runs before awareness');

      await press(page, page.locator('#clocks a[href$="part=awareness"]').first());
      await page.locator('[name=aware_by]').fill('Ana, IT on call');
      await page.locator('[name=aware_basis]').fill('The note demands ransom; two shares cannot be read');
      await press(page, page.locator('button[name="aware_at.now"]'));
      const clocks = await page.locator('#clocks').innerText();
      assert.match(clocks, words.warning);
      assert.match(clocks, words.left);

      await page.goto(`${room}/facts?part=significance`);
      await page.locator('[name=significance_departments][value=happened]').check();
      await page.locator('[name=significant][value=yes]').check();
      await press(page, page.locator('main form button.button-primary[type=submit]').last());

      const filled = new Map();
      const fill = async (target, name, value) => {
        assert.equal(await target.locator(`[name="${name}"]`).first().inputValue(), '', `${name} was asked before`);
        await target.locator(`[name="${name}"]`).fill(value);
        filled.set(name, value);
      };
      await tell(page, origin, room, 'early_warning', async (page) => {
        await fill(page, 'reporter.name', 'Ana Officer');
        await fill(page, 'reporter.phone', '+40 700 000 000');
        await fill(page, 'entity_register_id', 'RO-NIS2-0417');
        await fill(page, 'summary', 'Two file shares are encrypted, a note demands ransom.');
        await page.locator('[name=suspected_malicious][value=suspected]').check();
        await page.locator('[name=cross_border][value=unknown]').check();
      });
      await page.goto(room);
      assert.match(await page.locator('#told').innerText(), words.sent);

      await tell(page, origin, room, 'notification', async (page) => {
        for (const [name, value] of filled) {
          assert.equal(await page.locator(`[name="${name}"]`).first().inputValue(), value, `${name} is there already`);
        }
        await page.locator('[name=severity][value=high]').check();
        await page.locator('[name=suspected_malicious][value=confirmed]').check();
        await fill(page, 'impact', 'Laboratory results by telephone since 03:30.');
        await fill(page, 'measures_taken', 'Uplink unplugged, backups isolated.');
      });
      const notification = await page.locator('main').innerText();
      assert.match(notification, words.was);

      const last = await tell(page, origin, room, 'final_report', async (page) => {
        for (const [name, value] of filled) {
          assert.equal(await page.locator(`[name="${name}"]`).first().inputValue(), value, `${name} is there already`);
        }
        await fill(page, 'description', 'Stolen VPN account, two shares encrypted, restored from backup of the night before.');
        await page.locator('[name=cause_category][value=malicious_action]').check();
        await page.locator('[name=threat_type][value=ransomware]').check();
        await fill(page, 'root_cause', 'An account of a supplier without a second factor.');
        await fill(page, 'measures_ongoing', 'Second factor for all suppliers by 31 January.');
      });
      const json = await (await page.request.get(`${origin}${last}/json`)).json();
      assert.equal(json['@type'], 'eu-nis2:FinalReport');
      const told = Object.fromEntries(json.lines.map((line) => [line.field, line.shown]));
      assert.equal(told.root_cause, 'An account of a supplier without a second factor.');
      assert.match(told.others_notified ?? '', /^$/, 'all three went to the same recipient');
      const pdf = await (await page.request.get(`${origin}${last}/pdf`)).body();
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
      assert.ok(pdf.includes('INC-2026-0001-final_report.json'), 'the notice for programs is inside');
      const mail = await (await page.request.get(`${origin}${last}/mail`)).text();
      assert.match(mail, /^X-Unsent: 1\r\n/, 'mail programs open it as a draft');
      const [, document] = /application\/pdf[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+?)\r\n--/.exec(mail);
      assert.equal(Buffer.from(document, 'base64').subarray(0, 5).toString(), '%PDF-');
      const csv = await (await page.request.get(`${origin}${last}/csv`)).text();
      assert.match(csv, /Name of operator/);
    });
  });
}

test('Enter in a line saves the form and presses no button that says now', async () => {
  await onTelephone({ locale: 'en-GB', scripts: false }, async (page, origin) => {
    await page.goto(`${origin}/incidents/new`);
    await press(page, page.locator('button[name=kind][value=unclear]'));
    const room = page.url();
    await page.goto(`${room}/facts?part=awareness`);
    await page.locator('[name=aware_by]').fill('Radu');
    await page.locator('[name=because]').fill('He rang at 08:10');
    await page.locator('[name=aware_by]').focus();
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    const known = await page.locator('#known').innerText();
    assert.match(known, /Detected\s+nobody has said/);
    const log = await page.locator('ol.log').first().innerText();
    assert.match(log, /Radu \(He rang at 08:10\)/);
  });
});

test('a page that is older than another says nothing of what its reader left alone', async () => {
  await onTelephone({ locale: 'en-GB', scripts: false }, async (page, origin) => {
    await page.goto(`${origin}/incidents/new`);
    await press(page, page.locator('button[name=kind][value=unclear]'));
    const room = page.url();
    const older = await page.context().newPage();
    await older.goto(`${room}/facts?part=when`);
    await page.goto(`${room}/facts?part=awareness`);
    await press(page, page.locator('button[name="aware_at.now"]'));
    await older.locator('[name=occurred_at]').fill('2026-11-01T08:00');
    await press(older, older.locator('main form button.button-primary[type=submit]').last());
    const known = await older.locator('#known').innerText();
    assert.doesNotMatch(known, /Became aware\s+nobody has said/);
  });
});

for (const scripts of [true, false]) {
  test(`a photograph comes with a line, and a neighbour sees what happened without it, ${scripts ? 'with scripts' : 'with scripts off'}`, async () => {
    await onTelephone({ locale: 'en-GB', scripts }, async (page, origin) => {
      await page.goto(`${origin}/incidents/new`);
      await press(page, page.locator('button[name=kind][value=encrypted]'));
      const room = page.url();
      await page.locator('summary', { hasText: 'Attach files' }).click();
      assert.match(await page.locator('#write').innerText(), /No patient lists/, 'it is said before');
      assert.deepEqual(await checks.horizontalScroll(page), []);
      const photograph = { name: 'IMG 4711.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a photograph') };
      await page.locator('[name=files]').setInputFiles(photograph);
      await page.locator('#text').fill('Note on the screen');
      await page.locator('#text').press('Enter');
      const line = page.locator('ol.log > li', { hasText: 'Note on the screen' });
      await line.locator('a[download]', { hasText: 'IMG 4711.jpg' }).waitFor();
      const file = await page.request.get(origin + await line.locator('a[download]').getAttribute('href'));
      assert.equal(await file.text(), 'a photograph');
      assert.match(file.headers()['content-disposition'], /^attachment;/);

      await page.goto(`${room}/links`);
      assert.deepEqual(await checks.horizontalScroll(page), []);
      await page.locator('[name=with]').fill('The county hospital');
      await page.locator('[name=view][value=timeline]').check();
      await press(page, page.locator('main form button.button-primary[type=submit]').last());
      const address = await page.locator('code#link').innerText();
      const outside = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
      await outside.goto(address);
      const seen = await outside.locator('main').innerText();
      assert.match(seen, /The county hospital/);
      assert.match(seen, /Note on the screen/);
      assert.doesNotMatch(seen, /IMG 4711|Ana Officer/);
      assert.equal(await outside.locator('main form, main a').count(), 0, 'nothing to press');
      assert.deepEqual(await checks.horizontalScroll(outside), []);
      assert.deepEqual(await checks.accessibility(outside), []);
      await outside.context().close();
    });
  });
}
