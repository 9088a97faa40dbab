import type { Page } from '@playwright/test';

/**
 * The numbers of the invoices that the counter said are validated, collected outside the page at the moment their element
 * appears: what is here was shown, whatever becomes of the browser afterwards.
 */
export class ShownInvoices {
  readonly #numbers = new Set<string>();
  #tellNext = (): void => undefined;

  get numbers(): ReadonlySet<string> {
    return this.#numbers;
  }

  /** Collects what this page will show. */
  async listenTo(page: Page): Promise<void> {
    await page.exposeFunction('tellShown', (text: string) => this.#hear(text.replace(/\s/g, '')));
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

  /** Answers in the moment in which one more is heard of. */
  next(): Promise<void> {
    return new Promise((answer) => (this.#tellNext = answer));
  }

  /** What was lost has been counted, and its number may be given again. */
  forgetAllBut(kept: readonly string[]): void {
    for (const number of this.#numbers) if (!kept.includes(number)) this.#numbers.delete(number);
  }

  #hear(number: string): void {
    if (this.#numbers.has(number)) return;
    this.#numbers.add(number);
    this.#tellNext();
  }
}
