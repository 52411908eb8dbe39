// What the checks see with: put into every page before its own scripts, as `lens`.
globalThis.lens = (() => {
  'use strict';

  /** A short name for an element, the same on every page that draws it alike. */
  const name = (element) => {
    if (!element) return '';
    const own = element.localName
      + (element.classList.length ? `.${[...element.classList].join('.')}` : element.id ? `#${element.id}` : '');
    const parent = element.parentElement;
    return !parent || parent === document.body || element.classList.length ? own
      : `${parent.localName}${parent.classList.length ? `.${parent.classList[0]}` : ''} > ${own}`;
  };

  /** Colours as [red, green, blue, alpha], whatever notation the computed style has. */
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const colours = new Map();
  const colour = (css) => {
    if (!colours.has(css)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      colours.set(css, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return colours.get(css);
  };
  const luminance = (rgb) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
    const part = rgb[at] / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
  /** The contrast of WCAG 2; a transparent colour has none. */
  const contrast = (one, other) => {
    const [a, b] = [colour(one), colour(other)];
    if (a[3] < 128 || b[3] < 128) return 1;
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  /** The colour behind an element. */
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (colour(backgroundColor)[3] > 127) return backgroundColor;
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'black' : 'white';
  };

  /** Text for the ear alone is cut away on purpose. */
  const forTheEar = (style, box) => style.clipPath === 'inset(50%)'
    || (style.overflowX !== 'visible' && box.width <= 1 && box.height <= 1);

  /** The lines of text on the page, with the boxes that cut or scroll them. */
  const lines = () => {
    const frames = new Map();
    const frame = (element) => {
      if (!element || element === document.documentElement) return { shown: true, cutters: [], scrolls: false, windows: [] };
      if (!frames.has(element)) {
        const up = frame(element.parentElement);
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
        const cutter = element !== document.body && (cuts(style.overflowX) || cuts(style.overflowY))
          && { element, box, sideways: cuts(style.overflowX), down: cuts(style.overflowY) };
        const isWindow = element !== document.body && /auto|scroll/.test(style.overflowX + style.overflowY);
        frames.set(element, {
          // What scrolls shows a part of its text at a time; the rest lies on nothing.
          windows: isWindow ? [...up.windows, box] : up.windows,
          shown: up.shown && !forTheEar(style, box),
          cutters: cutter ? [...up.cutters, cutter] : up.cutters,
          // Inside a box that scrolls nothing is lost, and boxes further out do not cut the line.
          scrolls: up.scrolls || /auto|scroll/.test(style.overflowX),
        });
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) frames.get(element).cutters = [];
      }
      return frames.get(element);
    };
    const found = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim()) continue;
      const element = node.parentElement;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const around = frame(element);
      if (!around.shown) continue;
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 2 || bottom - top < 2) continue;
        // The box of a line is taller than its letters.
        const spare = (bottom - top) / 4;
        found.push({ node, element, left, right, top: top + spare, bottom: bottom - spare, ...around });
      }
    }
    return found;
  };

  const words = ({ node }) => `“${node.data.trim().slice(0, 24)}”`;

  /** Text that leaves the window, is cut, or lies on other text; and sideways scrolling. */
  const misplaced = () => {
    const faults = [];
    const width = document.documentElement.clientWidth;
    const all = lines();
    for (const line of all) {
      if (!line.scrolls && line.bottom > 0 && (line.right > width + 1 || line.left < -1)) {
        faults.push({ rule: 'out', where: name(line.element), why: `leaves the window sideways: ${words(line)}` });
      }
      for (const { element, box, sideways, down } of line.cutters) {
        if ((sideways && (line.right > box.right + 1 || line.left < box.left - 1))
          || (down && (line.bottom > box.bottom + 1 || line.top < box.top - 1))) {
          faults.push({ rule: 'cut', where: name(element), why: `cuts ${words(line)}` });
        }
      }
    }
    const seen = all.map((line) => line.windows.reduce((rest, box) => ({
      ...rest, left: Math.max(rest.left, box.left), right: Math.min(rest.right, box.right),
      top: Math.max(rest.top, box.top), bottom: Math.min(rest.bottom, box.bottom),
    }), line)).filter(({ left, right, top, bottom }) => right > left && bottom > top);
    seen.sort((a, b) => a.top - b.top);
    seen.forEach((line, at) => {
      for (let next = at + 1; next < seen.length && seen[next].top < line.bottom - 2; next += 1) {
        const other = seen[next];
        if (other.node !== line.node && Math.min(line.right, other.right) - Math.max(line.left, other.left) > 4
          && Math.min(line.bottom, other.bottom) - other.top > 2) {
          faults.push({ rule: 'overlap', where: name(line.element), why: `${words(line)} lies on ${words(other)} (${name(other.element)})` });
        }
      }
    });
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth > width) {
      const wide = [...document.querySelectorAll('body *')].find((element) => element.getBoundingClientRect().right > width + 1);
      faults.push({ rule: 'scroll', where: name(wide), why: `the page is ${scrollWidth} px wide in a window of ${width}` });
    }
    return faults;
  };

  /** Everything that Tab should reach, in the order of the page. */
  const stops = () => [...document.querySelectorAll('a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]')]
    .filter((element) => element.tabIndex >= 0 && !element.disabled && element.type !== 'hidden'
      && element.checkVisibility({ visibilityProperty: true })
      && (element.type !== 'radio' || element.checked));

  return { name, colour, contrast, ground, misplaced, stops };
})();
