// Builds the sample site and runs the checks of checks/ over every page: served under a strict policy, and from its folder.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everything, fromDisk } from './checks/all.mjs';
import { buildSample, launch, none, test } from './harness.mjs';
import { fromFolder, served } from './site.mjs';
import { SIZES, inTurn, lines, sweep } from './sweep.mjs';

const PUBLISHED = 'https://www.example.lg.jp/vision/';
/** Pages that hold a whole document, to be printed. */
const BOOKLET = /(^|\/)print\/index\.html$/;

/** Every page, by turns at the sizes, served as a city would serve it. */
export const pages = () => run('pages', { published: PUBLISHED, checks: everything({ booklet: BOOKLET }), sizes: SIZES });

/** Every page opened from a folder, as somebody who was handed the files does. */
export const folder = () => run('folder', { checks: fromDisk(), sizes: SIZES.slice(-1) });

async function run(suite, { published, checks, sizes }) {
  const out = await mkdtemp(join(tmpdir(), `shirube-${suite}-`));
  const browser = await launch();
  let site;
  try {
    await buildSample(out, published);
    site = published ? await served(out, published) : await fromFolder(out);
    const below = (lang) => site.pages.filter((file) => file.startsWith(`${lang}/`)).map((file) => file.slice(3));
    await test(`${suite}: the same pages in Japanese and English`, () => {
      assert.ok(below('ja').length > 0, 'no page below ja/');
      assert.deepEqual(below('en'), below('ja'));
    });
    const asked = new RegExp(process.env.PAGES ?? '');
    const pages = site.pages.filter((page) => asked.test(page));
    const start = Date.now();
    const found = await sweep(browser, site, checks, { pages, jobs: inTurn(pages, sizes) });
    for (const { name, said } of checks) {
      const faults = found.get(name);
      const measured = said ? `; ${said()}` : '';
      await test(`${suite}: ${name}: ${pages.length} pages, ${faults.length} faults${measured}`, () => none(lines(faults)));
    }
    console.log(`${suite}: ${Math.round((Date.now() - start) / 1000)} s`);
  } finally {
    await browser.close();
    await site?.close();
    await rm(out, { recursive: true });
  }
}
