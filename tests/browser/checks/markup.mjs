// What can be read off the pages together: valid HTML and CSS, structure, links, addresses, languages.
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { require } from '../harness.mjs';

/** Valid CSS that the checker does not know (yet): properties, and the functions of CSS Anchor Positioning. */
const UNKNOWN_TO_NU = /^CSS: (“(paint-order|anchor-name|position-anchor|container)”: Property .* doesn't exist|Unrecognized at-rule “@container”|.*“anchor\(|“top”: Parse Error\.$)/;

/** The Nu HTML checker over all pages and style sheets, in one run of Java: no error, no warning. */
export const nu = () => {
  let files = 0;
  return {
    name: 'nu',
    async end({ folder, pages }) {
      const sheets = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.css'));
      files = pages.length + sheets.length;
      const jar = join(require.resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');
      const { stdout } = await promisify(execFile)('java', ['-Xss2m', '-jar', jar, '--also-check-css', '--format', 'json', '--stdout',
        '--exit-zero-always', ...[...pages, ...sheets].map((file) => join(folder, file))], { maxBuffer: 1 << 28 });
      return JSON.parse(stdout).messages
        .filter(({ type, subType, message }) => (type === 'error' || type === 'non-document-error' || subType === 'warning') && !UNKNOWN_TO_NU.test(message))
        .map(({ type, subType, url, message, lastLine, extract }) => ({
          page: relative(folder, new URL(url).pathname), rule: subType ?? type, where: `line ${lastLine}`,
          why: `${message} ${(extract ?? '').replace(/\s+/g, ' ').slice(0, 80)}`,
        }));
    },
    said: () => `${files} files`,
  };
};

/** One h1, one main, a language that the address agrees with, no id twice, alternative texts. */
export const structure = () => ({
  name: 'structure', rules: ['h1', 'main', 'lang', 'id', 'alt'], when: 'arrival', widths: [1280],
  look: (page, { name }) => page.evaluate((wanted) => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const fault = (rule, element, why) => ({ rule, where: lens.name(element), why });
    const ids = all('[id]').map((element) => element.id);
    const { lang } = document.documentElement;
    const named = (svg) => svg.hasAttribute('aria-label') || svg.hasAttribute('aria-labelledby') || svg.querySelector(':scope > title');
    return [
      ...['h1', 'main'].filter((tag) => all(tag).length !== 1).map((tag) => fault(tag, document.body, `${all(tag).length} × ${tag}`)),
      ...!lang || (wanted && lang !== wanted) ? [fault('lang', document.documentElement, `lang="${lang}"`)] : [],
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => fault('id', document.getElementById(id), `#${id} stands twice`)),
      ...all('img:not([alt])').map((image) => fault('alt', image, 'no alt')),
      ...all('svg[role="img"]').filter((svg) => !named(svg)).map((svg) => fault('alt', svg, 'no name')),
    ];
  }, /^(ja|en)\//.exec(name)?.[1]),
});

/** Every link, style, script and image leads to a file of the site, and its fragment to an id there. */
export const links = () => {
  const pages = new Map();
  let count = 0;
  return {
    name: 'links', rules: ['file', 'fragment'], when: 'arrival', widths: [1280],
    async look(page, { site, name }) {
      const seen = await page.evaluate(() => ({
        ids: [...document.querySelectorAll('[id], a[name]')].map((element) => element.id || element.name),
        links: [...document.querySelectorAll('[href], [src], [srcset], form[action]')].flatMap((element) => {
          const sources = (element.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]);
          return [...['href', 'src', 'action'].map((key) => element.getAttribute(key)), ...sources].filter(Boolean)
            .map((written) => ({ written, url: new URL(written, document.baseURI).href, where: lens.name(element) }));
        }),
      }));
      pages.set(site.file(site.url(name)), { name, ids: new Set(seen.ids), links: seen.links });
      return [];
    },
    async end(site) {
      const faults = [...pages.values()].flatMap(({ name, links }) => links.flatMap(({ written, url, where }) => {
        if (!site.inside(url)) return [];
        count += 1;
        const file = site.file(url);
        if (!file) return [{ page: name, rule: 'file', where, why: `${written} leads nowhere` }];
        const fragment = decodeURIComponent(new URL(url).hash.slice(1)).replace(/:~:.*/s, '');
        const known = !fragment || !pages.has(file) || pages.get(file).ids.has(fragment);
        return known ? [] : [{ page: name, rule: 'fragment', where, why: `${written}: no such id there` }];
      }));
      return [...faults, ...site.published ? await listed(site) : []];
    },
    said: () => `${count} links`,
  };
};

/** The addresses in sitemap and feeds. */
async function listed(site) {
  const files = (await readdir(site.folder, { recursive: true })).filter((file) => file.endsWith('.xml'));
  const faults = await Promise.all(files.map(async (file) => {
    const text = await readFile(join(site.folder, file), 'utf8');
    const urls = [...text.matchAll(/(?:<(?:loc|id)>|href=")([^<"]+)/g)].map(([, url]) => url.replaceAll('&amp;', '&'));
    return [...new Set(urls)].filter((url) => site.inside(url) && !site.file(url))
      .map((url) => ({ page: file, rule: 'file', where: '', why: `${url} leads nowhere` }));
  }));
  return faults.flat();
}

/** The canonical address is the page's own; its languages name each other. */
export const addresses = () => {
  const heads = new Map();
  return {
    name: 'addresses', rules: ['canonical', 'hreflang'], when: 'arrival', widths: [1280],
    async look(page, { site, name }) {
      const own = site.published + site.url(name).slice(site.url('').length);
      const head = await page.evaluate(() => ({
        canonical: [...document.querySelectorAll('link[rel="canonical"]')].map((link) => link.getAttribute('href')),
        alternates: Object.fromEntries([...document.querySelectorAll('link[rel="alternate"][hreflang]')]
          .map((link) => [link.hreflang, link.getAttribute('href')])),
        lang: document.documentElement.lang,
      }));
      heads.set(own, { name, own, ...head });
      return [];
    },
    end: async () => [...heads.values()].flatMap(({ name, own, canonical, alternates, lang }) => {
      const fault = (rule, why) => [{ page: name, rule, where: 'head', why }];
      // Pages without a language of their own: the choice of language, and the one for wrong addresses.
      const lone = !/^(ja|en)\//.test(name);
      if (lone && !canonical.length && !Object.keys(alternates).length) return [];
      return [
        canonical.length === 1 && canonical[0] === own ? [] : fault('canonical', `canonical is ${canonical.join(', ') || 'missing'}, the address ${own}`),
        lone || alternates[lang] === own ? [] : fault('hreflang', `hreflang="${lang}" is ${alternates[lang] ?? 'missing'}, the address ${own}`),
        lone || ['ja', 'en', 'x-default'].every((key) => alternates[key]) ? [] : fault('hreflang', `only ${Object.keys(alternates).join(', ') || 'none'}`),
        Object.entries(alternates).filter(([key, url]) => key !== 'x-default' && url !== own && heads.get(url)?.alternates[lang] !== own)
          .flatMap(([, url]) => fault('hreflang', `${url} does not name this page as its ${lang}`)),
      ].flat();
    }),
  };
};
