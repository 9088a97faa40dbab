import type { Page } from '@playwright/test';
import { cameraFilm } from '../fixtures/camera-film.ts';
import { expect, test } from '../fixtures/counter.ts';
import { expectNoViolation } from '../fixtures/no-violation.ts';
import { deskCode } from '../fixtures/desk-code.ts';
import { writeEmptyFilm } from '../fixtures/film.ts';
import { PatientPhone } from '../pages/patient-phone.ts';

// Axe evaluates a string, which the page's own headers rightly refuse: they are set aside here and only here.
test.use({ viewport: { width: 360, height: 640 }, bypassCSP: true });

test.beforeEach(() => writeEmptyFilm(cameraFilm));

/** Axe finds nothing, and nothing is wider than the phone. */
async function expectGoodScreen(page: Page, screen: string): Promise<void> {
  await expectNoViolation(page, screen);
  const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isTooWide, `${screen} is wider than the phone`).toBe(false);
}

for (const theme of ['Claires', 'Sombres']) {
  test(`axe finds nothing on the screens beside the code, colours ${theme}`, async ({ page }) => {
    test.slow();
    const phone = new PatientPhone(page);
    await phone.activate('Parent et trois enfants', '482915');
    await page.getByRole('link', { name: 'Réglages' }).click();
    await page.getByRole('radio', { name: theme }).check();
    for (const [screen, sign] of [
      ['amc', 'Ajouter un contrat'],
      ['invoices', 'Aucune facture'],
      ['summary', 'Ou collez son texte'],
      ['sign-in', 'Ou collez son texte'],
      ['loss', 'Code de blocage'],
    ] as const) {
      await phone.openScreen(screen);
      await expect(page.getByText(sign).first()).toBeVisible();
      await expectGoodScreen(page, screen);
    }
    await phone.openScreen('spoken');
    await page.getByRole('button', { name: 'Obtenir un code' }).click();
    await expect(page.getByTestId('spoken-code')).toBeVisible();
    await expectGoodScreen(page, 'spoken');
    await phone.openScreen('attestation');
    await page.getByRole('button', { name: 'Faire l’attestation' }).click();
    await expect(page.getByTestId('attestation')).toBeVisible();
    await expectGoodScreen(page, 'attestation');
  });
}

test('axe finds nothing on the activation with a check, nor on the pages beside the app', async ({ page, context }) => {
  test.slow();
  const phone = new PatientPhone(page);
  await phone.startActivation('Maternité', 'Par document électronique');
  await expect(page.getByLabel('Les six chiffres de la carte')).toBeVisible();
  await expectGoodScreen(page, 'document');
  await page.getByRole('button', { name: 'Retour' }).click();
  await phone.startActivation('Maternité', 'Par vidéo');
  await expect(page.getByLabel('Numéro du document')).toBeVisible();
  await expectGoodScreen(page, 'video');
  await page.getByRole('button', { name: 'Demander la vérification' }).click();
  await expect(page.getByText('En attente de l’agent')).toBeVisible();
  await expectGoodScreen(page, 'waiting');
  const other = await context.newPage();
  for (const [address, sign] of [
    [`/desk.html#${deskCode()}`, 'Approuver'],
    ['/perte.html', 'Bloquer le téléphone'],
    ['/annuaire.html', 'Toute la France'],
    ['/service.html', 'Ce que demande ce service'],
  ] as const) {
    await other.goto(address);
    await expect(other.getByText(sign).first()).toBeVisible();
    await expectGoodScreen(other, address.split('#')[0] ?? '');
  }
});
