// Serves a copy of the sample site and edits its files under an open page: the page must follow without reloading.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SHIRUBE, copySite, launch, none, sleep, test, until } from './harness.mjs';

const STRATEGY = 'ja/kanazawa-vision/strategy-1/';
const INDICATOR = 'ja/kanazawa-vision/indicators/dx-consultations/';
const CHAPTER = 'content/kanazawa-vision/strategy-1.ja.md';
const INDICATORS = 'data/kanazawa-vision/indicators.yml';
const SENTENCE = 'デジタルミュージアムの構築';

export async function live() {
  const folder = await mkdtemp(join(tmpdir(), 'shirube-live-'));
  await copySite(folder);
  const holder = await hold(4100);
  let server, browser;
  try {
    server = await serve(folder);
    browser = await launch();
    await test('live: takes the next free port', () => assert.notEqual(new URL(server.url).port, '4100'));
    await follow(browser, server.url, site(folder));
    await plain(browser, server.url);
    await strangers(server.url);
  } finally {
    await browser?.close();
    server?.child.kill();
    holder.close();
    await rm(folder, { recursive: true });
  }
}

/** Everything that happens in the one tab. */
async function follow(browser, url, { path, read, write, edit }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 500 }, locale: 'ja-JP' });
  const [errors, strays] = [[], []];
  page.on('console', (message) => message.type() === 'error' && errors.push(`${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (asked) => new URL(asked.url()).origin !== new URL(url).origin && strays.push(asked.url()));

  const main = () => page.evaluate(() => document.querySelector('main').textContent);
  const shows = (text) => until(main, (seen) => seen.includes(text));
  const overlay = () => page.evaluate(() => {
    const element = document.getElementById('shirube-overlay');
    return element?.checkVisibility() ? (element.shadowRoot ?? element).textContent : '';
  });
  /** Opens a page and leaves on it what a reload would lose. */
  const open = async (address) => {
    await page.goto(url + address);
    return stay();
  };
  const stay = () => page.evaluate(() => {
    window.sameTab = true;
    const details = document.querySelector('details');
    if (details) details.open = true;
    scrollTo({ top: 150, behavior: 'instant' });
    return { scroll: scrollY, details: Boolean(details) };
  });
  const same = async () => assert.ok(await page.evaluate(() => window.sameTab), 'the page was reloaded');
  const stayed = async () => {
    await same();
    assert.equal(await page.evaluate(() => scrollY), 150, 'the scroll position moved');
    assert.notEqual(await page.evaluate(() => document.querySelector('details')?.open), false, 'the open <details> closed');
  };

  await test('live: the page scrolls and has a <details>', async () =>
    assert.deepEqual(await open(STRATEGY), { scroll: 150, details: true }));

  await test('live: an edited sentence appears', async () => {
    await edit(CHAPTER, SENTENCE, 'デジタルミュージアムの検討');
    await shows('デジタルミュージアムの検討');
    await stayed();
  });
  await test('live: a sentence saved through a temporary file appears', async () => {
    await write(`${CHAPTER}.new`, (await read(CHAPTER)).replace('デジタルミュージアムの検討', SENTENCE));
    await rename(path(`${CHAPTER}.new`), path(CHAPTER));
    await shows(SENTENCE);
    await stayed();
  });

  const keywords = 'themes/local/templates/figures/keywords.html';
  await test('live: a template of the site takes the place of the default one', async () => {
    await write(keywords, '<ul>{% for keyword in figure.keywords %}<li>一番目の{{ keyword.words.text }}</li>{% endfor %}</ul>\n');
    await write('data/site.yml', `${await read('data/site.yml')}theme: local\n`);
    await shows('一番目の');
    await stayed();
  });
  await test('live: an edited template is used', async () => {
    await edit(keywords, '一番目の', '二番目の');
    await shows('二番目の');
    await stayed();
  });

  // These replace all of the default tokens, so the first edit moves the text; the second may not.
  const tokens = 'themes/local/styles/tokens.css';
  const computed = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollMarginBottom);
  await test('live: a style sheet of the site takes the place of the default one', async () => {
    await write(tokens, ':root { --probe: 11px; scroll-margin-bottom: var(--probe) }\n');
    await until(computed, (seen) => seen === '11px');
    await same();
  });
  await test('live: an edited custom property changes the computed style', async () => {
    await stay();
    await edit(tokens, '11px', '22px');
    await until(computed, (seen) => seen === '22px');
    await stayed();
  });

  await test('live: twenty edits all appear', async () => {
    const times = [];
    for (let n = 0, last = SENTENCE; n < 20; n += 1) {
      const next = `第${n + 1}版のデジタルミュージアム`;
      times.push(await timed(page, next, () => edit(CHAPTER, last, next)));
      last = next;
      await sleep(100);
    }
    await stayed();
    times.sort((a, b) => a - b);
    console.log(`edit to screen: median ${Math.round((times[9] + times[10]) / 2)} ms, max ${Math.round(times[19])} ms (20 edits)`);
  });

  await test('live: an edited target appears in the table and the chart', async () => {
    await open(INDICATOR);
    await edit(INDICATORS, 'value: 250', 'value: 271');
    for (const part of ['table', 'svg .value']) {
      const texts = () => page.evaluate((part) => [...document.querySelectorAll(`main ${part}`)].map((element) => element.textContent), part);
      await until(texts, (seen) => seen.some((text) => text.includes('271')) && !seen.some((text) => text.includes('250')));
    }
    await same();
  });

  const good = await read(INDICATORS);
  await test('live: broken YAML shows its message over the last good page', async () => {
    await stay();
    const before = await main();
    await edit(INDICATORS, /observations: .*/, 'observations: [');
    const broken = good.split('\n').findIndex((line) => line.includes('observations:')) + 1;
    const seen = await until(overlay, Boolean);
    assert.match(seen, /YAML/);
    assert.match(seen, /[ぁ-ん]/, 'no Japanese');
    // A parser finds an open bracket where the next line goes on.
    const line = Number(/indicators\.yml\D{0,12}(\d+)/.exec(seen)?.[1]);
    assert.ok(seen.includes(INDICATORS) && line >= broken && line <= broken + 2, `no ${INDICATORS}:${broken} in: ${seen}`);
    assert.equal(await main(), before);
    await stayed();
  });
  await test('live: the message goes when the YAML is mended', async () => {
    await write(INDICATORS, good);
    await until(overlay, (seen) => !seen);
    await shows('271');
    await same();
  });

  await test('live: the language switch leads to the same section', async () => {
    await open(`${STRATEGY}#measures`);
    // A link of the section's own, or the page's.
    const links = page.locator('a[hreflang="en"][href$="#measures"]:visible').or(page.locator('a[hreflang="en"]:visible'));
    await links.first().click();
    await page.waitForURL(/\/en\/kanazawa-vision\/strategy-1\/(index\.html)?#measures$/, { timeout: 10_000 });
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    assert.ok(await page.evaluate(() => document.getElementById('measures') !== null), 'no #measures');
  });

  await test('live: no console error', () => none(errors));
  await test('live: no request to another site', () => none(strays));
  await page.close();
}

/** Milliseconds from just before `write` until the frame that has the text in its page. */
async function timed(page, text, write) {
  await page.evaluate((text) => {
    window.arrival = new Promise((arrived, failed) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('main').textContent.includes(text)) return;
        observer.disconnect();
        requestAnimationFrame(() => arrived(performance.timeOrigin + performance.now()));
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true });
      setTimeout(() => failed(new Error(`${text}: not within 10 s`)), 10_000);
    });
  }, text);
  const start = performance.timeOrigin + performance.now();
  await write();
  return await page.evaluate(() => window.arrival) - start;
}

/** A reader without scripts, and addresses that do not exist. */
async function plain(browser, url) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const failed = [];
  page.on('response', (response) => response.status() >= 400 && failed.push(`${response.status()} ${response.url()}`));
  await test('live: without scripts the page is readable', async () => {
    await page.goto(url + STRATEGY);
    assert.match(await page.locator('main').innerText(), /金沢は「本物」を大切にしてきたまちです/);
    none(failed);
  });
  await test('live: an unknown address is answered 404, in both languages, with its style', async () => {
    const address = `${url}ja/nothing/here/`;
    const response = await page.goto(address);
    assert.equal(response.status(), 404);
    const text = await page.locator('body').innerText();
    assert.match(text, /[ぁ-ん]{2}/);
    assert.match(text, /\b(page|found)\b/i);
    none(failed.filter((line) => line !== `404 ${address}`));
  });
  await context.close();
}

/** A page of another site may not read this one by pointing its own name at 127.0.0.1. */
async function strangers(url) {
  const status = (host) => new Promise((done, failed) =>
    request(url + STRATEGY, { headers: { host } }, (answer) => done(answer.resume().statusCode)).on('error', failed).end());
  await test('live: only its own host name is answered', async () => {
    assert.equal(await status(new URL(url).host), 200);
    const seen = await status('evil.example');
    assert.ok([403, 421].includes(seen), `status ${seen}`);
  });
}

/** Keeps a port busy; it may already be. */
async function hold(port) {
  const holder = createServer();
  await new Promise((done) => holder.once('error', done).listen(port, '127.0.0.1', done));
  return holder;
}

async function serve(folder) {
  const child = spawn(SHIRUBE, ['serve', '--root', folder, '--lang', 'ja', '--port', '4100']);
  let said = '';
  let ended;
  child.on('error', (error) => { ended = error.message; });
  child.on('close', (code) => { ended ??= `exit ${code}`; });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { said += data; });
  const address = () => /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
  try {
    await until(() => ({ said, ended }), () => address() || ended);
    assert.ok(address(), `serve gave no address (${ended}): ${said}`);
  } catch (error) {
    child.kill();
    throw error;
  }
  return { child, url: address() };
}

/** The files of the served copy, named from its root. */
function site(folder) {
  const path = (file) => join(folder, file);
  const read = (file) => readFile(path(file), 'utf8');
  const write = async (file, text) => {
    await mkdir(dirname(path(file)), { recursive: true });
    await writeFile(path(file), text);
  };
  const edit = async (file, old, text) => {
    const before = await read(file);
    const after = before.replace(old, text);
    assert.notEqual(after, before, `${file} has no ${old}`);
    await write(file, after);
  };
  return { path, read, write, edit };
}
