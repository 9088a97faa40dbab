import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { cacheControl, securityHeaders } from './tools/headers.mjs';
import { keepTerminalParts, walletWorker } from './tools/offline-parts.mjs';
import { knownKeyset, pinnedRoots } from './tools/pinned-roots.mjs';

const trainingRoots = `${process.env.COMPTOIR_TRAINING_DIR ?? '.training'}/racines.json`;
const outDir = process.env.COMPTOIR_DIST ?? 'dist';
const productionRoots = process.env.COMPTOIR_PROD_ROOTS;

/** Pages that are of no use without a network. */
const beside = ['desk', 'perte', 'service', 'annuaire'];

const nonce = 'comptoir-dev';

/** The header set in dev and preview. Dev adds what hot reload needs and nothing else: a nonce and its socket. */
function headers(): Plugin {
  return {
    name: 'comptoir-headers',
    configureServer(server) {
      const extra = {
        'script-src': [`'nonce-${nonce}'`],
        'style-src': [`'nonce-${nonce}'`],
        'connect-src': ['ws:'],
      };
      server.middlewares.use((_request, response, next) => {
        for (const [name, value] of Object.entries(securityHeaders(extra))) response.setHeader(name, value);
        next();
      });
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value);
        response.setHeader('Cache-Control', cacheControl(request.url ?? '/'));
        next();
      });
    },
  };
}

/** The patient's page installs as an app of its own: it opens on the card, not on the terminal. */
function walletManifest(): Plugin {
  return {
    name: 'comptoir-wallet-manifest',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) =>
        path.endsWith('/wallet.html') ? html.replace('"/manifest.webmanifest"', '"/wallet.webmanifest"') : html,
    },
  };
}

export default defineConfig(({ command }) => ({
  plugins: [
    react(),
    headers(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeAssets: ['icons/*.svg', 'fonts/*.woff2'],
      manifest: {
        name: 'Comptoir',
        short_name: 'Comptoir',
        description: 'Terminal de lecture hors ligne pour le comptoir (formation)',
        lang: 'fr',
        display: 'standalone',
        start_url: '/',
        theme_color: '#ebe5d8',
        background_color: '#ebe5d8',
        icons: [
          { src: '/icons/comptoir-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icons/comptoir-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icons/comptoir-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/icons/comptoir.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,wasm,woff2,svg}'],
        // The pages beside the terminal and the app need a network anyway.
        globIgnores: ['trust/**', 'keeper.js', ...beside.flatMap((page) => [`${page}.html`, `assets/${page}-*`])],
        manifestTransforms: [keepTerminalParts(outDir)],
        navigateFallback: null,
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        // Trusted Types refuse importScripts of a plain address: the runtime goes inside the one script.
        inlineWorkboxRuntime: true,
      },
    }),
    walletManifest(),
    walletWorker(),
  ],
  ...(command === 'serve' ? { html: { cspNonce: nonce } } : {}),
  define: {
    __TRAINING_ROOTS__: JSON.stringify(pinnedRoots(trainingRoots, 'demo')),
    __PRODUCTION_ROOTS__: JSON.stringify(pinnedRoots(productionRoots, 'prod')),
    __TRAINING_KEYSET__: JSON.stringify(knownKeyset(trainingRoots)),
    __PRODUCTION_KEYSET__: JSON.stringify(knownKeyset(productionRoots)),
  },
  worker: { format: 'es' },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: 'index.html',
        wallet: 'wallet.html',
        keeper: 'src/app/keyring/keeper.ts',
        desk: 'desk.html',
        perte: 'perte.html',
        service: 'service.html',
        annuaire: 'annuaire.html',
      },
      // A service worker keeps its address from one version to the next.
      output: { entryFileNames: ({ name }) => (name === 'keeper' ? 'keeper.js' : 'assets/[name]-[hash].js') },
    },
  },
}));
