import { toBase64Url } from '#core/shared';
import { fromDigits, toFrame } from '#core/token';
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
const ins = `IS010000000000000000000000S1185127511600174S21.2.250.1.213.1.4.8${gs}S3JEAN-PAUL MARIE${gs}S4DARTAGNAN${gs}S5MS631-12-1985S775056\u001fABCDEF`;

test('every code of one picture goes to its own task: a phone, and the box beside it', async ({ page }) => {
  const desk = new CounterDesk(page);
  await desk.open('Pharmacien');
  const box = `010340094900145317270430` + `10A1B2C3${gs}219F8A4C32DB`;
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
