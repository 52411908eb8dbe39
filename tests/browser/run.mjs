// Runs the browser tests: node run.mjs [selftest] [pages] [folder] [search] [live]; the last line is "browser: N passed, N failed".
import { counts, test } from './harness.mjs';
import { live } from './live.mjs';
import { folder, pages } from './pages.mjs';
import { search } from './search.mjs';
import { selftest } from './selftest.mjs';

const suites = { selftest, pages, folder, search, live };
const asked = process.argv.slice(2);
for (const name of asked.length ? asked : Object.keys(suites)) {
  await test(`${name}: the run reached its end`, suites[name]);
}
console.log(`browser: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
