import type { Page } from '@playwright/test';
import { Till } from '../../e2e/pages/till.ts';
import type { SeededRandom } from './random.ts';
import type { ShownInvoices } from './shown-invoices.ts';

const phrase = 'cactus ruban lundi moulin zeste';

/** Opens the terminal and answers whether it asked what it asks at a first start, on a profile that knows no practice. */
export async function openTill(page: Page, url: string): Promise<boolean> {
  await page.goto(url);
  const till = new Till(page);
  const first = page.getByRole('radio', { name: 'Médecin' });
  const locked = page.getByLabel('Phrase secrète');
  await first.or(locked).first().waitFor();
  const isFirst = await first.isVisible();
  await (isFirst ? till.answerFirstStart(phrase) : till.unlock(phrase));
  return isFirst;
}

/**
 * Validates a few invoices through the screen, then presses *Valider* once more and answers when whoever called cuts the
 * power: at a random moment of the last write or, given what is `shown`, as soon as its invoice is said to be validated.
 */
export async function validateUntilCut(page: Page, random: SeededRandom, shown?: ShownInvoices): Promise<void> {
  const till = new Till(page);
  await page.getByRole('link', { name: 'Comptoir' }).click();
  for (let whole = random.below(3); whole > 0; whole -= 1) {
    await till.typePatient();
    await till.validate();
  }
  await till.typePatient();
  const isShown = shown?.next();
  const button = await page.getByTestId('validate').elementHandle();
  await button?.evaluate((element) => setTimeout(() => element instanceof HTMLElement && element.click(), 0));
  await (isShown ?? new Promise((cut) => setTimeout(cut, random.below(120))));
}
