import { expect, test } from '../fixtures/counter.ts';
import { expectNoViolation } from '../fixtures/no-violation.ts';
import { PatientPhone } from '../pages/patient-phone.ts';

// Axe evaluates a string, which the page's own headers rightly refuse: they are set aside here and only here.
test.use({ viewport: { width: 360, height: 640 }, bypassCSP: true });

test('axe finds nothing on any screen', async ({ page }) => {
  const phone = new PatientPhone(page);
  await phone.activate('Parent et trois enfants', '2580');
  await page.getByRole('link', { name: 'Réglages' }).click();
  for (const [choice, theme] of [
    ['Contrastées', 'contrast'],
    ['Sombres', 'dark'],
    ['Claires', 'light'],
  ] as const) {
    await page.getByRole('radio', { name: choice }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  }
  await expectNoViolation(page, 'settings');
  await page.getByRole('button', { name: 'Tout effacer de ce téléphone' }).click();
  await expectNoViolation(page, 'erasing');
  await page.getByRole('link', { name: 'Ma carte' }).click();
  await expectNoViolation(page, 'card');
  await phone.present();
  await page.getByRole('button', { name: 'Changer' }).click();
  await expectNoViolation(page, 'code');
  await page.getByRole('link', { name: 'Retour' }).click();
  await phone.lock();
  await phone.typeCode('1111', 'Ouvrir');
  await expect(page.getByText(/Code faux/)).toBeVisible();
  await expectNoViolation(page, 'locked');
  await page.getByRole('button', { name: 'Code oublié' }).click();
  await page.getByRole('button', { name: 'Effacer pour de bon' }).click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await expectNoViolation(page, 'people');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expectNoViolation(page, 'new code');
});
