import type { Page } from '@playwright/test';

/**
 * Collects, outside the page, the number of every invoice the counter says is validated, at the moment its element
 * appears. What reached this set was shown, whatever becomes of the browser afterwards.
 */
export async function collectShown(page: Page, shown: Set<string>): Promise<void> {
  await page.exposeFunction('tellShown', (number: string) => shown.add(number.replace(/\s/g, '')));
  await page.addInitScript(() => {
    const tell: unknown = Reflect.get(globalThis, 'tellShown');
    if (typeof tell !== 'function') return;
    const look = (): void => {
      const number = document.querySelector('[data-testid="invoice-number"]')?.textContent;
      if (number) tell(number);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  });
}
