// A page in the installed Chromium for a benchmark: its module is loaded under the product's own headers.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { bundleForPage } from './bundle.mjs';
import { securityHeaders } from './headers.mjs';

const root = path.resolve(import.meta.dirname, '..');
const types = {
  '.mjs': 'text/javascript',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.html': 'text/html',
};

/** Serves a page that runs `entry` (TypeScript for the browser) under the product's headers; port 0 is any free one. */
export async function servePage(entry, files = {}, port = 0) {
  const dir = await bundleForPage(entry);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value);
    const url = (request.url ?? '/').split('?')[0];
    const file = files[url] ?? path.join(dir, path.basename(url));
    if (url === '/')
      response.setHeader('Content-Type', 'text/html').end('<script type="module" src="/main.mjs"></script>');
    else if (!existsSync(file)) response.writeHead(404).end();
    else
      response
        .setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream')
        .end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

/**
 * Opens a page on which `entry` has run. `files` adds URL paths served from the disk. What the module puts on
 * `globalThis` is there for `page.evaluate`.
 */
export async function openPage(entry, files = {}) {
  const served = await servePage(entry, files);
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(served.url);
  if (faults.length > 0) throw new Error(`the page of ${entry} failed: ${faults.join('; ')}`);
  const close = async () => {
    await browser.close();
    served.close();
  };
  return { page, close };
}

/** The browser that tests use. */
export function chromiumPath() {
  const found = path.join(root, 'node_modules', '.chromium-path');
  return process.env.CHROMIUM_PATH ?? (existsSync(found) ? readFileSync(found, 'utf8') : '/usr/bin/chromium');
}
