// What every page has to fulfil. Each check looks at a loaded page and returns the faults it found, one
// sentence each; a page without faults returns an empty list.

import axe from 'axe-core';

/** WCAG 2.2 up to level AA, as axe-core tags its rules. */
const WCAG_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Those of its rules that look at colours; the others say the same of a page in every theme, which changes nothing else. */
const COLOUR_RULES = axe
  .getRules(WCAG_TAGS)
  .filter(({ tags }) => tags.includes('cat.color'))
  .map(({ ruleId }) => ruleId);

/** Boxes that touch, or share a border, do not overlap. In CSS pixels. */
const OVERLAP_TOLERANCE = 2;

/** Faults that axe-core finds by the rules of WCAG 2.2 AA. */
export const accessibility = (page) => axeFaults(page, { type: 'tag', values: WCAG_TAGS });

/** What they find in another theme of a page of which they found the rest at this width. */
export const colours = (page) => axeFaults(page, { type: 'rule', values: COLOUR_RULES });

async function axeFaults(page, runOnly) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (rules) => globalThis.axe.run(document, { runOnly: rules, resultTypes: ['violations'] }),
    runOnly,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}

/** Styles and scripts written into the page, which the content security policy forbids. Reads the HTML as sent. */
export async function inlineCode(page, html) {
  return page.evaluate((source) => {
    const sent = new DOMParser().parseFromString(source, 'text/html');
    const faults = [];
    for (const element of sent.querySelectorAll('*')) {
      const name = element.localName;
      if (name === 'style') faults.push('a <style> element');
      // A data block is no script: it is never executed.
      if (name === 'script' && !element.hasAttribute('src') && !/json$/.test(element.type))
        faults.push('an inline <script>');
      for (const { name: attribute, value } of element.attributes) {
        if (attribute === 'style') faults.push(`style="${value}" on <${name}>`);
        if (attribute.startsWith('on')) faults.push(`${attribute} on <${name}>`);
        if (/^\s*javascript:/i.test(value)) faults.push(`a javascript: URL on <${name}>`);
      }
    }
    return faults;
  }, html);
}

/** A page that is no page without scripts. Reads the HTML as sent, with a parser that runs none. */
export async function withoutScripts(page, html) {
  return page.evaluate((source) => {
    const headings = new DOMParser().parseFromString(source, 'text/html').querySelectorAll('h1').length;
    return headings === 1 ? [] : [`${headings} first headings (h1) without scripts`];
  }, html);
}

/** A content security policy that is missing or lets the page bring code of its own. */
export function securityPolicy(response) {
  const policy = response.headers()['content-security-policy'] ?? '';
  if (policy === '') return ['no content security policy'];
  return ["'unsafe-inline'", "'unsafe-eval'"]
    .filter((word) => policy.includes(word))
    .map((word) => `a policy with ${word}`);
}

/** One title, one first heading, a language. */
export async function structure(page) {
  return page.evaluate(() => {
    const faults = [];
    if (document.title.trim() === '') faults.push('no title');
    const headings = document.querySelectorAll('h1').length;
    if (headings !== 1) faults.push(`${headings} first headings (h1) instead of one`);
    if (!document.documentElement.lang) faults.push('no lang attribute');
    return faults;
  });
}

/** Pictures that neither have a name nor are hidden from assistive technology. */
export async function unnamedPictures(page) {
  return page.evaluate(() => {
    const hidden = (element) => element.closest('[aria-hidden=true], [hidden]') !== null;
    const labelled = (element) =>
      Boolean(element.getAttribute('aria-label')?.trim()) ||
      (element.getAttribute('aria-labelledby') ?? '')
        .split(/\s+/)
        .some((id) => id && document.getElementById(id)?.textContent.trim());
    const named = (element) =>
      labelled(element) ||
      (element.localName === 'svg'
        ? Boolean(element.querySelector(':scope > title')?.textContent.trim())
        : element.hasAttribute('alt'));
    return [...document.querySelectorAll('img, svg:not(svg svg), [role=img]')]
      .filter((element) => !hidden(element) && !named(element))
      .map((element) => `a picture without a name: ${element.outerHTML.slice(0, 80)}`);
  });
}

/** A page wider than its window. Names what sticks out. */
export async function horizontalScroll(page) {
  return page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth <= innerWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    );
    const names = wide
      .slice(0, 3)
      .map((element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}">`);
    return [`${scrollWidth} px wide in a window of ${innerWidth} px: ${names.join(', ')}`];
  });
}

/** Two things to press that lie on one another. */
export async function overlaps(page) {
  return page.evaluate((tolerance) => {
    const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
    const shown = (element) => {
      const box = element.getBoundingClientRect();
      // Left out of view on purpose (skip links, labels for screen readers) is no overlap.
      return (
        box.width > 1 &&
        box.height > 1 &&
        box.right > 0 &&
        box.bottom + scrollY > 0 &&
        element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true, contentVisibilityAuto: true })
      );
    };
    const name = (element) => {
      const words =
        element.getAttribute('aria-label') ??
        (element.textContent.trim() || element.getAttribute('name')) ??
        '';
      return `<${element.localName}> "${words.replace(/\s+/g, ' ').slice(0, 40)}"`;
    };
    // The part of a box that its scrolling or clipping ancestors let be seen.
    const visiblePart = (element, { left, top, right, bottom }) => {
      for (
        let parent = element.parentElement;
        parent && parent !== document.body;
        parent = parent.parentElement
      ) {
        const style = getComputedStyle(parent);
        const frame = parent.getBoundingClientRect();
        if (style.overflowX !== 'visible')
          [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
        if (style.overflowY !== 'visible')
          [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
      }
      return { left, top, right, bottom };
    };
    // A link that breaks over lines is its lines, not the rectangle around them.
    const boxes = [...document.querySelectorAll(selector)]
      .filter(shown)
      .flatMap((element) =>
        [...element.getClientRects()].map((box) => ({ element, ...visiblePart(element, box) })),
      )
      .sort((one, other) => one.top - other.top);
    const faults = new Set();
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1)) {
        if (other.top > one.bottom) break;
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > tolerance && down > tolerance)
          faults.add(`${name(one.element)} and ${name(other.element)} overlap`);
      }
    });
    return [...faults];
  }, OVERLAP_TOLERANCE);
}

/** Collects, from now on, what the browser complains about: errors, failed requests, policy violations. */
export function complaints(page) {
  const heard = [];
  page.on('pageerror', (error) => heard.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text()))
      heard.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) =>
    heard.push(`not loaded: ${request.url()} (${request.failure()?.errorText})`),
  );
  return heard;
}

/**
 * Walks a page by the Tab key alone. Faults: things to press that are never reached, and focus that is not
 * to be seen.
 */
export async function keyboard(page) {
  const expected = await page.evaluate(() => {
    const selector =
      'a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select, textarea, summary, [tabindex]';
    const groups = new Set();
    const reachable = [...document.querySelectorAll(selector)].filter((element) => {
      if (element.tabIndex < 0 || !element.checkVisibility({ checkVisibilityCSS: true })) return false;
      // Of a group of radio buttons, Tab reaches one; the arrow keys reach the others.
      if (element.type !== 'radio') return true;
      const group = `${element.form?.id ?? ''}/${element.name}`;
      return !groups.has(group) && Boolean(groups.add(group));
    });
    globalThis.leftToReach = new Set(reachable);
    return reachable.length;
  });
  const faults = [];
  // Twice the number, because a radio group or the browser's own controls may take further steps.
  for (let step = 0; step < expected * 2 + 10; step += 1) {
    await page.keyboard.press('Tab');
    const { fault, done } = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return { done: globalThis.leftToReach.size === 0 };
      const radios = (other) =>
        element.type === 'radio' && other.type === 'radio' && other.name === element.name;
      const first = [...globalThis.leftToReach].find((other) => other === element || radios(other));
      globalThis.leftToReach.delete(first);
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      const seen = outlined || boxShadow !== 'none';
      const fault = first && !seen ? `no visible focus on ${element.outerHTML.slice(0, 80)}` : undefined;
      return { fault, done: globalThis.leftToReach.size === 0 };
    });
    if (fault) faults.push(fault);
    if (done) break;
  }
  const missed = await page.evaluate(() =>
    [...globalThis.leftToReach].map((element) => element.outerHTML.slice(0, 80)),
  );
  return faults.concat(missed.map((element) => `not reached by Tab: ${element}`));
}
