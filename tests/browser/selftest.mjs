// Each check must be able to fail: runs it over a page that is broken on purpose, and over one that is not.
//
// broken/CHECK.RULE[.REMARK].html has the fault that the rule RULE of the check CHECK must find.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { everything } from './checks/all.mjs';
import { launch, none, test } from './harness.mjs';
import { served } from './site.mjs';
import { lines, sweep } from './sweep.mjs';

const FOLDER = fileURLToPath(new URL('broken', import.meta.url));

/** Text that gzip cannot make smaller: half of its length remains. */
const noise = (kilobytes) => Array.from({ length: kilobytes * 32 }, (_, at) =>
  createHash('sha256').update(`${kilobytes} ${at}`).digest('hex')).join('').slice(0, kilobytes * 2048);
const made = new Map([
  ['heavy.css', Buffer.from(`/* ${noise(62)} */`)],
  ['heavy.js', Buffer.from(`// ${noise(6)}`)],
]);

export async function selftest() {
  const site = await served(FOLDER, 'https://www.example.lg.jp/broken/', made);
  const browser = await launch();
  try {
    const [sound, broken] = [site.pages.filter((page) => page === 'sound.html'), site.pages.filter((page) => page !== 'sound.html')];
    await test('selftest: no check finds a fault in a sound page', async () => {
      const found = await sweep(browser, { ...site, pages: sound }, everything());
      none([...found].flatMap(([name, faults]) => lines(faults).map((line) => `${name}: ${line}`)));
    });
    const named = new Set(broken.map((page) => page.split('.').slice(0, 2).join('.')));
    await test('selftest: each check has a broken page, for each rule of its own', () => {
      const wanted = everything().flatMap(({ name, rules }) => rules ? rules.map((rule) => `${name}.${rule}`)
        : [...named].some((page) => page.startsWith(`${name}.`)) ? [] : [`${name}.RULE`]);
      assert.deepEqual(wanted.filter((rule) => !named.has(rule)), []);
    });
    await test(`selftest: ${broken.length} broken pages, the fault found in each`, async () => {
      const missed = [];
      for (const check of everything()) {
        const pages = broken.filter((page) => page.startsWith(`${check.name}.`));
        // What is compared with other pages needs one that is sound.
        const faults = (await sweep(browser, { ...site, pages: check.end ? [...sound, ...pages] : pages }, [check])).get(check.name);
        for (const page of pages) {
          const rule = page.split('.')[1];
          if (!faults.some((fault) => fault.page === page && fault.rule === rule)) {
            missed.push([page, ...lines(faults.filter((fault) => fault.page === page))].join('\n  instead: '));
          }
        }
      }
      none(missed);
    });
  } finally {
    await browser.close();
    await site.close();
  }
}
