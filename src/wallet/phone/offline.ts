import { trustedUrl } from '#adapters/trusted-url';

/**
 * Registers the app's own service worker, which keeps it for the days without network and nothing of the terminal. Its
 * update waits until the app is closed everywhere.
 */
export function registerOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const workers = navigator.serviceWorker;
  // Where the browser keeps nothing (a private window), the app works all the same as long as there is a network.
  workers.register(trustedUrl('/wallet-sw.js'), { scope: '/wallet.html' }).catch(() => undefined);
  // What is fetched before the worker answers for this page would not be kept.
  if (workers.controller) void keepMore();
  else workers.addEventListener('controllerchange', () => void keepMore(), { once: true });
}

async function keepMore(): Promise<void> {
  const { keepDecoder } = await import('./keep-decoder.ts');
  const { connection } = navigator as Navigator & { readonly connection?: object };
  await keepDecoder({ connection, fetch: (...asked) => fetch(...asked) });
}
