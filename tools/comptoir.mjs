// Runs the command line: bundles src/cli once per state of src/ into a cache, then imports the bundle.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const cache = path.join(root, 'node_modules', '.cache', 'comptoir');

/** Name, size and time of every source file: cheap enough to take at each call. */
function stateOfSources() {
  const hash = createHash('sha256').update(process.version);
  const files = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true });
  for (const file of files) {
    if (!file.isFile() || /[.]test[.]/.test(file.name)) continue;
    const full = path.join(file.parentPath, file.name);
    const { mtimeMs, size } = statSync(full);
    hash.update(`${full}\n${mtimeMs}\n${size}\n`);
  }
  hash.update(readFileSync(path.join(root, 'package-lock.json')));
  return hash.digest('hex').slice(0, 24);
}

async function bundle(out) {
  const { build } = await import('rolldown');
  const scratch = `${out}.${process.pid}`;
  await build({
    input: { main: path.join(root, 'src/cli/main.ts') },
    cwd: root,
    platform: 'node',
    logLevel: 'warn',
    output: { dir: scratch, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
  });
  rmSync(out, { recursive: true, force: true });
  renameSync(scratch, out);
  for (const old of readdirSync(cache)) {
    const place = path.join(cache, old);
    if (place !== out && Date.now() - statSync(place).mtimeMs > 86_400_000)
      rmSync(place, { recursive: true, force: true });
  }
}

/** The bundled command line as a module. */
export async function loadCommandLine() {
  const out = path.join(cache, stateOfSources());
  const entry = path.join(out, 'main.mjs');
  if (!existsSync(entry)) {
    mkdirSync(cache, { recursive: true });
    await bundle(out);
  }
  return import(pathToFileURL(entry).href);
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  const { main } = await loadCommandLine();
  process.exitCode = await main(process.argv.slice(2));
}
