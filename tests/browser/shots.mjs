// Pictures of built pages, to look at: node shots.mjs BASEDIR OUTDIR path1 path2 … (paths as in URLs: ja/ or ja/a/index.html).
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './harness.mjs';

const [base, out, ...paths] = process.argv.slice(2);
if (!paths.length) {
  console.error('usage: node shots.mjs BASEDIR OUTDIR path1 path2 …');
  process.exit(2);
}
await mkdir(out, { recursive: true });
const browser = await launch();
const page = await browser.newPage();
for (const path of paths) {
  const file = /\.html$/.test(path) ? path : join(path, 'index.html');
  const name = file.replace(/\/?index\.html$/, '').replace(/^\/|\.html$/g, '').replaceAll('/', '-') || 'root';
  const save = (end) => join(out, `${name}.${end}`);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ media: 'screen', colorScheme });
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(pathToFileURL(resolve(base, file.replace(/^\//, ''))).href);
      await page.screenshot({ path: save(`${width}.${colorScheme}.png`), fullPage: true });
    }
  }
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.pdf({ path: save('print.pdf'), format: 'A4', preferCSSPageSize: true });
  console.log(`${name}: 6 PNG, 1 PDF`);
}
await browser.close();
