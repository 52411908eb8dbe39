// Serves the sample site over HTTP, below a path, and searches it as a reader does, in both languages.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ROOT, SHIRUBE, launch, none, test, until } from './harness.mjs';

/** The site does not stand at the root of its server. */
const BELOW = '/city/vision/';
const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };
/** Nothing inline, nothing from elsewhere. */
const POLICY = "default-src 'self'";

/** What a reader types, and pages that must be found, first of all where `first`; pages that must not. */
const JAPANESE = [
  { q: '人口', in: ['glossary/', 'keywords/relationship-population/', 'kanazawa-vision/strategy-2/'] },
  { q: '関係人口', in: ['glossary/', 'kanazawa-vision/strategy-2/', 'kanazawa-vision/hearing/'] },
  { q: 'ﾃﾞｼﾞﾀﾙ', same: 'デジタル' },
  { q: 'でじたる', same: 'デジタル' },
  { q: 'ｄｘ', same: 'DX' },
  { q: '金澤', same: '金沢' },
  { q: '學生', same: '学生' },
  { q: 'サーバ', same: 'サーバー' },
  { q: '2023〜2027', same: '2023～2027' },
  { q: 'リスキリング', first: 'keywords/reskilling/', in: ['kanazawa-vision/strategy-3/', 'kanazawa-vision/glossary/'] },
  { q: '用語集', in: ['kanazawa-vision/glossary/', 'mirai-city/glossary/'] },
  { q: '産学官金', in: ['kanazawa-vision/strategy-4/'], not: ['mirai-city/'] },
  { q: 'バス', in: ['mirai-city/'], not: ['kanazawa-vision/'] },
  { q: 'Society 5.0', in: ['kanazawa-vision/glossary/', 'kanazawa-vision/introduction/'] },
  { q: 'society5.0', same: 'Society 5.0' },
  { q: 'ヘリコプター', none: true },
  { q: '京セラ', none: true },
  { q: 'ごみ 太陽光', in: ['mirai-city/strategy-2/'], not: ['mirai-city/indicators/household-waste/'] },
  { q: '「学民」', none: true },
  { q: '！？、。', none: true },
];
const ENGLISH = [
  { q: 'indicator', same: 'indicators' },
  { q: 'policies', same: 'policy' },
  { q: 'JINKO', in: ['kanazawa-vision/glossary/'] },
  { q: 'reskilling', first: 'keywords/reskilling/', in: ['kanazawa-vision/strategy-3/'] },
  { q: 'digitalization', in: ['mirai-city/'] },
  { q: 'enterprising spirit', in: ['kanazawa-vision/glossary/', 'kanazawa-vision/strategy-3/'] },
  { q: '“enterprising spirit”', in: ['kanazawa-vision/glossary/'] },
  { q: '"spirit enterprising"', none: true },
  { q: 'entrepre', in: ['kanazawa-vision/strategy-3/'] },
  { q: 'solar waste', in: ['mirai-city/strategy-2/'] },
  { q: 'xylophone', none: true },
];

export async function search() {
  const site = await mkdtemp(join(tmpdir(), 'shirube-search-'));
  const browser = await launch();
  const asked = [];
  await promisify(execFile)(SHIRUBE, ['build', '--root', ROOT, '--out', site]);
  const server = await serve(site, asked);
  const url = `http://127.0.0.1:${server.address().port}${BELOW}`;
  try {
    await queries(browser, url, 'ja', JAPANESE);
    await queries(browser, url, 'en', ENGLISH);
    await reading(browser, url, asked);
    await without(browser, url, site);
  } finally {
    await browser.close();
    server.close();
    await rm(site, { recursive: true });
  }
}

/** A plain file server; `asked` collects the paths. */
async function serve(site, asked) {
  const server = createServer(async (request, answer) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    asked.push(path);
    const file = path.startsWith(BELOW) ? path.slice(BELOW.length) : '..';
    try {
      const bytes = await readFile(join(site, file.endsWith('/') || !file ? `${file}index.html` : file));
      answer.writeHead(200, { 'content-type': `${TYPES[extname(file)] ?? 'text/html'}; charset=utf-8`, 'content-security-policy': POLICY });
      answer.end(bytes);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

/** Opens the search page and gathers what goes wrong on it. */
async function open(browser, address, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  page.errors = [];
  page.on('console', (message) => message.type() === 'error' && page.errors.push(message.text()));
  page.on('pageerror', (error) => page.errors.push(error.message));
  await page.goto(address);
  return page;
}

/** What the page says and shows, when the search is over. */
async function found(page, query) {
  await page.evaluate(() => { document.getElementById('search-status').textContent = ''; });
  await page.fill('#search-words', query);
  await page.press('#search-words', 'Enter');
  return over(page);
}

const over = (page) => until(() => page.evaluate(look), ({ status }) => status && !/…$/.test(status));

/** Runs in the page. */
function look() {
  const links = (selector) => [...document.querySelectorAll(selector)].map((link) => link.href);
  return {
    status: document.getElementById('search-status').textContent,
    pages: links('#search-results h3 a'),
    sections: links('#search-results li li > a'),
    marks: [...document.querySelectorAll('#search-results mark')].map((mark) => mark.textContent),
    hidden: document.getElementById('search-found').hidden,
    more: !document.getElementById('search-more').hidden,
    count: Number(/(\d+)(ページ| page)/.exec(document.getElementById('search-status').textContent)?.[1] ?? 0),
  };
}

/** Everything that is found, not only what is shown at first. */
async function all(page, query) {
  let seen = await found(page, query);
  while (seen.more) {
    const before = seen.pages.length;
    await page.click('#search-more');
    seen = await until(() => page.evaluate(look), (now) => now.pages.length > before);
  }
  return seen;
}

async function queries(browser, url, lang, list) {
  const page = await open(browser, `${url}${lang}/search/`);
  const below = (seen) => seen.pages.map((address) => address.slice(`${url}${lang}/`.length));
  for (const { q, ...wanted } of list) {
    await test(`search: ${lang} ${q}`, async () => {
      const seen = await all(page, q);
      const pages = below(seen);
      if (wanted.none) {
        assert.deepEqual([pages, seen.hidden], [[], true]);
        assert.ok(seen.status.includes(q), seen.status);
        assert.ok(await page.isVisible('#index'), 'the index is gone');
        return;
      }
      // Where words stand side by side is looked up for the first pages alone; then the number is the least.
      if (/以上|at least|more/.test(seen.status)) assert.ok(seen.count <= pages.length, seen.status);
      else assert.equal(seen.count, pages.length, seen.status);
      assert.ok(pages.length > 0 && seen.marks.length > 0, `${pages.length} pages, ${seen.marks.length} marks`);
      if (wanted.same) assert.deepEqual(pages, below(await all(page, wanted.same)));
      if (wanted.first) assert.equal(pages[0], wanted.first);
      for (const part of wanted.in ?? []) assert.ok(pages.some((found) => found.includes(part)), `no ${part} in ${pages}`);
      for (const part of wanted.not ?? []) assert.ok(!pages.some((found) => found.includes(part)), `${part} in ${pages}`);
    });
  }
  await test(`search: ${lang} no console error, nothing against the policy`, () => none(page.errors));
  await page.close();
}

/** What a result is: its section, its marks, its address. */
async function reading(browser, url, asked) {
  const page = await open(browser, `${url}ja/search/`);
  await test('search: one character', async () => {
    const seen = await all(page, '緑');
    assert.ok(seen.pages.length > 0, 'nothing found');
    assert.deepEqual([...new Set(seen.marks)], ['緑']);
  });
  await test('search: one character at the end of words too', async () => {
    const texts = await all(page, '口');
    assert.ok(texts.pages.some((address) => address.includes('/glossary/')));
  });
  await test('search: marks are the text as it is written', async () => {
    const marks = async (query) => [...new Set((await all(page, query)).marks)];
    assert.deepEqual((await marks('ﾃﾞｼﾞﾀﾙ')).filter((mark) => mark !== 'でじたる'), ['デジタル']);
    assert.deepEqual(await marks('デマンド交通'), ['デマンド交通']);
    assert.ok((await marks('2023〜2027')).every((mark) => /^2023～2027$/.test(mark)));
    assert.deepEqual(await marks('ｓｏｃｉｅｔｙ5.0'), ['Society5.0']);
  });
  await test('search: a quoted phrase is found as it stands', async () => {
    const loose = await all(page, '関係人口 増やす');
    const phrase = await all(page, '「関係人口を増やす」');
    assert.deepEqual(phrase.pages, [`${url}ja/kanazawa-vision/hearing/`]);
    assert.deepEqual(phrase.marks, ['関係人口を増やす']);
    assert.ok(loose.pages.length > 1 && loose.pages.includes(phrase.pages[0]), loose.pages.join());
    assert.deepEqual((await all(page, '「増やす関係人口」')).pages, []);
  });
  await test('search: a result leads to its section', async () => {
    const seen = await found(page, '進取性');
    const section = seen.sections.find((address) => address.endsWith('/kanazawa-vision/glossary/#enterprising-spirit'));
    assert.ok(section, seen.sections.join('\n'));
    await page.goto(section);
    assert.ok(await page.locator('#enterprising-spirit').isVisible());
    await page.goBack();
  });
  await test('search: the address can be shared, and back leads to the search before', async () => {
    const shared = await open(browser, `${url}ja/search/?q=%E9%96%A2%E4%BF%82%E4%BA%BA%E5%8F%A3`);
    const first = await over(shared);
    assert.equal(await shared.inputValue('#search-words'), '関係人口');
    assert.ok(first.pages.length > 0);
    await found(shared, 'リスキリング');
    assert.match(shared.url(), /\/ja\/search\/\?q=%E3%83%AA/);
    await shared.goBack();
    await until(() => shared.evaluate(look), (seen) => JSON.stringify(seen.pages) === JSON.stringify(first.pages));
    assert.equal(await shared.inputValue('#search-words'), '関係人口');
    none(shared.errors);
    await shared.close();
  });
  await test('search: the form of every page leads there', async () => {
    await page.goto(`${url}en/kanazawa-vision/strategy-1/`);
    await page.fill('.site-search input', 'startup');
    await page.press('.site-search input', 'Enter');
    await page.waitForURL(/\/en\/search\/(index\.html)?\?q=startup$/);
    assert.ok((await over(page)).pages.length > 0);
  });
  await test('search: only what was asked for is fetched', async () => {
    const fresh = await open(browser, `${url}ja/search/`);
    asked.length = 0;
    await fresh.waitForTimeout(200);
    none(asked.filter((path) => path.endsWith('.json')));
    await found(fresh, '放課後');
    const files = asked.filter((path) => path.endsWith('.json'));
    assert.ok(files.filter((path) => path.includes('/words-')).length <= 2, files.join('\n'));
    none(files.filter((path) => !path.startsWith(`${BELOW}search/ja/`)));
    await fresh.close();
  });
  await test('search: no console error', () => none(page.errors));
  await page.close();
}

/** Without a script, from a folder, when the index is missing. */
async function without(browser, url, site) {
  await test('search: without scripts the form leads to the index', async () => {
    const page = await open(browser, `${url}ja/mirai-city/`, { javaScriptEnabled: false });
    await page.fill('.site-search input', '人口');
    await page.press('.site-search input', 'Enter');
    await page.waitForURL(/\/ja\/search\/(index\.html)?\?q=/);
    const text = await page.locator('main').innerText();
    assert.match(text, /JavaScript/);
    assert.match(text, /関係人口/);
    await page.close();
  });
  await test('search: from a folder the page says so, asks for nothing and shows the index', async () => {
    const page = await open(browser, `${pathToFileURL(join(site, 'ja/search/index.html')).href}?q=人口`);
    const { status } = await over(page);
    assert.match(status, /フォルダー/);
    assert.ok(await page.isVisible('#index'));
    none(page.errors);
    await page.close();
  });
  await test('search: when the index cannot be read the page says so', async () => {
    const page = await open(browser, `${url}ja/search/`);
    await page.route('**/words-*.json*', (route) => route.abort());
    const { status, hidden } = await found(page, '人口');
    assert.match(status, /読めませんでした/);
    assert.ok(hidden);
    await page.unroute('**/words-*.json*');
    assert.ok((await found(page, '人口')).pages.length > 0, 'it does not recover');
    await page.close();
  });
}
