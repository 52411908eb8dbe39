// Builds the sample site and reads every page from file://, narrow and wide: layout, links, ids, errors.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ROOT, SHIRUBE, launch, none, test } from './harness.mjs';

const WIDTHS = [320, 1280];

export async function pages() {
  const site = await mkdtemp(join(tmpdir(), 'shirube-pages-'));
  const browser = await launch();
  try {
    await promisify(execFile)(SHIRUBE, ['build', '--root', ROOT, '--out', site]);
    const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
    const readings = (await Promise.all(WIDTHS.map((width) => readAll(browser, site, files, width)))).flat();
    console.log(`${files.length} pages at ${WIDTHS.join(' and ')} px`);
    await check(site, files, readings);
  } finally {
    await browser.close();
    await rm(site, { recursive: true });
  }
}

/** Opens each page at one width; a reading is what `look` saw, and what went wrong on the way. */
async function readAll(browser, site, files, width) {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  let errors, requests;
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('requestfailed', (request) => requests.push(`${request.url()} (${request.failure()?.errorText})`));
  page.on('request', (request) => /^https?:/.test(request.url()) && requests.push(`${request.url()} (leaves the site)`));
  const readings = [];
  for (const file of files) {
    [errors, requests] = [[], []];
    await page.goto(pathToFileURL(join(site, file)).href);
    readings.push({ where: `${file} at ${width}`, file, width, ...await page.evaluate(look), errors, requests });
  }
  await page.close();
  return readings;
}

/** Runs in the page. */
function look() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const label = (element) => element.outerHTML.slice(0, 100).replace(/\s+/g, ' ');
  const scrolls = (element) => element && element !== document.body
    && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
  const wide = all('body *').find((element) => element.getBoundingClientRect().right > innerWidth + 1 && !scrolls(element.parentElement));
  const named = (svg) => svg.hasAttribute('aria-label') || svg.hasAttribute('aria-labelledby') || svg.querySelector(':scope > title');
  return {
    scrollWidth: document.scrollingElement.scrollWidth,
    wide: wide ? label(wide) : '',
    h1: all('h1').length,
    lang: document.documentElement.lang,
    ids: all('[id]').map((element) => element.id),
    links: all('[href], [src]').map((element) => element.getAttribute('href') ?? element.getAttribute('src'))
      .map((written) => ({ written, url: new URL(written, document.baseURI).href })),
    nameless: [...all('img:not([alt])'), ...all('svg[role="img"]').filter((svg) => !named(svg))].map(label),
  };
}

async function check(site, files, readings) {
  const faults = (find) => none(readings.flatMap((reading) => [find(reading)].flat().filter(Boolean).map((fault) => `${reading.where}: ${fault}`)));
  const below = (lang) => files.filter((file) => file.startsWith(`${lang}/`)).map((file) => file.slice(3));
  const ids = new Map(readings.map(({ file, ids }) => [file, new Set(ids)]));

  await test('pages: the same pages in Japanese and English', () => {
    assert.ok(below('ja').length > 0, 'no page below ja/');
    assert.deepEqual(below('en'), below('ja'));
  });
  await test('pages: each says its language', () => faults(({ file, lang }) => {
    const wanted = /^(ja|en)\//.exec(file)?.[1] ?? lang;
    return (!lang || lang !== wanted) && `<html lang="${lang}">`;
  }));
  await test('pages: no sideways scroll', () => faults(({ width, scrollWidth, wide }) =>
    scrollWidth > width && `${scrollWidth} px wide, ${wide}`));
  await test('pages: exactly one h1', () => faults(({ h1 }) => h1 !== 1 && `${h1} h1`));
  await test('pages: no id twice', () => faults(({ ids }) => ids.filter((id, at) => ids.indexOf(id) !== at)));
  await test('pages: no console error', () => faults(({ errors }) => errors));
  await test('pages: no failed request, none to another site', () => faults(({ requests }) => requests));
  await test('pages: every link, style and script leads to a file', () => faults(({ links }) =>
    links.map(({ written, url }) => target(url) && !isFile(target(url)) && written)));
  await test('pages: every fragment leads to an id', () => faults(({ links }) => links.map(({ written, url }) => {
    const known = target(url) && ids.get(relative(site, target(url)));
    const fragment = decodeURIComponent(new URL(url).hash.slice(1));
    return known && fragment && !known.has(fragment) && written;
  })));
  await test('pages: every image has an alternative text', () => faults(({ nameless }) => nameless));
}

/** The file that an address names; nothing for other schemes. */
const target = (url) => url.startsWith('file:') && fileURLToPath(url);
const isFile = (path) => existsSync(path) && statSync(path).isFile();
