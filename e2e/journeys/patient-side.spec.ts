import { readFileSync } from 'node:fs';
import { cameraFilm } from '../fixtures/camera-film.ts';
import { expect, test } from '../fixtures/counter.ts';
import { deskCode } from '../fixtures/desk-code.ts';
import { writeEmptyFilm, writeFilm } from '../fixtures/film.ts';
import { newPhone } from '../fixtures/new-phone.ts';
import { readPicture } from '../fixtures/read-picture.ts';
import { CounterDesk } from '../pages/counter-desk.ts';
import type { PatientPhone } from '../pages/patient-phone.ts';

const secret = '482915';

/** A phone held before another screen: the code fills the picture. */
const closeUp = { width: 1920, height: 1080, size: 0.92 };

test.beforeEach(() => writeEmptyFilm(cameraFilm));

/** Holds the phone before the till's camera, which opens again to see it. */
async function holdBefore(till: CounterDesk, phone: PatientPhone): Promise<void> {
  writeFilm(cameraFilm, (await phone.readCode()).digits, closeUp);
  await till.reopen();
}

async function readByCamera(till: CounterDesk, phone: PatientPhone, name: RegExp): Promise<void> {
  await holdBefore(till, phone);
  await till.expectVerified(name);
}

/** Refreshes the till's lists before an empty counter, then holds up a phone that they name. */
async function expectOpposed(till: CounterDesk, phone: PatientPhone): Promise<void> {
  const { page, verdict } = till;
  writeEmptyFilm(cameraFilm);
  const refreshed = page.waitForResponse((response) => response.url().includes('/trust/demo/statut/0.jwt'));
  await till.reopen();
  await refreshed;
  await holdBefore(till, phone);
  await expect(verdict).toHaveAttribute('data-code', 'DEVICE_REVOKED');
}

test('an officer approves a check by video; the phone is lost, blocked from any browser, refused at the till, replaced, and replaced again', async ({
  page,
  browser,
}) => {
  test.slow();
  const phone = await newPhone(browser);
  await phone.startActivation('Maternité', 'Par vidéo');
  await phone.page.getByRole('radio', { name: 'Titre de séjour' }).check();
  await phone.page.getByRole('button', { name: 'Demander la vérification' }).click();
  const words = await phone.page.getByText(/^\d \d \d \d$/).textContent();

  const desk = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await desk.goto(`/desk.html#${deskCode()}`);
  const request = desk.locator('section', { hasText: 'Yasmine Benali' }).filter({ hasText: words ?? 'no words' });
  await expect(request).toContainText('Titre de séjour');
  await request.getByRole('button', { name: 'Approuver' }).click();
  await phone.chooseCode(secret);
  await phone.page.getByRole('link', { name: 'Voir le code' }).click();
  const lossCode = (await phone.page.getByTestId('loss-code').textContent()) ?? '';
  await phone.page.getByRole('button', { name: 'Je l’ai noté' }).click();
  await expect(phone.page.getByRole('link', { name: 'Voir le code' })).toHaveCount(0);

  await phone.present();
  const till = new CounterDesk(page);
  await till.open('Médecin');
  await readByCamera(till, phone, /Yasmine/);
  await expect(page.getByText('déverrouillé par code')).toBeVisible();

  const { rights } = await phone.readCode();
  const anywhere = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await anywhere.goto('/perte.html');
  await anywhere.getByLabel('Numéro de sécurité sociale').fill(`${rights.ass.nir} ${rights.ass.cle}`);
  await anywhere.getByLabel('Code de blocage').fill('AAAA-AAAA-AAAA');
  await anywhere.getByRole('button', { name: 'Bloquer le téléphone' }).click();
  await expect(anywhere.getByRole('alert')).toContainText('Rien n’a été bloqué');
  await anywhere.getByLabel('Code de blocage').fill(lossCode.toLowerCase());
  await anywhere.getByRole('button', { name: 'Bloquer le téléphone' }).click();
  await expect(anywhere.getByRole('status').filter({ hasText: 'Téléphone bloqué' })).toBeVisible();

  await expectOpposed(till, phone);
  await expect(page.locator('body')).not.toContainText(/Yasmine|Benali|2960369/);

  const next = await newPhone(browser);
  await next.startActivation('Maternité', 'Par document électronique');
  await next.page.getByLabel('Les six chiffres de la carte').fill('246810');
  await next.page.getByRole('button', { name: 'Prouver mon identité' }).click();
  await next.chooseCode(secret);
  await next.present();
  await readByCamera(till, next, /Yasmine/);

  const last = await newPhone(browser);
  await last.activate('Maternité', secret);
  await expectOpposed(till, next);
});

test('a minor is refused', async ({ page }) => {
  await page.goto('/wallet.html');
  await page.getByRole('radio', { name: 'Jeune de 16 ans' }).check();
  await page.getByRole('radio', { name: 'Par document électronique' }).check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByLabel('Les six chiffres de la carte').fill('246810');
  await page.getByRole('button', { name: 'Prouver mon identité' }).click();
  await expect(page.getByRole('alert')).toContainText('Activation réservée aux adultes');
});

test('the app keeps its own files and none of the terminal, and its camera reads without network', async ({
  browser,
}) => {
  const phone = await newPhone(browser);
  await phone.activate('AMO sans complémentaire', secret);
  const kept = () => phone.page.evaluate(keptPaths);
  await expect.poll(kept).toContainEqual(expect.stringMatching(/[.]wasm$/));
  expect((await kept()).filter((path) => /index|counter|ticket|journal/.test(path))).toEqual([]);
  writeFilm(cameraFilm, 'not an invoice', closeUp);
  await phone.page.context().setOffline(true);
  await phone.page.reload();
  await phone.typeCode(secret, 'Ouvrir');
  await phone.openScreen('summary');
  await expect(phone.page.getByRole('alert')).toBeVisible();
});

/** Runs in a page: the files that its site keeps for the days without network. */
async function keptPaths(): Promise<string[]> {
  const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
  const requests = await Promise.all(stores.map((store) => store.keys()));
  return requests.flat().map(({ url }) => new URL(url).pathname);
}

test('an insurance added in the app pays its share at the till, and the invoice comes back to that phone only', async ({
  page,
  browser,
}) => {
  const phone = await newPhone(browser);
  await phone.activate('AMO sans complémentaire', secret);
  await phone.page.getByRole('link', { name: 'Ma complémentaire' }).click();
  await phone.page.getByRole('radio', { name: 'Mutuelle Lavande' }).check();
  await phone.page.getByRole('button', { name: 'Ajouter à ma carte' }).first().click();
  await expect(phone.page.getByTestId('amc-0075432109')).toContainText('Contrat responsable');
  await phone.page.getByRole('radio', { name: 'Brume Plus' }).check();
  await phone.page.getByRole('button', { name: 'Ajouter à ma carte' }).first().click();
  await expect(phone.page.getByTestId('amc-0029377700')).toContainText('Paie en second');
  const done = phone.page.getByRole('status').filter({ hasText: 'Vos droits sont à jour' });
  await phone.page.getByTestId('amc-0075432109').getByRole('button', { name: 'Renouveler' }).click();
  await expect(done).toBeVisible();
  await expect(phone.page.getByTestId('amc-0075432109')).toContainText('Paie en premier');
  await phone.page.getByRole('button', { name: 'Échanger l’ordre' }).click();
  await expect(phone.page.getByTestId('amc-0029377700')).toContainText('Paie en premier');
  await phone.page.getByTestId('amc-0029377700').getByRole('button', { name: 'Retirer' }).click();
  await expect(phone.page.getByTestId('amc-0029377700')).toHaveCount(0);
  await phone.page.getByRole('link', { name: 'Retour' }).click();
  await phone.present();

  const till = new CounterDesk(page);
  await till.open('Médecin');
  await readByCamera(till, phone, /Thomas/);
  expect(await till.shownAmounts()).toMatchObject({ feeCents: 3_000, amoCents: 2_100, amcCents: 900, dueNowCents: 0 });
  const number = await till.validate();
  const code = page.getByTestId('summary-code');
  await expect(code).toBeVisible();
  const sealed = await readPicture(await code.screenshot());
  expect(sealed).not.toMatch(/Thomas|Gu[eé]rin|3000/);

  await page.getByRole('button', { name: 'Envoyer par le réseau' }).click();
  await expect(page.getByText('Envoyée.')).toBeVisible();
  await phone.openScreen('invoices');
  await expect(phone.page.getByText('1 facture reçue.')).toBeVisible();
  await expect(phone.page.getByText('Payé en')).toBeVisible();
  await phone.page.getByRole('button', { name: 'Effacer toutes les factures' }).click();
  await phone.page.getByRole('button', { name: 'Effacer pour de bon' }).click();
  await expect(phone.page.getByText('Aucune facture.')).toBeVisible();

  // The till's camera is put away, and the phone's own looks at the till's screen.
  await page.goto('about:blank');
  writeFilm(cameraFilm, sealed, closeUp);
  await phone.openScreen('summary');
  await expect(phone.page.getByTestId('summary-paid')).toHaveAttribute('data-cents', '0');
  await expect(phone.page.getByTestId('summary')).toContainText(number.replace(/\s/g, ''));
  await phone.page.getByRole('link', { name: 'Factures' }).click();
  const download = phone.page.waitForEvent('download');
  await phone.page.getByRole('button', { name: 'Exporter en tableau' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('30,00;21,00;0,00;9,00;0,00');

  const other = await newPhone(browser);
  await other.activate('Adulte seule', secret);
  await other.takeSummary(sealed);
  await expect(other.page.getByText('Ce code est pour un autre téléphone.')).toBeVisible();
});

test('another service learns what the patient agreed to, and nothing else', async ({ page, browser }) => {
  const phone = await newPhone(browser);
  await phone.activate('Adulte seule', secret);
  await page.goto('/service.html');
  await page.getByRole('button', { name: 'M’identifier' }).click();
  const address = (await page.getByTestId('request-code').getAttribute('data-address')) ?? '';
  writeFilm(cameraFilm, address, closeUp);
  await phone.openScreen('sign-in');
  await expect(phone.page.getByText('Centre de vaccination (démonstration) demande')).toBeVisible();
  await expect(phone.page.getByText('Votre date de naissance')).toBeVisible();
  await phone.page.getByRole('button', { name: 'Accepter et envoyer' }).click();
  await expect(phone.page.getByText('Envoyé. Revenez à l’autre service.')).toBeVisible();
  await expect(page.getByText('Vous êtes identifié')).toBeVisible();
  await expect(page.locator('body')).toContainText('Camille');
  await expect(page.locator('body')).not.toContainText(/Durand|2850578/);

  // The app stays where it is, and a link of the same phone brings it a second request: this one is refused.
  await page.getByRole('button', { name: 'Recommencer' }).click();
  const next = (await page.getByTestId('request-code').getAttribute('data-address')) ?? '';
  await phone.openScreen(`sign-in=${encodeURIComponent(next)}`);
  await phone.page.getByRole('button', { name: 'Refuser' }).click();
  await expect(phone.page.getByText('Refusé : rien n’a été envoyé.')).toBeVisible();
  await expect(page.getByText('En attente de votre accord…')).toBeVisible();
});

test('a code read aloud is verified like any other, and an attestation is checked at the till', async ({
  page,
  browser,
}) => {
  const phone = await newPhone(browser);
  await phone.activate('Affection de longue durée', secret);
  const till = new CounterDesk(page);
  await till.open('Médecin');

  await phone.page.getByRole('link', { name: 'Attestation de droits' }).click();
  await phone.page.getByRole('button', { name: 'Faire l’attestation' }).click();
  const download = phone.page.waitForEvent('download');
  await phone.page.getByRole('button', { name: 'Partager le fichier' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  await page.goto('/#/patient');
  const verdict = page.getByTestId('attestation-verdict');
  const choose = (text: string) =>
    page
      .getByLabel('Fichier de l’attestation')
      .setInputFiles({ name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(text) });
  await choose(file.replaceAll('Roux', 'Rousseau'));
  await expect(verdict).toHaveAttribute('data-code', 'ATTESTATION_PAGE_CHANGED');
  await choose(file);
  await expect(verdict).toHaveAttribute('data-ok', 'true');
  await expect(verdict).toContainText('André Roux');
  const square = await readPicture(await phone.page.getByRole('img', { name: 'Code carré' }).screenshot());
  await page.getByLabel('Ou le texte du code carré').fill(square);
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await expect(verdict).toHaveAttribute('data-ok', 'true');

  await phone.openScreen('spoken');
  await expect(phone.page.getByText(/Seulement en ligne/)).toBeVisible();
  await phone.page.getByRole('button', { name: 'Obtenir un code' }).click();
  const digits = (await phone.page.getByTestId('spoken-code').textContent()) ?? '';
  await expect(page.getByText(/Seulement en ligne/)).toBeVisible();
  await page.getByLabel('Les huit chiffres').fill('0000 0000');
  await page.getByRole('button', { name: 'Lire ce code' }).click();
  await expect(page.getByText('Ce code ne vaut rien')).toBeVisible();
  await page.getByLabel('Les huit chiffres').fill(digits);
  await page.getByRole('button', { name: 'Lire ce code' }).click();
  await till.expectVerified(/André/);
});

test('the directory is found by words and sorted by distance', async ({ page }) => {
  await page.goto('/annuaire.html');
  await page.getByRole('radio', { name: 'Strasbourg' }).check();
  await page.getByLabel('Chercher').fill('pharmacie');
  const found = page.getByRole('list', { name: 'Professionnels' }).getByRole('listitem');
  await expect(found.first()).toContainText('Orangerie');
  await expect(found.last()).toContainText('Quimper');
});
