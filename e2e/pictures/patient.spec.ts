import { cameraFilm } from '../fixtures/camera-film.ts';
import { test } from '../fixtures/counter.ts';
import { writeEmptyFilm } from '../fixtures/film.ts';
import { secretCode } from '../fixtures/phone-showing.ts';
import { sealedSummary } from '../fixtures/sealed-summary.ts';
import { takePicture } from '../fixtures/take-picture.ts';
import { PatientPhone } from '../pages/patient-phone.ts';

test.use({ viewport: { width: 390, height: 844 } });
test.beforeEach(() => writeEmptyFilm(cameraFilm));

test('the screens of the patient’s app', async ({ page }) => {
  const phone = new PatientPhone(page);
  await phone.activate('Parent et trois enfants', secretCode);
  await phone.present();
  await phone.takeSummary(await sealedSummary(await phone.readCode()));
  await page.getByTestId('summary').waitFor();
  for (const [language, name] of [
    ['fr', 'Français'],
    ['en', 'English'],
  ] as const) {
    await phone.openScreen('settings');
    await page.getByRole('radio', { name }).check();
    for (const screen of ['card', 'code', 'amc', 'invoices', 'attestation', 'sign-in', 'loss', 'settings']) {
      await phone.openScreen(screen);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await takePicture(page, `wallet-${screen}-${language}`);
    }
  }
});

test('the pages beside the app', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  for (const name of ['desk', 'perte', 'service', 'annuaire']) {
    await page.goto(`/${name}.html`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await takePicture(page, `page-${name}-fr`);
  }
});
