// Builds the site unless it already is the one of these inputs. The training issuer's roots are one of them.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Folder of the built site and of the training issuer; tests have their own, so that both can run at once. */
export const places = {
  dist: path.resolve(root, process.env.COMPTOIR_DIST ?? 'dist'),
  training: path.resolve(root, process.env.COMPTOIR_TRAINING_DIR ?? '.training'),
};

/** Builds when something changed since the last build, or when forced. */
export async function buildSite() {
  const stamp = path.join(places.dist, '.inputs-sha256');
  const inputs = stateOfInputs();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
  rmSync(stamp, { force: true });
  const { build } = await import('vite');
  await build({ root, logLevel: 'warn' });
  writeFileSync(stamp, inputs);
}

/** Name, size and time of every source, and the roots that the build pins. */
function stateOfInputs() {
  const hash = createHash('sha256').update(String(process.env.COMPTOIR_PROD_ROOTS));
  const add = (file) => {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file}\n${mtimeMs}\n${size}\n`);
  };
  for (const folder of ['src', 'public']) {
    const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
    entries.filter((entry) => entry.isFile()).forEach((entry) => add(path.join(entry.parentPath, entry.name)));
  }
  const pages = ['index.html', 'wallet.html', 'desk.html', 'perte.html', 'service.html', 'annuaire.html'];
  for (const file of [...pages, 'vite.config.ts', 'tools/offline-parts.mjs', 'package-lock.json'])
    add(path.join(root, file));
  for (const file of [path.join(places.training, 'racines.json'), process.env.COMPTOIR_PROD_ROOTS]) {
    if (file && existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}
