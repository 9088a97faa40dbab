import type { Page } from '@playwright/test';
import type { SeededRandom } from './random.ts';

/** About as long as a start takes from its first database to the lock screen. */
const longestMs = 150;

/**
 * Starts the terminal on what a cut left, and answers at a random moment after it has asked for its first database, at
 * which whoever called cuts the power again: the logs are then being left, the rooms opened, compared and mended. True
 * when that was not over, the page still being without anything to type in.
 */
export async function startUntilCut(page: Page, random: SeededRandom, url: string): Promise<boolean> {
  let isOver = false;
  let touch = (): void => undefined;
  const touched = new Promise<void>((done) => (touch = done));
  await page.exposeFunction('tellStart', (step: 'touched' | 'over') => {
    if (step === 'over') isOver = true;
    else touch();
  });
  await page.addInitScript(() => {
    const tell: unknown = Reflect.get(globalThis, 'tellStart');
    if (typeof tell !== 'function') return;
    const asked = Reflect.get(IDBFactory.prototype, 'open');
    Reflect.set(IDBFactory.prototype, 'open', function (this: IDBFactory, ...rest: Parameters<IDBFactory['open']>) {
      tell('touched');
      return Reflect.apply(asked, this, rest);
    });
    const look = (): void => void (document.querySelector('input') && tell('over'));
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url, { waitUntil: 'commit' });
  await touched;
  await new Promise((cut) => setTimeout(cut, random.below(longestMs)));
  return !isOver;
}
