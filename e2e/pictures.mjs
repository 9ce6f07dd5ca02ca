// Pictures of pages, for people who want to see them. No test reads one, and each page would be drawn in every look in
// every run; so they are taken where WARDROUND_SCREENSHOTS is set, and lie in output/screenshots/.

import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const WANTED = Boolean(process.env.WARDROUND_SCREENSHOTS);

const FOLDER = fileURLToPath(new URL('./output/screenshots/', import.meta.url));

/**
 * The height of the tallest picture taken, in pixels. Chromium draws into textures of at most 16,384 pixels;
 * of a page three times as high, which the printed journal is, it now and then has no picture at all.
 */
const TALLEST = 16_000;

/** Draws the whole page by Chromium's own means: at the speed of the thousandth picture, not at the size of the smallest. */
export async function takePicture(page, name) {
  if (!WANTED) return;
  const { width } = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST), scale: 1 };
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { clip, captureBeyondViewport: true, optimizeForSpeed: true });
  await session.detach();
  await mkdir(FOLDER, { recursive: true });
  await writeFile(`${FOLDER}${name}.png`, data, 'base64');
}
