// A built site as the checks see it: its pages, and the file behind an address; served, or in its folder.
import { createServer } from 'node:http';
import { readFile, readdir } from 'node:fs/promises';
import { existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The policy under which every page must be whole. */
const POLICY = "default-src 'self'";
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg',
  '.webp': 'image/webp', '.avif': 'image/avif', '.gif': 'image/gif', '.pdf': 'application/pdf',
};

const htmlFiles = async (folder) => (await readdir(folder, { recursive: true }))
  .filter((file) => file.endsWith('.html')).map((file) => file.replaceAll('\\', '/')).sort();

/** The site opened from its folder, without a server. */
export async function fromFolder(folder) {
  const root = pathToFileURL(`${folder}/`).href;
  return {
    folder,
    pages: await htmlFiles(folder),
    url: (page) => new URL(page, root).href,
    file: (url) => below(folder, url.startsWith(root) && fileURLToPath(url.replace(/[?#].*/s, '')).slice(folder.length + 1)),
    inside: (url) => url.startsWith('file:'),
    close() {},
  };
}

/**
 * The site served below the path of `published`, the address it was built for.
 * `made` adds what is in no file: a map from path to bytes.
 */
export async function served(folder, published, made = new Map()) {
  const { pathname: base } = new URL(published);
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, published).pathname).slice(base.length).replace(/(^|\/)$/, '$1index.html');
    const headers = { 'content-security-policy': POLICY, 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' };
    try {
      const body = made.get(path) ?? await readFile(join(folder, path));
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404, { ...headers, 'content-type': TYPES['.txt'] }).end('404');
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const root = `http://127.0.0.1:${server.address().port}${base}`;
  /** The published address and the served one name the same file. */
  const path = (url) => [root, published].filter((start) => url.startsWith(start)).map((start) => decodeURIComponent(url.slice(start.length).replace(/[?#].*/s, '')))[0];
  return {
    folder,
    published,
    pages: await htmlFiles(folder),
    url: (page) => root + page.replace(/(^|\/)index\.html$/, '$1'),
    file: (url) => path(url) === undefined ? undefined
      : made.has(path(url)) ? made.get(path(url)) : below(folder, path(url).replace(/(^|\/)$/, '$1index.html')),
    inside: (url) => new URL(url).origin === new URL(root).origin || url.startsWith(published),
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

/** The path of a file, if it is there. */
function below(folder, path) {
  const file = path && join(folder, path);
  return file && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
