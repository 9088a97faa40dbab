import { cameraFilm } from '../fixtures/camera-film.ts';
import { expect, test } from '../fixtures/counter.ts';
import { writeEmptyFilm } from '../fixtures/film.ts';
import { phoneShowing } from '../fixtures/phone-showing.ts';
import { takePicture } from '../fixtures/take-picture.ts';
import { CounterDesk } from '../pages/counter-desk.ts';

test.beforeEach(() => writeEmptyFilm(cameraFilm));

test('a consultation, and why each cent', async ({ page, browser }) => {
  const desk = new CounterDesk(page);
  const phone = await phoneShowing(browser, 'Adulte seule, AMO et AMC');
  await desk.open('Médecin');
  await desk.pasteCode((await phone.readCode()).digits);
  await desk.expectVerified(/Camille/);
  await page.keyboard.press('F4');
  await page.getByRole('region', { name: /^Pourquoi/ }).waitFor();
  await takePicture(page, 'counter-gp');
});

test('a prescription', async ({ page, browser }) => {
  const desk = new CounterDesk(page);
  const phone = await phoneShowing(browser, 'Adulte seule, AMO et AMC');
  await desk.open('Pharmacien');
  await takePicture(page, 'counter-waiting');
  await desk.pasteCode((await phone.readCode()).digits);
  await desk.expectVerified(/Camille/);
  for (const [place, cip13] of ['3400935740557', '3400949001453', '3400930151440'].entries()) {
    await desk.scanByKeys(`010${cip13}17280430`);
    await expect(page.getByTestId(`line-${place}`)).toBeVisible();
  }
  await takePicture(page, 'counter-pharmacy');
});

test('a quote of two alternatives', async ({ page, browser }) => {
  const desk = new CounterDesk(page);
  const phone = await phoneShowing(browser, 'Adulte seule, AMO et AMC');
  await desk.open('Chirurgien-dentiste');
  await desk.pasteCode((await phone.readCode()).digits);
  await desk.expectVerified(/Camille/);
  await expect(page.getByLabel('Dent', { exact: true })).toBeFocused();
  for (const key of ['2', '6', 'Enter', 'c', 'o', 'u', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('region', { name: 'Alternative B' }).waitFor();
  await takePicture(page, 'quote-dentist');
});
