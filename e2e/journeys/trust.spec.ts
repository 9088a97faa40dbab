import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { cameraFilm } from '../fixtures/camera-film.ts';
import { expect, test } from '../fixtures/counter.ts';
import { writeEmptyFilm } from '../fixtures/film.ts';
import { phoneShowing, secretCode } from '../fixtures/phone-showing.ts';
import { CounterDesk } from '../pages/counter-desk.ts';

const settings = (page: Page) => page.getByRole('button', { name: 'Anne Salaün' }).click();
const toCounter = (page: Page) => page.getByRole('link', { name: 'Comptoir', exact: true }).click();

test.beforeEach(() => writeEmptyFilm(cameraFilm));
test.setTimeout(300_000);

test('a phone answers the question on the screen, and its code serves once in all tabs', async ({ page, browser }) => {
  const desk = new CounterDesk(page);
  const phone = await phoneShowing(browser, 'Adulte seule, AMO et AMC');
  await desk.open('Médecin');
  await settings(page);
  await page.getByRole('radiogroup', { name: 'Question à l’écran' }).getByText('À chaque patient').click();
  await toCounter(page);
  const question = page.getByTestId('challenge');
  const asked = (await question.innerText()).replace(/\D/g, '').slice(0, 8);
  expect(asked).toHaveLength(8);

  await desk.dropPicture(await phone.page.screenshot());
  await expect(desk.verdict).toHaveAttribute('data-code', 'PROOF_NONCE');
  await page.getByText('Pour le support', { exact: true }).click();
  const trace = JSON.parse(await page.getByTestId('scan-trace').innerText()) as Record<string, unknown>;
  expect(trace).toMatchObject({
    code: 'PROOF_NONCE',
    step: 11,
    passed: [1, 2, 4, 5, 6, 7, 8, 9, 10],
    mode: 'training',
  });
  expect(JSON.stringify(trace)).not.toMatch(/Durand|Camille|\d{13}/i);

  await phone.page.getByRole('button', { name: 'Le comptoir affiche un numéro' }).click();
  await phone.page.getByLabel('Les huit chiffres affichés au comptoir').fill(asked);
  await expect(phone.page.getByText(`Ce code répond au ${asked.slice(0, 4)}`)).toBeVisible();
  await expect(async () => expect((await phone.readCode()).proof.nonce).toBe(asked)).toPass();

  // The other tab asks no question, and is there before the code is made: a proof lives a minute.
  const other = new CounterDesk(await page.context().newPage());
  await page.evaluate(() => localStorage.setItem('comptoir.preferences', '{}'));
  await other.page.goto('/');
  await expect(other.page.getByTestId('scan-view')).toBeVisible();
  const answer = await phone.page.screenshot();
  await desk.dropPicture(answer);
  await desk.expectVerified(/Camille/);
  await other.dropPicture(answer);
  await expect(other.verdict).toHaveAttribute('data-code', 'REPLAY');
});

test('a phone that was led to the wallet by its camera answers without typing', async ({ page, browser }) => {
  const phone = await phoneShowing(browser, 'Adulte seule, AMO et AMC');
  await phone.page.goto('/wallet.html#code/01234569');
  await phone.page.reload();
  await phone.typeCode(secretCode, 'Ouvrir');
  await expect(phone.code).toBeVisible();
  expect((await phone.readCode()).proof.nonce).toBe('01234569');
  await phone.page.getByRole('button', { name: 'Retirer' }).click();
  await expect(async () => expect((await phone.readCode()).proof.nonce).toBeUndefined()).toPass();
  await page.close();
});

test('signed files pass from till to till, a sign-in page changes nothing, and no mode is believed without roots', async ({
  page,
  browser,
}, testInfo) => {
  const giver = new CounterDesk(page);
  await giver.open('Médecin');
  await page.context().route('**/trust/**', (route) => route.fulfill({ body: '<html>Wi-Fi : connectez-vous</html>' }));
  await settings(page);
  await page.getByRole('button', { name: 'Actualiser maintenant' }).click();
  await expect(page.getByText('souvent la page de connexion d’un réseau').first()).toBeVisible();
  await expect(page.getByTestId('trust-age')).toHaveAttribute('data-level', 'fresh');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Remettre à un autre poste' }).click();
  const file = testInfo.outputPath('handed-over.json');
  await (await download).saveAs(file);
  expect(readFileSync(file, 'utf8')).toContain('comptoir-trust/1');

  await page.getByRole('radio', { name: 'Réel' }).click();
  await expect(page.getByRole('alert')).toContainText('Le mode réel est refusé');
  await expect(page.getByTestId('mode-banner')).toHaveAttribute('data-mode', 'training');

  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  await context.route('**/trust/**', (route) => route.abort());
  await context.addInitScript(() => localStorage.setItem('comptoir.preferences', '{"language":"fr"}'));
  const till = await context.newPage();
  const receiver = new CounterDesk(till);
  await receiver.open('Médecin', { lists: 'stale' });
  await settings(till);
  const take = till.getByLabel('Recevoir d’un autre poste');
  await take.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"x"}') });
  await expect(till.getByText('n’a pas été remis par un poste Comptoir')).toBeVisible();
  await take.setInputFiles(file);
  await expect(till.getByText(/fichiers? nouveaux?, vérifiés?/)).toBeVisible();
  await expect(till.getByText('reçues d’un autre poste, par fichier').first()).toBeVisible();
  await expect(till.getByTestId('trust-age')).toHaveAttribute('data-level', 'fresh');
  await toCounter(till);
  const phone = await phoneShowing(browser, 'Adulte seule, AMO et AMC');
  await receiver.dropPicture(await phone.page.screenshot());
  await receiver.expectVerified(/Camille/);
});
