import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { servedFile, type ServedFile } from './serve-files.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Every file of a built site by its URL path, read once. Files of an unknown type and dot files are not served. */
export async function readSite(dist: string): Promise<ReadonlyMap<string, ServedFile>> {
  const files = new Map<string, ServedFile>();
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    const type = types[path.extname(entry.name)];
    if (!entry.isFile() || entry.name.startsWith('.') || type === undefined) continue;
    const full = path.join(entry.parentPath, entry.name);
    const url = `/${path.relative(dist, full).split(path.sep).join('/')}`;
    files.set(url, servedFile(await readFile(full), type));
  }
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return files;
}
