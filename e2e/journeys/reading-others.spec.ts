import { toBase64Url } from '#core/shared';
import { fromDigits, toFrame } from '#core/token';
import { insText, makeInsSigner } from '../../src/core/read/__fixtures__/ins-signer.ts';
import { createRandom } from '../../src/core/read/__fixtures__/draw-frame.ts';
import { randomToken } from '../../src/core/read/__fixtures__/random-token.ts';
import { bitmapOf } from '../fixtures/bitmap.ts';
import { startBridgeDouble } from '../fixtures/bridge-double.ts';
import { cameraFilm } from '../fixtures/camera-film.ts';
import { expect, test } from '../fixtures/counter.ts';
import { writeEmptyFilm } from '../fixtures/film.ts';
import { CounterDesk } from '../pages/counter-desk.ts';

test.beforeEach(() => writeEmptyFilm(cameraFilm));

const gs = '\u001d';
const ins = `${insText('00000000')}\u001fABCDEF`;
const box = `010340094900145317270430` + `10A1B2C3${gs}219F8A4C32DB`;

test('every code of one picture goes to its own task: a phone, and the box beside it', async ({ page }) => {
  const desk = new CounterDesk(page);
  await desk.open('Pharmacien');
  await desk.dropPicture(bitmapOf([randomToken(createRandom(5)), box], { width: 640, height: 640, size: 0.8 }));
  await expect(desk.verdict).toHaveAttribute('data-code', 'KEY_UNKNOWN');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('line-0')).toContainText('VENTOLINE');
  await expect(page.getByText('VENTOLINE')).toHaveCount(1);
});

test('an INS code and an insurance card fill in the form typed by hand, and are never taken for proof', async ({
  page,
}) => {
  await new CounterDesk(page).open('Médecin');
  await page.getByTestId('scan-paste').fill(ins);
  const note = page.getByTestId('paper-note');
  await expect(note).toContainText('signature non vérifiée');
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue('DARTAGNAN');
  await expect(page.getByLabel('Prénom')).toHaveValue('JEAN-PAUL');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '75678901;SP;0001;12345678;01/01/2026;31/12/2026');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(note).toContainText('une carte ne prouve pas les droits');
  await expect(page.locator('input[value="75678901"]')).toBeVisible();
});

test('the signature of an INS code is verified once the key of its signer is loaded', async ({ page }) => {
  await new CounterDesk(page).open('Médecin');
  const { key, sign } = await makeInsSigner('FR99TE01');
  await page.evaluate(() => void (location.hash = '#/reglages'));
  const keys = page.getByRole('region', { name: 'Clés des codes INS' });
  const jwk = { kty: 'EC', crv: 'P-256', kid: key.signer, x: key.x, y: key.y };
  const file = { name: 'cle.jwk', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(jwk)) };
  await keys.locator('input[type="file"]').setInputFiles(file);
  await expect(keys).toContainText('Clé FR99TE01 chargée.');
  await page.keyboard.press('Escape');
  await page.getByTestId('scan-paste').fill(await sign(insText('FR99TE01')));
  await expect(page.getByTestId('paper-note')).toContainText('signature vérifiée');
});

for (const profession of ['Médecin', 'Chirurgien-dentiste'] as const) {
  test(`a box scanned at the till of a ${profession} is named, and nothing is added`, async ({ page }) => {
    await new CounterDesk(page).open(profession);
    await page.getByTestId('scan-paste').fill(box);
    await expect(page.getByRole('alert')).toContainText('Boîte de médicament 3400949001453');
    await expect(page.getByTestId('scan-view')).toBeVisible();
  });
}

test('tags are read through a bridge program of this machine, once the till asks for it', async ({ page }) => {
  const bridge = await startBridgeDouble();
  try {
    const desk = new CounterDesk(page);
    await desk.open('Médecin');
    await page.evaluate(() => void (location.hash = '#/reglages'));
    await page.getByTestId('nfc-bridge-on').click();
    await expect(page.getByTestId('nfc-bridge')).toHaveAttribute('data-state', 'connected');
    const presentation = fromDigits(randomToken(createRandom(6)));
    if (!presentation.ok) throw new Error(presentation.code);
    const data = toBase64Url(toFrame(presentation.value));
    bridge.tap([{ recordType: 'mime', mediaType: 'application/vnd.comptoir.cpt1', data }]);
    await expect(desk.verdict).toHaveAttribute('data-code', 'KEY_UNKNOWN');
  } finally {
    await bridge.close();
  }
});
