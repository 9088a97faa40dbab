import { expect, test } from '../fixtures/counter.ts';
import { expectNoViolation } from '../fixtures/no-violation.ts';
import { Till } from '../pages/till.ts';

// Axe evaluates a string, which the page's own headers rightly refuse: they are set aside here and only here.
test.use({ bypassCSP: true });

test('axe finds nothing from the first start to a cancelled invoice', async ({ page }) => {
  const till = new Till(page);
  await page.goto('/');
  const root = page.locator('html');
  for (const [choice, theme, scheme] of [
    ['Très contrasté', 'contrast', 'light'],
    ['Sombre', 'dark', 'dark'],
    ['Clair', 'light', 'light'],
  ] as const) {
    await page.getByRole('radio', { name: choice }).click();
    await expect(root).toHaveAttribute('data-theme', theme);
    await expect(root).toHaveAttribute('data-mantine-color-scheme', scheme);
  }
  await page.keyboard.press('Enter');
  await expectNoViolation(page, 'first start with faults');
  await till.start();
  await page.keyboard.press('F9');
  await page.getByRole('radiogroup', { name: 'Complémentaire lue' }).getByRole('radio', { name: 'Oui' }).click();
  await expectNoViolation(page, 'without phone');
  await page.keyboard.press('Escape');
  await till.typePatient();
  await till.validate();
  await till.openJournal();
  await expectNoViolation(page, 'journal');
  await page.getByTestId('journal-row-0').click();
  await page.keyboard.press('F4');
  await expectNoViolation(page, 'proof');
  await page.getByRole('button', { name: 'Annuler la facture' }).click();
  await expectNoViolation(page, 'cancelling');
  await page.getByRole('button', { name: 'Annuler définitivement' }).click();
  await expect(page.getByTestId('invoice-state')).toHaveText('Annulée');
  await expectNoViolation(page, 'cancelled');
});
