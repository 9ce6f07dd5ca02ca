// Starts what the browser tests look at: the program with its demo hospital, and one Chromium for all tests.
//
// A test file calls `start()` once and `stop()` at its end. Every case gets a browser context of its own, so
// that no cookie, script or size of one case reaches another.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { pages } from './pages.mjs';

const BINARY =
  process.env.WARDROUND_BINARY ?? fileURLToPath(new URL('../target/debug/wardround', import.meta.url));
const CHROMIUM = process.env.WARDROUND_CHROMIUM ?? '/usr/bin/chromium';

/** Filling the demo hospital in the development profile takes a while on a small machine. */
const START_MILLISECONDS = 60_000;

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

/** Starts the program and the browser, and signs in once. */
export async function start() {
  const server = await startServer();
  try {
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: CHROMIUM_ARGUMENTS,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const harness = new Harness(server, browser);
    try {
      await harness.signIn();
      await harness.findPages();
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

  /** Uses the one-time link and keeps the session for every context made later. */
  async signIn() {
    await this.inContext({ signedOut: true }, async (page) => {
      await page.goto(this.#server.signInLink);
      // The link may ask for confirmation, so that a mail program's preview does not use it up.
      if (new URL(page.url()).pathname.startsWith('/sign-in/link/')) {
        await page.locator('main form [type=submit], main form button').first().click();
        await page.waitForURL((url) => !url.pathname.startsWith('/sign-in/link/'));
      }
      this.#cookies = await page.context().cookies();
    });
    if (this.#cookies.length === 0) throw new Error('signing in by the one-time link set no cookie');
  }

  /** Follows the first link of each list whose page the demo has to name. */
  async findPages() {
    await this.inContext({}, async (page) => {
      for (const entry of pages) {
        const path = entry.firstLinkTo ? await this.#firstLink(page, entry) : entry.path;
        this.pages.push({ ...entry, path: path + (entry.below ?? '') });
      }
    });
  }

  async #firstLink(page, { path, firstLinkTo }) {
    await page.goto(this.origin + path);
    const paths = await page.$$eval('main a[href]', (links) =>
      links.map((link) => new URL(link.href).pathname),
    );
    // A list links to its own actions too (`/assets/new`); what it lists is known by its identifier.
    const found = paths.find((candidate) => candidate.startsWith(firstLinkTo) && /\d/.test(candidate));
    // A list without an entry fails as the page it cannot lead to, not as the whole run.
    return found ?? `${firstLinkTo}none-listed`;
  }

  /**
   * Runs `body` with a fresh page.
   *
   * @param {{ signedOut?: boolean, viewport?: object, theme?: string, scripts?: boolean }} options
   * `theme` is `light`, `dark`, `contrast` or `print`.
   * @param {(page: import('playwright-core').Page) => Promise<T>} body
   * @returns {Promise<T>}
   * @template T
   */
  async inContext(
    { signedOut = false, viewport = { width: 1280, height: 800 }, theme = 'light', scripts = true },
    body,
  ) {
    const context = await this.#browser.newContext({ viewport, javaScriptEnabled: scripts, locale: 'en-GB' });
    try {
      if (!signedOut) await context.addCookies(this.#cookies);
      const chosen = theme === 'print' ? 'light' : theme;
      await context.addCookies([{ name: 'theme', value: chosen, url: this.origin }]);
      const page = await context.newPage();
      if (theme === 'print') await page.emulateMedia({ media: 'print' });
      return await body(page);
    } finally {
      await context.close();
    }
  }

  /**
   * Runs `body` for every page of `list` at every size and in every theme; each page is loaded once for each
   * theme and resized.
   *
   * @param {(page: import('playwright-core').Page, where: { entry: object, viewport: object, theme: string }) => Promise<void>} body
   */
  async forEachPage(list, viewports, themes, body) {
    for (const entry of list) {
      for (const theme of themes) {
        await this.inContext({ signedOut: entry.signedOut, theme, viewport: viewports[0] }, async (page) => {
          await page.goto(this.origin + entry.path);
          for (const viewport of viewports) {
            await page.setViewportSize(viewport);
            await body(page, { entry, viewport, theme });
          }
        });
      }
    }
  }
}

/** Starts the program on a fresh folder and waits until it has said where it is and how to sign in. */
async function startServer() {
  const data = await mkdtemp(join(tmpdir(), 'wardround-e2e-'));
  const child = spawn(BINARY, ['demo', '--listen', '127.0.0.1:0', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  // For a process that ends without coming to `stop`.
  const abandon = () => {
    child.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  };
  process.once('exit', abandon);
  const stop = async () => {
    process.off('exit', abandon);
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), STOP_MILLISECONDS);
    await ended;
    clearTimeout(patience);
    await rm(data, { recursive: true, force: true });
  };
  try {
    const { origin, signInLink } = await readStart(child);
    return { origin, signInLink, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Reads the lines `Listening on http://…` and `Sign in: http://…/sign-in/link/…`. */
function readStart(child) {
  return new Promise((resolve, reject) => {
    const said = [];
    const fail = (why) => {
      clearTimeout(patience);
      reject(new Error(`${BINARY} ${why}\n${said.join('\n')}`));
    };
    const patience = setTimeout(() => fail('did not say where it listens in time'), START_MILLISECONDS);
    let origin;
    let signInLink;
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      origin ??= /Listening on (http:\/\/[\w.:[\]-]+)/.exec(line)?.[1];
      signInLink ??= /Sign in: (http:\/\/\S+)/.exec(line)?.[1];
      if (origin && signInLink) {
        clearTimeout(patience);
        resolve({ origin, signInLink });
      }
    });
    child.once('error', (error) => fail(`did not start: ${error.message}`));
    child.once('exit', (code) => fail(`ended with code ${code}`));
  });
}
