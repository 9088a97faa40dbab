// The browser that journeys, icons and pictures use: the one that set-up found, or CHROMIUM_PATH.
import { existsSync, readFileSync } from 'node:fs';

/** Path of a Chromium. */
export function browserPath() {
  const found = new URL('../node_modules/.chromium-path', import.meta.url);
  return process.env.CHROMIUM_PATH ?? (existsSync(found) ? readFileSync(found, 'utf8') : '/usr/bin/chromium');
}
