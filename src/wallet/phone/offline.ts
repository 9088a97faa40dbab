import { trustedUrl } from '#adapters/trusted-url';

/**
 * Registers the service worker that keeps both pages for the days without network. Its update waits until every page
 * of the site is closed: nothing is replaced under a till that is in the middle of an invoice.
 */
export function registerOffline(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    void navigator.serviceWorker.register(trustedUrl('/sw.js'));
  }
}
