// What each page keeps for the days without network. The patient's phone pays for its data: it keeps the app's own
// files and nothing of the terminal; the terminal keeps nothing of the app.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { generateSW } from 'workbox-build';

/** A phone fetches larger files, the decoders, when they are first used: they are three quarters of all. In bytes. */
const largestAtOnce = 262_144;

/** The letters of every screen; those of rarer languages are fetched when a name has one. */
const fonts = ['fonts/hanken-grotesk-latin.woff2', 'fonts/atkinson-mono-ascii.woff2'];

/** Names of built files that a page names, and that those name in turn. */
export function partsOf(page, dist) {
  const assets = readdirSync(path.join(dist, 'assets'));
  const found = new Set();
  const follow = (file) => {
    const text = readFileSync(path.join(dist, file), 'utf8');
    for (const name of assets) {
      if (found.has(`assets/${name}`) || !text.includes(name)) continue;
      found.add(`assets/${name}`);
      if (/[.](?:js|css)$/.test(name)) follow(`assets/${name}`);
    }
  };
  follow(page);
  return found;
}

/** Drops from the terminal's own list the files that only another page names. */
export function keepTerminalParts(dist) {
  return (entries) => {
    const parts = partsOf('index.html', dist);
    const isKept = ({ url }) => (url.startsWith('assets/') ? parts.has(url) : url !== 'wallet.html');
    return { manifest: entries.filter(isKept) };
  };
}

/** Writes the service worker of the patient's app, whose scope is that page alone. */
export function walletWorker() {
  let dist;
  return {
    name: 'comptoir-wallet-worker',
    apply: 'build',
    configResolved: (config) => (dist = path.resolve(config.root, config.build.outDir)),
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const isSmall = (name) => statSync(path.join(dist, name)).size <= largestAtOnce;
        const parts = [...partsOf('wallet.html', dist)].filter(isSmall);
        await generateSW({
          globDirectory: dist,
          globPatterns: ['wallet.html', 'wallet.webmanifest', 'icons/comptoir-192.png', ...fonts, ...parts],
          // Their name carries their hash: what the page has just fetched is not fetched again.
          dontCacheBustURLsMatching: /^assets\//,
          swDest: path.join(dist, 'wallet-sw.js'),
          runtimeCaching: [
            {
              urlPattern: /\/(?:assets|fonts|icons)\//,
              handler: 'CacheFirst',
              options: { cacheName: 'comptoir-wallet-when-used', expiration: { maxEntries: 8 } },
            },
          ],
          cleanupOutdatedCaches: true,
          clientsClaim: true,
          // Trusted Types refuse importScripts of a plain address: the runtime goes inside the one script.
          inlineWorkboxRuntime: true,
          sourcemap: false,
        });
      },
    },
  };
}
