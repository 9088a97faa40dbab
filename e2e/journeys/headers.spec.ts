import { securityHeaders } from '../../tools/headers.mjs';
import { expect, test } from '../fixtures/counter.ts';

for (const path of ['/', '/wallet.html', '/sw.js', '/wallet-sw.js', '/manifest.webmanifest']) {
  test(`${path} carries the whole header set`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    for (const [name, value] of Object.entries(securityHeaders())) {
      expect(response.headers()[name.toLowerCase()], name).toBe(value);
    }
  });
}

test('the page is cross-origin isolated and refuses a script written by hand', async ({ page }) => {
  await page.goto('/');
  expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(true);
});
