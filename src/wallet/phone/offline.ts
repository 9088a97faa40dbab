interface TrustedUrlFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/**
 * Registers the service worker that keeps both pages for the days without network. Its update waits until every page
 * of the site is closed: nothing is replaced under a till that is in the middle of an invoice.
 */
export function registerOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedUrlFactory };
  const rules = { createScriptURL: onlyServiceWorker };
  const url = (trustedTypes?.createPolicy('comptoir#url', rules) ?? rules).createScriptURL('/sw.js');
  void navigator.serviceWorker.register(url);
}

/** @throws TypeError for any other script: this page loads no other by its address. */
function onlyServiceWorker(url: string): string {
  if (url !== '/sw.js') throw new TypeError('not a script of this page');
  return url;
}
