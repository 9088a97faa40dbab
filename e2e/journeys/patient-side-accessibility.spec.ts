import type { Page } from '@playwright/test';
import { cameraFilm } from '../fixtures/camera-film.ts';
import { expect, test } from '../fixtures/counter.ts';
import { expectNoViolation } from '../fixtures/no-violation.ts';
import { deskCode } from '../fixtures/desk-code.ts';
import { writeEmptyFilm } from '../fixtures/film.ts';
import { sealedSummary } from '../fixtures/sealed-summary.ts';
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

test('axe finds nothing on the screens beside the code', async ({ page }) => {
  test.slow();
  const phone = new PatientPhone(page);
  await phone.activate('Parent et trois enfants', '482915');
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
  await phone.openScreen('card');
  await phone.present();
  await phone.takeSummary(await sealedSummary(await phone.readCode()));
  await expect(page.getByTestId('summary')).toBeVisible();
  await expectGoodScreen(page, 'summary taken');
  await phone.takeSummary('nothing of the kind');
  await expect(page.getByRole('alert')).toContainText('Ce n’est pas le code d’une facture.');
  await expectGoodScreen(page, 'summary refused');
  await phone.openScreen('invoices');
  await page.getByRole('button', { name: /Tanneurs/ }).click();
  await expectGoodScreen(page, 'one invoice');
  await page.getByRole('button', { name: 'Retour' }).click();
  await expect(page.getByText('Exporter en tableau')).toBeVisible();
  await expectGoodScreen(page, 'invoices kept');
  await page.getByLabel('Chercher').fill('nobody');
  await expectGoodScreen(page, 'no invoice found');
  await phone.openScreen('settings');
  await page.getByRole('button', { name: 'Changer le code secret' }).click();
  await expectGoodScreen(page, 'present code');
  await phone.typeCode('482915', 'Continuer');
  await expect(page.getByText('Choisissez un code secret')).toBeVisible();
  await expectGoodScreen(page, 'next code');
  await openRequest(page, phone);
  await expectGoodScreen(page, 'consent');
  await page.getByRole('button', { name: 'Refuser' }).click();
  await expectGoodScreen(page, 'consent refused');
  await phone.openScreen('spoken');
  await page.getByRole('button', { name: 'Obtenir un code' }).click();
  await expect(page.getByTestId('spoken-code')).toBeVisible();
  await expectGoodScreen(page, 'spoken');
  await phone.openScreen('attestation');
  await page.getByRole('button', { name: 'Faire l’attestation' }).click();
  await expect(page.getByTestId('attestation')).toBeVisible();
  await expectGoodScreen(page, 'attestation');
});

/** Opens the request of the demonstration service, up to the patient's consent. */
async function openRequest(page: Page, phone: PatientPhone): Promise<void> {
  const service = await page.context().newPage();
  await service.goto('/service.html');
  await service.getByRole('button', { name: 'M’identifier' }).click();
  const address = (await service.getByTestId('request-code').getAttribute('data-address')) ?? '';
  await service.close();
  await phone.openScreen('sign-in');
  await page.getByLabel('Texte du code').fill(address);
  await page.getByRole('button', { name: 'Lire ce texte' }).click();
  await expect(page.getByRole('button', { name: 'Accepter et envoyer' })).toBeVisible();
}

test('axe finds nothing on a card that has ended, nor on one that is opposed, in English', async ({
  page,
  context,
}) => {
  const phone = new PatientPhone(page);
  await page.clock.install();
  await phone.activate('AMO sans complémentaire', '482915');
  await phone.openScreen('settings');
  await page.getByRole('radio', { name: 'English' }).check();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await phone.openScreen('card');
  await page.getByRole('button', { name: 'Lock' }).click();
  await expectGoodScreen(page, 'locked');
  await context.setOffline(true);
  await page.clock.setSystemTime(Date.now() + 15 * 86_400_000);
  await phone.typeCode('482915', 'Open');
  await expect(page.getByText('The card must be renewed')).toBeVisible();
  await expectGoodScreen(page, 'ended');
  await page.getByRole('button', { name: 'Update now' }).click();
  await expect(page.getByText('No network')).toBeVisible();
  await expectGoodScreen(page, 'ended, without network');
  await page.route('**/issuer/renew', (route) =>
    route.fulfill({ status: 403, json: { code: 'ISSUER_PHONE_OPPOSED' } }),
  );
  // It renews itself as soon as there is a network, and so learns that it was opposed.
  await context.setOffline(false);
  await expect(page.getByText('Phone blocked')).toBeVisible();
  await expectGoodScreen(page, 'opposed');
});

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
  await other.getByRole('button', { name: 'M’identifier' }).click();
  await expect(other.getByTestId('request-code')).toBeVisible();
  await expectGoodScreen(other, 'service with its code');
  await other.goto('/perte.html');
  await other.getByLabel('Numéro de sécurité sociale').fill('1');
  await other.getByLabel('Code de blocage').fill('1');
  await other.getByRole('button', { name: 'Bloquer le téléphone' }).click();
  await expect(other.getByRole('alert')).toContainText('Rien n’a été bloqué');
  await expectGoodScreen(other, 'loss refused');
});
