import type { Locator, Page } from '@playwright/test';
import { cameraFilm } from '../fixtures/camera-film.ts';
import { expect, test } from '../fixtures/counter.ts';
import { writeEmptyFilm } from '../fixtures/film.ts';
import { sealedSummary } from '../fixtures/sealed-summary.ts';
import { PatientPhone } from '../pages/patient-phone.ts';

// The smallest phone of the design, held in one hand.
const size = { width: 360, height: 640 };
test.use({ viewport: size, deviceScaleFactor: 2, hasTouch: true, isMobile: true });

test.beforeEach(() => writeEmptyFilm(cameraFilm));

const screens = [
  ['card', 'Moreau'],
  ['code', 'Présentez ce code'],
  ['amc', 'Ajouter un contrat'],
  ['attestation', 'Attestation pour'],
  ['invoices', 'Factures'],
  ['summary', 'Lire une facture'],
  ['sign-in', 'M’identifier ailleurs'],
  ['spoken', 'Code à dicter'],
  ['loss', 'Code de blocage'],
  ['settings', 'Réglages'],
] as const;

/** What leaves the screen at its sides, or is cut within its own box. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate((width) => {
    const shown = [...document.querySelectorAll<HTMLElement>('#root *')].filter(
      (element) => element.checkVisibility() && element.closest('.visually-hidden, [aria-hidden=true]') === null,
    );
    const isCut = (element: HTMLElement) => {
      const { left, right } = element.getBoundingClientRect();
      const hides = getComputedStyle(element).overflowX !== 'visible' && element.matches(':not(input, textarea)');
      return left < -1 || right > width + 1 || (hides && element.scrollWidth > element.clientWidth + 1);
    };
    return shown.filter(isCut).map((element) => element.outerHTML.slice(0, 120));
  }, size.width);
}

async function heightOfLetters(page: Page): Promise<number> {
  return page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('main') ?? document.body).fontSize));
}

test('letters follow the phone to twice their size, and no screen cuts them', async ({ page }) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  const phone = new PatientPhone(page);
  await phone.activate('Parent et trois enfants', '2580');
  expect(await heightOfLetters(page)).toBe(32);
  await phone.present();
  await phone.takeSummary(await sealedSummary(await phone.readCode()));
  await expect(page.getByTestId('summary')).toBeVisible();
  expect(await cutOff(page)).toEqual([]);
  for (const [screen, sign] of screens) {
    await phone.openScreen(screen);
    await expect(page.getByText(sign).first()).toBeVisible();
    expect(await cutOff(page), screen).toEqual([]);
  }
  await phone.openScreen('card');
  await phone.lock();
  await phone.typeDigits('2580');
  expect(await cutOff(page), 'lock').toEqual([]);
  for (const name of ['perte', 'service', 'annuaire']) {
    await page.goto(`/${name}.html`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await heightOfLetters(page), name).toBe(32);
    expect(await cutOff(page), name).toEqual([]);
  }
});

test('a larger text is chosen in the settings, and is there before the next unlock', async ({ page }) => {
  const phone = new PatientPhone(page);
  await phone.activate('AMO sans complémentaire', '2580');
  const before = await heightOfLetters(page);
  await phone.openScreen('settings');
  await page.getByRole('radio', { name: 'Très grande' }).check();
  await expect.poll(() => heightOfLetters(page)).toBeCloseTo(before * 1.6, 1);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Tapez votre code secret' })).toBeVisible();
  expect(await heightOfLetters(page)).toBeCloseTo(before * 1.6, 1);
});

/** A finger's width, whole on the screen, in the half that a thumb reaches. */
async function expectUnderThumb(button: Locator): Promise<void> {
  await expect(button).toBeInViewport({ ratio: 1 });
  const box = await button.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect((box?.y ?? 0) + (box?.height ?? 0) / 2).toBeGreaterThan(size.height / 2);
}

test('the one thing to press on each screen is under the thumb, and the whole code is on the screen', async ({
  page,
}) => {
  const phone = new PatientPhone(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.goto('/wallet.html');
  await page.getByRole('radio').first().check();
  await expectUnderThumb(button('Continuer'));
  await phone.activate('Parent et trois enfants', '2580');
  await expectUnderThumb(page.getByRole('link', { name: 'Présenter mon code' }));
  await phone.openScreen('attestation');
  await expectUnderThumb(button('Faire l’attestation'));
  await phone.openScreen('loss');
  await expectUnderThumb(button('Je l’ai noté'));
  await phone.openScreen('invoices');
  await expectUnderThumb(page.getByRole('link', { name: 'Lire le code du comptoir' }));
  for (const name of ['Ma carte', 'Factures', 'Réglages']) await expectUnderThumb(page.getByRole('link', { name }));
  await phone.openScreen('code');
  await expect(phone.code).toBeInViewport({ ratio: 1 });
  await phone.openScreen('spoken');
  await expectUnderThumb(button('Obtenir un code'));
  await phone.openScreen('card');
  await phone.lock();
  for (const name of ['1', '0', 'Effacer le dernier chiffre', 'Ouvrir']) await expect(button(name)).toBeInViewport();
  await expectUnderThumb(button('Ouvrir'));
});

test('two dates stand apart: until when there are rights, and before when the card is renewed', async ({ page }) => {
  const phone = new PatientPhone(page);
  await phone.activate('Adulte seule', '2580');
  const words = async (pattern: RegExp) =>
    pattern.exec((await page.getByText(pattern).first().textContent()) ?? '')?.[1] ?? '';
  const rightsUntil = await words(/^jusqu’au (\S+)$/);
  const renewBefore = await words(/^À renouveler avant le (\S+)$/);
  expect(rightsUntil).toMatch(/^31\/12\/\d{4}$/);
  expect(renewBefore).toMatch(/^\d\d\/\d\d\/\d{4}$/);
  await phone.present();
  const { rights } = await phone.readCode();
  expect(rights.ben[0]?.amo[0]?.au).toBe(rightsUntil.split('/').reverse().join(''));
  const lastDay = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(rights.exp * 1000);
  expect(renewBefore).toBe(lastDay);
});

test('an attestation is printed black on white and without the app around it, from a dark screen too', async ({
  page,
}) => {
  const phone = new PatientPhone(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await phone.activate('Adulte seule', '2580');
  await phone.openScreen('attestation');
  await page.getByRole('button', { name: 'Faire l’attestation' }).click();
  const sheet = page.getByTestId('attestation');
  await expect(sheet).toContainText('Camille Durand');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  for (const part of await sheet.locator('p, dt, dd').all()) await expect(part).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(page.getByText('Imprimer')).toBeHidden();
  await expect(page.getByLabel('Retour')).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByTestId('mode-banner')).toBeVisible();
});

test('the screen is kept awake while the code is shown, and no longer', async ({ page }) => {
  await page.addInitScript(() => {
    const held: WakeLockSentinel[] = [];
    const request = navigator.wakeLock.request.bind(navigator.wakeLock);
    Object.assign(globalThis, { held });
    navigator.wakeLock.request = async (type) => {
      const sentinel = await request(type);
      held.push(sentinel);
      return sentinel;
    };
  });
  const locks = () =>
    page.evaluate(() => ((globalThis as { held?: WakeLockSentinel[] }).held ?? []).map(({ released }) => released));
  const phone = new PatientPhone(page);
  await phone.activate('AMO sans complémentaire', '2580');
  expect(await locks()).toEqual([]);
  await phone.present();
  await expect.poll(locks).toEqual([false]);
  await page.getByRole('link', { name: 'Retour' }).click();
  await expect.poll(locks).toEqual([true]);
});

test('without a network every screen opens, and the page that needs one is no link', async ({ page, context }) => {
  const phone = new PatientPhone(page);
  await phone.activate('Parent et trois enfants', '2580');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.reload();
  await phone.typeCode('2580', 'Ouvrir');
  for (const [screen, sign] of screens) {
    await phone.openScreen(screen);
    await expect(page.getByText(sign === 'Ajouter un contrat' ? 'Pas de réseau' : sign).first()).toBeVisible();
  }
  await phone.openScreen('card');
  // A page that was reloaded without network is not told so by this browser's emulation: the network is cut again.
  await context.setOffline(false);
  await context.setOffline(true);
  await expect(page.getByText('Qui accepte l’application\u00a0: avec un réseau')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Qui accepte l’application' })).toHaveCount(0);
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Qui accepte l’application' }).click();
  await expect(page.getByRole('list', { name: 'Professionnels' })).toBeVisible();
});
