// The built terminal on a port of its own, for long tests: as `npm start` serves it, with the tests' training issuer.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import './test-places.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Builds the site when its sources changed, serves it, and answers its address and how to stop. */
export async function serveSite(port) {
  const built = spawnSync(process.execPath, ['tools/build-for-tests.mjs'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) throw new Error('the site did not build');
  const server = spawn(process.execPath, ['tools/start.mjs', '--no-build', '--port', String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((ready, fail) => {
    server.stdout.once('data', ready);
    server.once('exit', () => fail(new Error('the site did not start')));
  });
  return { url: `http://localhost:${port}/`, close: () => server.kill() };
}
