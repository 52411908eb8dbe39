// What the browser tests share: named tests, waiting, Chromium, the sample site, the program.
import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export { sleep };
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const SHIRUBE = process.env.SHIRUBE ?? join(ROOT, 'target/release/shirube');

// ./scripts/test installs the node packages there.
export const require = createRequire(join(ROOT, 'target/tools/'));
const { chromium } = require('playwright-core');

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
export const launch = () => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

export const counts = { passed: 0, failed: 0 };

/** Runs one named test and prints its line; a failure is counted and the run goes on. */
export async function test(name, body) {
  try {
    await body();
    counts.passed += 1;
    console.log(`ok    ${name}`);
  } catch (error) {
    counts.failed += 1;
    console.log(`FAIL  ${name}\n${String(error.message ?? error).trimEnd().replace(/^/gm, '      ')}`);
  }
}

/** Asks `probe` until `accept` likes the answer; after 10 s fails with the last answer. */
export async function until(probe, accept) {
  const end = Date.now() + 10_000;
  for (;;) {
    const seen = await probe();
    if (accept(seen)) return seen;
    if (Date.now() > end) throw new Error(`not within 10 s; last seen: ${JSON.stringify(seen)?.slice(0, 1000)}`);
    await sleep(50);
  }
}

/** Fails with the faults, one a line. */
export function none(faults) {
  const unique = [...new Set(faults)];
  const more = unique.length > 30 ? [`… and ${unique.length - 30} more`] : [];
  if (unique.length) throw new Error([...unique.slice(0, 30), ...more].join('\n'));
}

/** Builds the sample site, as it would be published at `baseUrl` or, without one, to be opened from its folder. */
export async function buildSample(to, baseUrl) {
  const at = baseUrl ? ['--base-url', baseUrl] : [];
  await promisify(execFile)(SHIRUBE, ['build', '--root', process.env.SAMPLE ?? ROOT, '--out', to, ...at]);
}

/** Copies the sample site, without the program's own files. */
export async function copySite(to) {
  for (const folder of ['content', 'data', 'themes']) {
    if (existsSync(join(ROOT, folder))) await cp(join(ROOT, folder), join(to, folder), { recursive: true });
  }
}
