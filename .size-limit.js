// First load = what the page's own HTML names: its scripts, preloaded chunks and style sheets. Fonts are counted apart.
import { existsSync, readFileSync } from 'node:fs';

const dist = process.env.COMPTOIR_DIST ?? 'dist';

function firstLoadOf(page) {
  const file = `${dist}/${page}`;
  if (!existsSync(file)) return [];
  const names = readFileSync(file, 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+[.](?:js|css))"/g);
  return [...names].map(([, name]) => `${dist}/${name}`);
}

export default [
  { name: 'first load of the terminal', path: firstLoadOf('index.html'), limit: '200 kB', gzip: true },
  { name: "first load of the patient's app", path: firstLoadOf('wallet.html'), limit: '120 kB', gzip: true },
];
