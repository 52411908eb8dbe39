// Runs the browser tests: node run.mjs [pages] [live] [search]; the last line is "browser: N passed, N failed".
import { counts, test } from './harness.mjs';
import { live } from './live.mjs';
import { pages } from './pages.mjs';
import { search } from './search.mjs';

const suites = { pages, live, search };
const asked = process.argv.slice(2);
for (const name of asked.length ? asked : Object.keys(suites)) {
  await test(`${name}: the run reached its end`, suites[name]);
}
console.log(`browser: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
