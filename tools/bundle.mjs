// Bundles TypeScript of this repository for Node or for a page of its own: Node 20 runs no TypeScript.
import { mkdtempSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const cache = path.join(root, 'node_modules', '.cache', 'bundles');

/** Packages that do not bundle, or that must be the very ones that are installed. */
const external = [/^@playwright\//, /^playwright/, /^vite/, /^rolldown/];

/** Workers are Vite's to build: a bundle of ours only needs their address to exist. */
const noWorkers = {
  name: 'no-workers',
  resolveId: (id) => (id.endsWith('?worker&url') ? `\0${id}` : null),
  load: (id) => (id.endsWith('?worker&url') ? 'export default "";' : null),
};

/** The module as Node imports it. */
export async function importBundled(entry) {
  const dir = await bundle(entry, { platform: 'node', external });
  return import(pathToFileURL(path.join(dir, 'main.mjs')).href);
}

/** Folder with `main.mjs` and its chunks, for a page. */
export function bundleForPage(entry) {
  return bundle(entry, { platform: 'browser' });
}

async function bundle(entry, options) {
  const { build } = await import('rolldown');
  mkdirSync(cache, { recursive: true });
  const dir = mkdtempSync(path.join(cache, `${path.basename(entry, '.ts')}-`));
  const names = { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' };
  await build({
    input: { main: path.resolve(root, entry) },
    cwd: root,
    logLevel: 'warn',
    plugins: [noWorkers],
    // Vite's own word, which a bundle of ours does not know.
    transform: { define: { 'import.meta.env.DEV': 'false' } },
    ...options,
    output: { dir, format: 'esm', ...names },
  });
  return dir;
}
