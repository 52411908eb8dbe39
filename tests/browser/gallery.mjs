// Makes docs/screenshots/: node gallery.mjs; eight kinds of page, two languages, two widths, two colour schemes.
// Those of SHOWN stand in the manual, too.
// KIND.LANG.WIDTH.SCHEME.png is one screen, in 16 colours (pngquant, a package of Debian).
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT, buildSample, launch } from './harness.mjs';
import { served } from './site.mjs';
import { SIZES } from './sweep.mjs';

/** The page of each kind, below its language; `type` is typed into the first search field. */
const KINDS = {
  home: { page: '' },
  overview: { page: 'mirai-city/' },
  chapter: { page: 'kanazawa-vision/strategy-2/' },
  indicator: { page: 'mirai-city/indicators/hiroba-visits/' },
  indicators: { page: 'mirai-city/indicators/' },
  roadmap: { page: 'mirai-city/roadmap/' },
  search: { page: 'search/', type: { ja: '人口', en: 'population' } },
  glossary: { page: 'kanazawa-vision/glossary/' },
};
/** What the manual shows, in its own language. */
const SHOWN = ['chapter', 'indicator'];
const COLOURS = 16;

const run = promisify(execFile);
const folder = join(ROOT, 'docs/screenshots');
const out = await mkdtemp(join(tmpdir(), 'shirube-gallery-'));
await buildSample(out, 'https://www.example.lg.jp/vision/');
const site = await served(out, 'https://www.example.lg.jp/vision/');
const browser = await launch();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const page = await browser.newPage({ reducedMotion: 'reduce' });
for (const [kind, { page: path, type }] of Object.entries(KINDS)) {
  for (const lang of ['ja', 'en']) {
    const file = `${lang}/${path}index.html`;
    if (!site.pages.includes(file)) {
      console.error(`${kind}: no ${file}`);
      process.exitCode = 1;
      continue;
    }
    for (const size of SIZES) {
      for (const colorScheme of ['light', 'dark']) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        await page.goto(site.url(file), { waitUntil: 'networkidle' });
        if (type) {
          await page.locator('main input[type="search"]').first().fill(type[lang]);
          await page.keyboard.press('Enter');
          await page.waitForSelector('#search-found:not([hidden])');
        }
        await page.screenshot({ path: join(folder, `${kind}.${lang}.${size.width}.${colorScheme}.png`) });
      }
    }
  }
}
await browser.close();
await site.close();
await rm(out, { recursive: true });

const pictures = (await readdir(folder)).map((file) => join(folder, file));
await run('pngquant', ['--force', '--ext', '.png', '--strip', '--nofs', '--speed', '1', String(COLOURS), ...pictures]);
for (const kind of SHOWN) {
  for (const lang of ['ja', 'en']) {
    await copyFile(join(folder, `${kind}.${lang}.1280.light.png`), join(ROOT, `content/manual/page-${kind}.${lang}.png`));
  }
}
const sizes = await Promise.all(pictures.map(async (file) => (await stat(file)).size));
console.log(`${pictures.length} pictures, ${Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024)} KB, the largest ${Math.round(Math.max(...sizes) / 1024)} KB`);
