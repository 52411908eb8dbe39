// What a page does when it comes: errors, requests, policy, layout shifts, weight, and the same text without scripts.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

/** No error in the console, and none thrown. */
export const errors = () => ({
  name: 'errors', rules: ['console'], when: 'arrival',
  look: async (page, { heard }) => heard.errors.map((why) => ({ rule: 'console', where: '', why })),
});

/** Every request is answered, by the site itself. */
export const requests = () => ({
  name: 'requests', rules: ['failed', 'leaves'], when: 'arrival',
  look: async (page, { heard, site }) => [
    ...heard.failed.map((why) => ({ rule: 'failed', where: '', why })),
    ...heard.requests.filter((url) => !site.inside(url)).map((url) => ({ rule: 'leaves', where: '', why: url })),
  ],
});

/** Whole under `default-src 'self'`, which the server sends. */
export const policy = () => ({
  name: 'policy', rules: ['violation'], when: 'arrival',
  look: async (page) => (await page.evaluate(() => broken)).map((why) => ({ rule: 'violation', where: '', why })),
});

/** Nothing moves by itself, neither at once nor while the reader scrolls to the end. */
export const shift = () => ({
  name: 'shift', rules: ['moved'], when: 'arrival',
  look: async (page) => (await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let last = -1; last !== scrollY;) {
      last = scrollY;
      scrollBy({ top: innerHeight, behavior: 'instant' });
      await frame();
    }
    await frame();
    scrollTo({ top: 0, behavior: 'instant' });
    return shifts;
  // A fraction of a pixel by which a busy machine rounds differently is no shift that anybody sees.
  })).filter(({ value }) => value >= 0.0001).map(({ value, where }) => ({ rule: 'moved', where, why: `moved: layout shift ${value.toFixed(4)}` })),
});

const KB = 1024;
/** What one page may cost: HTML, CSS and JavaScript together, JavaScript alone (bytes after gzip), requests but those for images. */
const BUDGET = { size: 60 * KB, scripts: 5 * KB, requests: 5 };

/** The budget; a page to print a whole document from is as long as the document, and counts only its scripts and requests. */
export const weight = ({ booklet } = {}) => {
  const sizes = new Map();
  const most = new Map(Object.keys(BUDGET).map((what) => [what, { value: 0, page: '' }]));
  const gzipped = async (file) => {
    if (!sizes.has(file)) sizes.set(file, gzipSync(typeof file === 'string' ? await readFile(file) : file).length);
    return sizes.get(file);
  };
  const shown = (what, value) => what === 'requests' ? `${value}` : `${(value / KB).toFixed(1)} KB`;
  return {
    name: 'weight', rules: Object.keys(BUDGET), when: 'arrival',
    async look(page, { heard, site, name }) {
      const urls = heard.requests.map((url) => url.replace(/#.*/s, ''));
      const kind = (url) => extname(new URL(url).pathname) || '.html';
      const weigh = async (...kinds) => (await Promise.all([...new Set(urls)].filter((url) => kinds.includes(kind(url)) && site.file(url))
        .map((url) => gzipped(site.file(url))))).reduce((sum, size) => sum + size, 0);
      const seen = {
        scripts: await weigh('.js', '.mjs'),
        requests: urls.filter((url) => !/^\.(svg|png|jpe?g|webp|avif|gif)$/.test(kind(url))).length,
        ...!booklet?.test(name) && { size: await weigh('.html', '.css', '.js', '.mjs') },
      };
      return Object.entries(seen).flatMap(([what, value]) => {
        if (value > most.get(what).value) most.set(what, { value, page: name });
        return value > BUDGET[what] ? [{ rule: what, where: '', why: `${shown(what, value)}; the budget is ${shown(what, BUDGET[what])}` }] : [];
      });
    },
    said: () => [...most].map(([what, { value, page }]) => `${what} at most ${shown(what, value)} (${page})`).join(', '),
  };
};

/** The same text with scripts off; but for what scripts add for their own use, marked `data-enhancement`, and what says so in <noscript>. */
export const script = () => ({
  name: 'script', rules: ['text'], when: 'arrival', widths: [1280],
  async look(page, { url, plain }) {
    await plain.goto(url);
    const [on, off] = await Promise.all([page, plain].map((tab) => tab.evaluate(() => {
      const added = [...document.querySelectorAll('main :is([data-enhancement], noscript)')];
      const before = added.map(({ style }) => style.display);
      added.forEach(({ style }) => { style.display = 'none'; });
      const text = (document.querySelector('main') ?? document.body).innerText;
      added.forEach(({ style }, at) => { style.display = before[at]; });
      return text.split(/\s*\n\s*/).map((line) => line.trim().replace(/\s+/g, ' ')).filter(Boolean);
    })));
    const at = on.findIndex((line, at) => line !== off[at]);
    if (at < 0 && on.length === off.length) return [];
    const differs = at < 0 ? on.length : at;
    return [{ rule: 'text', where: 'main', why: `with scripts “${on[differs]?.slice(0, 60) ?? ''}”, without “${off[differs]?.slice(0, 60) ?? ''}”` }];
  },
});
