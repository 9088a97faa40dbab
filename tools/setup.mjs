// Set-up with Node built-ins only: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const modules = path.join(root, 'node_modules');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) fail(`Node 20.19 or newer is needed; this is ${process.version}.`);
installPackages();
if (process.argv.includes('--browser')) ensureChromium();

/** Runs `npm ci` unless the installed packages already are those of the lock file. */
function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(modules, '.lock-sha256');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages (npm ci)…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, lock);
}

/** Finds Chromium, or installs Debian's, and leaves its path where playwright.config.ts reads it. */
function ensureChromium() {
  let bin = findChromium();
  if (!bin && existsSync('/usr/bin/apt-get')) {
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const apt = (...args) => {
      const [command, ...rest] = [...asRoot, 'apt-get', ...args];
      run(command, rest, { DEBIAN_FRONTEND: 'noninteractive' });
    };
    console.log('Chromium is missing: installing it with apt-get…');
    apt('update', '-q');
    apt('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
    bin = findChromium();
  }
  if (!bin) {
    fail(
      'No Chromium found for the browser tests. Install Chromium or Chrome by hand, or set CHROMIUM_PATH to its program, then run `npm test` again.',
    );
  }
  writeFileSync(path.join(modules, '.chromium-path'), bin);
}

function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'Google Chrome'];
  const places = (process.env.PATH ?? '')
    .split(path.delimiter)
    .concat(['/usr/bin', '/snap/bin', '/Applications/Google Chrome.app/Contents/MacOS']);
  const candidates = [process.env.CHROMIUM_PATH, ...places.flatMap((dir) => names.map((name) => path.join(dir, name)))];
  return candidates.filter(Boolean).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.status !== 0) {
    fail(
      `\`${command} ${args.join(' ')}\` failed (${done.error?.message ?? `exit ${done.status}`}). Run it by hand to see why, then try again.`,
    );
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
