// The way through a page with the keyboard: every stop is reached, seen and not covered, and the skip link skips.
import { through } from '../sweep.mjs';

export const focus = () => {
  let stops = 0;
  return {
    name: 'focus', rules: ['trap', 'covered', 'out-of-view', 'no-indicator', 'faint-indicator', 'skip'],
    async look(page, { width }) {
      // Both widths and both schemes, but not each with each. Smooth scrolling would be looked at half-way.
      const colorScheme = width < 640 ? 'dark' : 'light';
      const faults = await through(page, { colorScheme, reducedMotion: 'reduce' }, async () => {
        const found = await walk(page);
        stops += found.stops;
        return [...found.faults, ...await skip(page)];
      });
      return faults.map((fault) => ({ scheme: colorScheme, ...fault }));
    },
    said: () => `${stops} stops`,
  };
};

/** Presses Tab until every stop was reached, or nothing new comes. */
async function walk(page) {
  const expected = await page.evaluate(watch);
  for (let left = expected + 1, tries = 0; left > 0 && tries < 4; tries += 1) {
    // All at once: the browser handles them in turn, and need not draw between them.
    await Promise.all(Array.from({ length: left }, () => page.keyboard.press('Tab')));
    left = Math.min(10, await page.evaluate(() => walked.missing().length));
  }
  return { stops: expected, faults: await page.evaluate(() => walked.end()) };
}

/** Runs in the page: at each Tab looks at the stop it leaves, and at the one before, which has lost the focus. */
function watch() {
  document.activeElement?.blur();
  getSelection().removeAllRanges();
  scrollTo({ top: 0, behavior: 'instant' });
  const all = lens.stops();
  const faults = [];
  const reached = new Set();
  let before;

  const indicator = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    return { outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth), colour: outlineColor, shadow: boxShadow };
  };
  /** A stop must have looked different while it had the focus. */
  const compare = ({ element, focused }) => {
    const now = indicator(element);
    const outline = focused.outline >= 2 && focused.outline !== now.outline;
    const shadow = focused.shadow !== 'none' && focused.shadow !== now.shadow;
    const where = lens.name(element);
    if (!outline && !shadow) faults.push({ rule: 'no-indicator', where, why: 'nothing shows that it has the focus' });
    else if (outline && lens.contrast(focused.colour, lens.ground(element.parentElement)) < 3) {
      faults.push({ rule: 'faint-indicator', where, why: `the outline ${focused.colour} does not stand out (3:1) from ${lens.ground(element.parentElement)}` });
    }
  };
  const place = (element) => {
    const where = lens.name(element);
    const boxes = [...element.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    const box = element.getBoundingClientRect();
    // What is nearly as large as the window, or larger, need only be partly in view.
    const fits = box.width <= innerWidth && box.height <= 0.8 * innerHeight;
    const inside = box.left > -1.5 && box.top > -1.5 && box.right < innerWidth + 1.5 && box.bottom < innerHeight + 1.5;
    const touches = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
    if (!boxes.length || !touches || (fits && !inside)) {
      faults.push({ rule: 'out-of-view', where, why: 'is not wholly in view when it has the focus' });
      return;
    }
    for (const { left, top, right, bottom } of boxes.slice(0, 3)) {
      const [l, t, r, b] = [Math.max(left, 0) + 2, Math.max(top, 0) + 2, Math.min(right, innerWidth) - 2, Math.min(bottom, innerHeight) - 2];
      if (l >= r || t >= b) continue;
      const [x, y] = [(l + r) / 2, (t + b) / 2];
      const over = [[x, y], [l, y], [r, y], [x, t], [x, b]].map(([x, y]) => document.elementFromPoint(x, y))
        .find((hit) => hit && !element.contains(hit));
      if (over) {
        faults.push({ rule: 'covered', where, why: `is covered by ${lens.name(over)}` });
        return;
      }
    }
  };
  const look = () => {
    if (before) compare(before);
    before = undefined;
    const element = document.activeElement;
    if (!element || element === document.body || reached.has(element)) return;
    reached.add(element);
    place(element);
    before = { element, focused: indicator(element) };
  };
  // By the next key the browser has scrolled to the stop. (At `focus` it has not.)
  addEventListener('keydown', look, true);

  const missing = () => {
    look();
    return all.filter((element) => !reached.has(element));
  };
  globalThis.walked = {
    missing,
    end() {
      look();
      removeEventListener('keydown', look, true);
      const last = document.activeElement;
      document.activeElement?.blur();
      if (before) compare(before);
      before = undefined;
      return [...faults, ...missing().slice(0, 1).map((element) => ({
        rule: 'trap', where: lens.name(element), why: `Tab never reaches it; the last stop was ${lens.name(last)}`,
      }))];
    },
  };
  return all.length;
}

/** The first stop leads past what every page repeats: the next stop after it stands in main. A page that begins with main needs none. */
async function skip(page) {
  const needed = await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
    const main = document.querySelector('main');
    const first = lens.stops()[0];
    first?.focus();
    return Boolean(main && first && !main.contains(first));
  });
  if (!needed) return [];
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const main = document.querySelector('main');
    const now = document.activeElement;
    const past = main.contains(now) || Boolean(main.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING);
    return past && location.hash ? [] : [{ rule: 'skip', where: lens.name(now), why: 'the first stop does not lead to main' }];
  });
}
