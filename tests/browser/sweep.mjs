// Opens every page of a site, two at a time, and lets each check look at it.
//
// A check is { name, rules?, when?, widths?, look?, end?, said? }:
//   rules   the names of its own rules; the self-test has a broken page for each (an engine's rules are not listed)
//   when    'arrival': looks at the page as it came; otherwise all <details> have been opened before
//   widths  where it looks, if a page is seen at more than one; every width if it does not say
//   look(page, visit)  returns faults { rule, where, why, scheme? } and leaves the page as it found it
//   end(site)          after the last page; returns faults { page, rule, where, why }
//   said()             what it measured, for the line that is printed
import { fileURLToPath } from 'node:url';

export const SIZES = [{ width: 320, height: 640 }, { width: 1280, height: 800 }];
const LENS = fileURLToPath(new URL('lens.js', import.meta.url));

/**
 * Of each pair of pages one language is seen at each size, by turns: both languages come from the same templates, so every
 * kind of page is seen in both languages at both sizes. `EVERY_SIZE=1` looks at each page at each size.
 */
export function inTurn(pages, sizes) {
  if (process.env.EVERY_SIZE) return sizes.flatMap((size) => pages.map((page) => ({ page, size })));
  const pairs = [...new Set(pages.map(pair))];
  return pages.map((page) => ({ page, once: true, size: sizes[(pairs.indexOf(pair(page)) + Number(page.startsWith('en/'))) % sizes.length] }));
}
const pair = (page) => page.replace(/^(ja|en)\//, '');

/** Returns the faults of each check: a map from its name to faults with page and width. */
export async function sweep(browser, site, checks, { pages = site.pages, sizes = SIZES, workers = 2, jobs = sizes.flatMap((size) => pages.map((page) => ({ page, size }))) } = {}) {
  const found = new Map(checks.map(({ name }) => [name, []]));
  jobs = [...jobs];
  const work = async () => {
    const tab = await open(browser);
    for (let job = jobs.shift(); job; job = jobs.shift()) await visit(tab, site, checks, job, found);
    await tab.close();
  };
  await Promise.all(Array.from({ length: workers }, work));
  for (const { name, end } of checks) found.get(name).push(...await end?.(site) ?? []);
  return found;
}

/** A tab, and one without scripts beside it; `heard` is what the page said while it was open. */
async function open(browser) {
  const contexts = await Promise.all([true, false].map((javaScriptEnabled) => browser.newContext({ javaScriptEnabled })));
  const [page, plain] = await Promise.all(contexts.map((context) => context.newPage()));
  await page.addInitScript({ path: LENS });
  await page.addInitScript(listen);
  const tab = { page, plain, heard: undefined, close: () => Promise.all(contexts.map((context) => context.close())) };
  page.on('console', (message) => message.type() === 'error' && tab.heard.errors.push(`${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => tab.heard.errors.push(error.message));
  page.on('dialog', (dialog) => dialog.dismiss());
  page.on('request', (request) => tab.heard.requests.push(request.url()));
  page.on('requestfailed', (request) => tab.heard.failed.push(`${request.url()} (${request.failure()?.errorText})`));
  page.on('response', (response) => response.status() >= 400 && tab.heard.failed.push(`${response.url()} (${response.status()})`));
  return tab;
}

/** Runs in the page, before its own scripts. */
function listen() {
  globalThis.broken = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
    globalThis.broken.push(`${effectiveDirective} forbids ${blockedURI} (${sourceFile?.split('/').pop()}:${lineNumber})`));
  globalThis.shifts = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ value, sources }) =>
    globalThis.shifts.push({ value, where: sources.map(({ node }) => lens.name(node?.nodeType === 1 ? node : node?.parentElement))[0] ?? '' })))
    .observe({ type: 'layout-shift', buffered: true });
}

async function visit(tab, site, checks, { page: name, size, once }, found) {
  const { page } = tab;
  tab.heard = { errors: [], requests: [], failed: [] };
  const seen = { site, name, url: site.url(name), width: size.width, plain: tab.plain, heard: tab.heard };
  await page.setViewportSize(size);
  await tab.plain.setViewportSize(size);
  await page.goto(seen.url);
  for (const when of ['arrival', undefined]) {
    if (!when) await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
    for (const check of checks) {
      if (check.when !== when || !check.look || (check.widths && !once && !check.widths.includes(size.width))) continue;
      const faults = await check.look(page, seen).catch((error) => [{ rule: 'broke-off', where: '', why: error.message.split('\n')[0] }]);
      found.get(check.name).push(...faults.map((fault) => ({ page: name, width: size.width, ...fault })));
    }
  }
}

/** Looks through other eyes for a moment: another medium, another colour scheme, other wishes of the reader. */
export async function through(page, media, look) {
  await page.emulateMedia(media);
  try {
    return await look();
  } finally {
    await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
  }
}

/** Faults as lines: one for each rule and reason, with the first place and how many more there are. */
export function lines(faults) {
  const groups = new Map();
  for (const fault of faults) {
    const key = `${fault.rule} ${fault.scheme ?? ''} ${fault.where.replace(/\d+/g, '')} ${fault.why.replace(/“.*?”|\d+/g, '')}`;
    groups.set(key, [...groups.get(key) ?? [], fault]);
  }
  return [...groups.values()].map((group) => {
    const { page, width, scheme, rule, where, why } = group[0];
    const more = group.length > 1 ? ` (and ${group.length - 1} more)` : '';
    return `${[page, width, scheme].filter(Boolean).join(' ')} · ${rule} · ${where}: ${why}${more}`;
  });
}
