import type { Page } from '@playwright/test';
import { layouts, type Layout } from '../../src/adapters/wedge/layouts.ts';
import { typeCode } from '../../src/adapters/wedge/__fixtures__/type-code.ts';
import { createRandom, type View } from '../../src/core/read/__fixtures__/draw-frame.ts';
import { randomToken } from '../../src/core/read/__fixtures__/random-token.ts';
import { cameraFilm } from '../fixtures/camera-film.ts';
import { expect, test } from '../fixtures/counter.ts';
import { writeEmptyFilm, writeFilm } from '../fixtures/film.ts';
import { CounterDesk } from '../pages/counter-desk.ts';

const strangersCode = (seed: number) => randomToken(createRandom(seed));

/** The terminal knows no such issuer, and says so of this code only when every digit of it arrived. */
const expectEveryDigit = (desk: CounterDesk, timeout = 15_000) =>
  expect(desk.verdict).toHaveAttribute('data-code', 'KEY_UNKNOWN', { timeout });

/** A hand that comes nearer and turns a little: no two frames alike. */
const moving: readonly Partial<View>[] = Array.from({ length: 12 }, (_, at) => ({
  turn: 6 - at,
  tilt: at - 6,
  size: 0.55 + at * 0.02,
  at: [0.46 + at * 0.006, 0.5],
  seed: at,
}));

test.beforeEach(() => writeEmptyFilm(cameraFilm));
test.afterAll(() => writeEmptyFilm(cameraFilm));

const scenes: Readonly<Record<string, Parameters<typeof writeFilm>[2]>> = {
  '480 lines': { width: 640, height: 480, size: 0.86 },
  '720 lines': {},
  '1080 lines': { width: 1920, height: 1080, size: 0.5 },
  'a dim room': { light: 0.35, noise: 14 },
  'a tilted phone': { tilt: 30, size: 0.8 },
  'a moving hand': { views: moving },
};

for (const [name, film] of Object.entries(scenes)) {
  test(`the camera reads a phone: ${name}`, async ({ page }) => {
    const desk = new CounterDesk(page);
    await desk.open('Médecin');
    if (film?.height === 480) {
      writeFilm(cameraFilm, 'A', { ...film, size: 0.01 });
      await page.reload();
      await expect(page.getByText('480 lignes seulement')).toBeVisible();
    }
    writeFilm(cameraFilm, strangersCode(name.length), film);
    await page.reload();
    await expectEveryDigit(desk);
  });
}

test('the compatible mode still reads without WebAssembly', async ({ page }) => {
  // A service worker would answer for the network with what it keeps.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.route('**/*.wasm', (route) => route.abort());
  const desk = new CounterDesk(page);
  await desk.open('Médecin');
  await expect(page.getByText('mode compatible')).toBeVisible();
  writeFilm(cameraFilm, strangersCode(3), { views: moving, noise: 2, blur: 0 });
  await page.reload();
  await expectEveryDigit(desk, 45_000);
});

/** Makes opening the camera fail as the browser says it, until the page is told otherwise. */
async function refuseCamera(page: Page, name: string): Promise<void> {
  await page.addInitScript((errorName) => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    Object.assign(globalThis, { cameraFails: true });
    const page = globalThis as typeof globalThis & { readonly cameraFails?: boolean };
    navigator.mediaDevices.getUserMedia = (constraints) =>
      page.cameraFails ? Promise.reject(new DOMException('', errorName)) : open(constraints);
  }, name);
}

for (const [name, words] of [
  ['NotAllowedError', 'La caméra est refusée'],
  ['NotReadableError', 'La caméra sert ailleurs'],
  ['NotFoundError', 'Aucune caméra'],
] as const) {
  test(`says what to do when the camera answers ${name}, and opens it again`, async ({ page }) => {
    await refuseCamera(page, name);
    const desk = new CounterDesk(page);
    await desk.open('Médecin');
    await expect(page.getByRole('alert')).toContainText(words);
    await page.evaluate(() => Object.assign(globalThis, { cameraFails: false }));
    await page.getByRole('button', { name: 'Rouvrir la caméra' }).click();
    await expect(page.getByText('lignes')).toBeVisible();
  });
}

for (const host of layouts) {
  test(`a scanner set to US reads a token into a ${host} keyboard, and no field sees it`, async ({ page }) => {
    const desk = new CounterDesk(page);
    await desk.open('Médecin');
    const paste = page.getByTestId('scan-paste');
    await paste.focus();
    await typeKeys(page, strangersCode(host.length), host);
    await expectEveryDigit(desk);
    if (await paste.isVisible()) await expect(paste).toHaveValue('');
  });
}

/** Real key events of the browser, at full speed. */
async function typeKeys(page: Page, text: string, host: Layout): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const keys = typeCode(text, { host, scanner: 'us', caps: false, gs: 'control', gapMs: 0 }) ?? [];
  for (const { key, code } of keys) {
    const typed = key === 'Enter' ? '\r' : key;
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text: typed });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code });
  }
  await session.detach();
}
