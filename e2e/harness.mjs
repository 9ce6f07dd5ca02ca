// Starts what the browser tests look at: the program with one of its demos, and one Chromium for all tests.
//
// A test file calls `start()` once and `stop()` at its end. Every case gets a browser context of its own, so
// that no cookie, script or size of one case reaches another.
//
// Filling the hospital takes a while, so each demo is filled once for each build of the program, and every start
// works on a copy of its own.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { pages } from './pages.mjs';

const BINARY =
  process.env.WARDROUND_BINARY ?? fileURLToPath(new URL('../target/debug/wardround', import.meta.url));
const CHROMIUM = process.env.WARDROUND_CHROMIUM ?? '/usr/bin/chromium';

/** Advisories about devices that the demo hospital has. */
const ADVISORIES = fileURLToPath(new URL('../tests/advisory', import.meta.url));

/** Filling the demo hospital in the development profile takes a while on a small machine that does other things as well. */
const START_MILLISECONDS = 300_000;

/** Where the demos lie that are copied. */
const FILLED = fileURLToPath(new URL('./output/filled/', import.meta.url));

/** How long a page may take on a machine that does other things as well: that it comes is what is tested, not when. */
const PAGE_MILLISECONDS = 120_000;

/** How long a stopping program may take before it is ended. */
const STOP_MILLISECONDS = 10_000;

const CHROMIUM_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// A signal ends this process in the ordinary way, so that what it started is ended on its `exit`.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** The browser of the tests. */
export const launch = () =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: CHROMIUM_ARGUMENTS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });

/**
 * Starts the program and the browser, and signs in once, as the security officer.
 *
 * @param {{ profile?: 'hospital' | 'clinic' | 'laboratory', find?: boolean }} options which demo, and whether the pages of
 * `pages.mjs` are looked for in it.
 */
export async function start({ profile = 'hospital', find = true } = {}) {
  const server = await startDemo(profile);
  try {
    const browser = await launch();
    const harness = new Harness(server, browser);
    try {
      await harness.signIn();
      if (find) await harness.findPages();
    } catch (error) {
      await browser.close();
      throw error;
    }
    return harness;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The running program and browser, and what is known of the pages. */
class Harness {
  #server;
  #browser;
  #cookies = [];
  #cookiesOf = new Map();
  #linksOn = new Map();

  /** The pages of `pages.mjs` with the paths that the demo gives them. */
  pages = [];

  constructor(server, browser) {
    this.#server = server;
    this.#browser = browser;
  }

  /** Where the program answers, without a slash at the end. */
  get origin() {
    return this.#server.origin;
  }

  /** The one-time link that signing in has used. */
  get signInLink() {
    return this.#server.signInLink;
  }

  /** Closes the browser, stops the program and removes its data. */
  async stop() {
    await this.#browser.close();
    await this.#server.stop();
  }

  /** The people there are links for, each with `role`, `person` and `link`, the security officer first. */
  get signIns() {
    return this.#server.signIns;
  }

  /** Uses the one-time link and keeps the session for every context made later. */
  async signIn() {
    this.#cookies = await this.#follow(this.#server.signInLink);
  }

  /** The session of whoever holds `role`, which its link opens the first time it is asked for. */
  async #cookiesAs(role) {
    if (role === this.signIns[0].role) return this.#cookies;
    if (!this.#cookiesOf.has(role)) {
      const found = this.signIns.find((signIn) => signIn.role === role);
      if (!found) throw new Error(`no link signs in as ${role}`);
      this.#cookiesOf.set(role, await this.#follow(found.link));
    }
    return this.#cookiesOf.get(role);
  }

  async #follow(link) {
    return this.inContext({ signedOut: true }, (page) => followSignInLink(page, link));
  }

  /** Follows the first link of each list whose page the demo has to name. */
  async findPages() {
    await this.inContext({}, async (page) => {
      await this.#addFeedAddress(page);
      await this.#loadLawPack(page);
      for (const entry of pages) {
        const path = entry.firstLinkTo ? await this.#firstLink(page, entry) : entry.path;
        this.pages.push({ ...entry, path: path + (entry.then ?? '') });
      }
    });
  }

  /** A demo gets nothing from anywhere; so that an address has a page, one is added that nobody asks. */
  async #addFeedAddress(page) {
    await page.goto(`${this.origin}/feeds/addresses/new`);
    await page.locator('main [name=name]').fill('Lifecycles');
    await page.locator('main [name=address]').fill('https://feeds.example/lifecycles.json');
    await page.locator('main [name=switched_on]').uncheck();
    await page.locator('main form button[type=submit]').click();
  }

  /** No demo had a rule pack reviewed; so that one has a page, ours is loaded with one term changed. It is not in use. */
  async #loadLawPack(page) {
    const ours = await (await page.request.get(`${this.origin}/law/ro.toml`)).text();
    await page.goto(`${this.origin}/law/own/new`);
    await page.locator('main [name=content]').fill(ours.replace('"P30D"', '"P20D"'));
    await page.locator('main [name=reviewed_by]').fill('Cabinet Ionescu');
    await page.locator('main form button[type=submit]').click();
  }

  async #firstLink(page, { path, through, firstLinkTo, unless }) {
    const from = through ? await this.#firstLink(page, { path, firstLinkTo: through, unless }) : path;
    // Many pages are found from one list.
    if (!this.#linksOn.has(from)) {
      await page.goto(this.origin + from, { waitUntil: 'domcontentloaded' });
      this.#linksOn.set(
        from,
        await page.$$eval('main a[href]', (links) => links.map((link) => new URL(link.href).pathname)),
      );
    }
    const paths = this.#linksOn.get(from);
    // A list links to its own actions too (`/assets/new`); what it lists is known by its identifier.
    const found = paths.find(
      (candidate) => candidate.startsWith(firstLinkTo) && !candidate.startsWith(unless ?? ' ') && /\d/.test(candidate),
    );
    // A list without an entry fails as the page it cannot lead to, not as the whole run.
    return found ?? `${firstLinkTo}none-listed`;
  }

  /**
   * Runs `body` with a fresh page.
   *
   * @param {{ signedOut?: boolean, as?: string, viewport?: object, theme?: string, scripts?: boolean }} options
   * `as` is a role in words, that of the security officer when not given; `theme` is `light`, `dark` or `contrast`, chosen as a reader
   * does, by cookie.
   * @param {(page: import('playwright-core').Page) => Promise<T>} body
   * @returns {Promise<T>}
   * @template T
   */
  async inContext(
    { signedOut = false, as, viewport = { width: 1280, height: 800 }, theme = 'light', scripts = true },
    body,
  ) {
    const cookies = as ? await this.#cookiesAs(as) : this.#cookies;
    const context = await this.#browser.newContext({ viewport, javaScriptEnabled: scripts, locale: 'en-GB' });
    context.setDefaultTimeout(PAGE_MILLISECONDS);
    try {
      if (!signedOut) await context.addCookies(cookies);
      await context.addCookies([{ name: 'theme', value: theme, url: this.origin }]);
      return await body(await context.newPage());
    } finally {
      await context.close();
    }
  }
}

/**
 * Shows a loaded page as one of `looks`. A theme is an attribute of the page, which the cookie decides in one place for all pages; so
 * changing it there shows what loading anew would.
 */
export async function show(page, { theme, viewport }) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ media: theme === 'print' ? 'print' : 'screen' });
  await page.evaluate(
    (chosen) => {
      document.documentElement.dataset.theme = chosen;
    },
    theme === 'print' ? 'light' : theme,
  );
}

/** Follows a one-time link and answers with the cookies of the session. */
export async function followSignInLink(page, link) {
  await page.goto(link);
  // The link may ask for confirmation, so that a mail program's preview does not use it up.
  if (new URL(page.url()).pathname.startsWith('/sign-in/link/')) {
    await page.locator('main form [type=submit], main form button').first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in/link/'));
  }
  const cookies = await page.context().cookies();
  if (cookies.length === 0) throw new Error('signing in by the one-time link set no cookie');
  return cookies;
}

/** Starts a demo on a copy of its own, and waits until it has said where it is and how to sign in. */
async function startDemo(profile) {
  const filled = await fill(profile);
  return startServer(demo(profile), { prepare: (data) => cp(filled, data, { recursive: true }) });
}

const demo = (profile) => (data) => ['demo', '--profile', profile, '--listen', '127.0.0.1:0', '--data', data];

/** The last line that a demo prints when it starts. */
const DEMO_READY = /^Stop with/;

/** The folder of a demo that this build of the program has filled; fills it the first time. */
async function fill(profile) {
  const { mtimeMs, size } = await stat(BINARY);
  const name = `${profile}-${Math.round(mtimeMs)}-${size}`;
  await mkdir(FILLED, { recursive: true });
  const there = await readdir(FILLED);
  if (!there.includes(name)) {
    const older = there.filter((folder) => folder.startsWith(`${profile}-`) && !folder.startsWith(name));
    await Promise.all(older.map((folder) => rm(FILLED + folder, { recursive: true, force: true })));
    const server = await startServer(demo(profile));
    if (profile === 'hospital') await run(['feeds', 'load', 'advisories', ADVISORIES, '--data', server.data]);
    await server.stop({ keepAs: FILLED + name });
  }
  return FILLED + name;
}

/**
 * Runs the program with a server on a folder of its own until it is stopped.
 *
 * @param {(data: string) => string[]} command what it is asked to do
 * @param {{ prepare?: (data: string) => Promise<void>, ready?: RegExp }} options what is put into the folder before, and the
 * last line that it prints when it starts
 */
export async function startServer(command, { prepare = async () => {}, ready = DEMO_READY } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'wardround-e2e-'));
  const data = join(folder, 'data');
  await prepare(data);
  const child = spawn(BINARY, command(data), { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  // For a process that ends without coming to `stop`.
  const abandon = () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', abandon);
  const stop = async ({ keepAs } = {}) => {
    process.off('exit', abandon);
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), STOP_MILLISECONDS);
    await ended;
    clearTimeout(patience);
    if (keepAs) {
      // Copied beside and renamed: a copy that was broken off is never taken for a whole one. Another test file that filled the same
      // demo meanwhile was as good.
      const part = `${keepAs}.part-${process.pid}`;
      await cp(data, part, { recursive: true });
      await rename(part, keepAs).catch(() => rm(part, { recursive: true, force: true }));
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await readStart(child, ready)), data, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs the program to its end and answers with what it printed. */
export function run(argumentsGiven) {
  return new Promise((resolve, reject) => {
    const child = spawn(BINARY, argumentsGiven, { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (part) => (printed += part));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${argumentsGiven.join(' ')} ended with code ${code}`)),
    );
  });
}

/**
 * Reads what a starting program prints: `Listening on http://…`, and of a demo `Sign in: http://…/sign-in/link/…` with the person
 * and the other people below it, up to the last line.
 */
function readStart(child, ready) {
  return new Promise((resolve, reject) => {
    const said = [];
    const fail = (why) => {
      clearTimeout(patience);
      reject(new Error(`${BINARY} ${why}\n${said.join('\n')}`));
    };
    const patience = setTimeout(() => fail('did not say where it listens in time'), START_MILLISECONDS);
    let origin;
    let signInLink;
    const people = [];
    const links = [];
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      origin ??= /Listening on (http:\/\/[\w.:[\]-]+)/.exec(line)?.[1];
      const link = /(http:\/\/\S+\/sign-in\/link\/\S+)/.exec(line)?.[1];
      if (link) links.push(link);
      signInLink ??= /Sign in: (http:\/\/\S+)/.exec(line)?.[1];
      const person = /^ {2}(\S[^,]*), .*: (.+)$/.exec(line);
      if (person) people.push({ role: person[1], person: person[2] });
      if (origin && ready.test(line)) {
        clearTimeout(patience);
        const signIns = people.map((one, place) => ({ ...one, link: links[place] }));
        resolve({ origin, signInLink, signIns });
      }
    });
    child.once('error', (error) => fail(`did not start: ${error.message}`));
    child.once('exit', (code) => fail(`ended with code ${code}`));
  });
}
