// `npm start`: makes the training issuer on first run, builds when something changed, serves both pages.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { preview } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const port = Number(process.argv[process.argv.indexOf('--port') + 1]) || 4173;

/** Name, size and time of everything the build reads. */
function stateOfInputs() {
  const hash = createHash('sha256');
  const add = (file) => {
    if (!existsSync(file)) return;
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file}\n${mtimeMs}\n${size}\n`);
  };
  for (const folder of ['src', 'public']) {
    for (const file of readdirSync(path.join(root, folder), { recursive: true }))
      add(path.join(root, folder, String(file)));
  }
  for (const file of ['index.html', 'wallet.html', 'vite.config.ts', 'package-lock.json', '.training/racines.json'])
    add(path.join(root, file));
  return hash.digest('hex');
}

const stamp = path.join(root, 'dist', '.inputs-sha256');
const inputs = stateOfInputs();
if (!process.argv.includes('--no-build') && (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== inputs)) {
  const { build } = await import('vite');
  await build({ logLevel: 'warn' });
  writeFileSync(stamp, inputs);
}
await preview({ preview: { port, strictPort: true, host: '127.0.0.1' } });
console.log(`Terminal          http://localhost:${port}/\nPatient's app     http://localhost:${port}/wallet.html`);
