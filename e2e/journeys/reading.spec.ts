import type { Page } from '@playwright/test';
import { layouts, type Layout } from '../../src/adapters/wedge/layouts.ts';
import { typeCode } from '../../src/adapters/wedge/__fixtures__/type-code.ts';
import { createRandom, type View } from '../../src/core/read/__fixtures__/draw-frame.ts';
import { randomToken } from '../../src/core/read/__fixtures__/random-token.ts';
import { cameraFilm } from '../fixtures/camera-film.ts';
import { expect, test } from '../fixtures/counter.ts';
import { writeEmptyFilm, writeFilm } from '../fixtures/film.ts';
import { setHidden } from '../fixtures/set-hidden.ts';
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

test('the camera reads a phone at 480, 720 and 1080 lines, in a dim room, tilted, and in a moving hand', async ({
  page,
}) => {
  const desk = new CounterDesk(page);
  await desk.open('Médecin');
  for (const [name, film] of Object.entries(scenes)) {
    await test.step(name, async () => {
      if (film?.height === 480) {
        writeFilm(cameraFilm, 'A', { ...film, size: 0.01 });
        await desk.reopen();
        await expect(page.getByText('480 lignes seulement')).toBeVisible();
      }
      writeFilm(cameraFilm, strangersCode(name.length), film);
      await desk.reopen();
      await expectEveryDigit(desk);
    });
  }
});

test('the compatible mode still reads without WebAssembly', async ({ page }) => {
  // A service worker would answer for the network with what it keeps.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.route('**/*.wasm', (route) => route.abort());
  const desk = new CounterDesk(page);
  await desk.open('Médecin');
  await expect(page.getByText('mode compatible')).toBeVisible();
  writeFilm(cameraFilm, strangersCode(3), { views: moving, noise: 2, blur: 0 });
  await desk.reopen();
  await desk.unlock();
  await expectEveryDigit(desk, 45_000);
});

test('the first screen stands and a hand scanner reads while the decoder is still on its way', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const held: string[] = [];
  await page.route(/decoder-worker|[.]wasm/, (route) => {
    held.push(route.request().url());
  });
  const desk = new CounterDesk(page);
  await desk.open('Médecin');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await typeKeys(page, strangersCode(4), 'fr');
  await expectEveryDigit(desk);
});

/** Makes opening the camera fail as the browser says it, until the page is told otherwise; keeps the streams it gives. */
async function hold(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const given: MediaStream[] = [];
    Object.assign(globalThis, { given });
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const fails = localStorage.getItem('test.camera');
      if (fails !== null) throw new DOMException('', fails);
      const stream = await open(constraints);
      given.push(stream);
      return stream;
    };
  });
}

test('says what to do when the camera is refused, busy, absent, unplugged or hidden, and opens it again', async ({
  page,
}) => {
  await hold(page);
  await new CounterDesk(page).open('Médecin');
  for (const [name, words] of [
    ['NotAllowedError', 'La caméra est refusée'],
    ['NotReadableError', 'La caméra sert ailleurs'],
    ['NotFoundError', 'Aucune caméra'],
  ] as const) {
    await page.evaluate((fails) => localStorage.setItem('test.camera', fails), name);
    await page.reload();
    await expect(page.getByRole('alert')).toContainText(words);
    await page.evaluate(() => localStorage.removeItem('test.camera'));
    await page.getByRole('button', { name: 'Rouvrir la caméra' }).click();
    await expect(page.getByTestId('scan-view')).toHaveAttribute('data-camera', 'ready');
  }
  // The browser tells an unplugged camera by the end of its track, one that is plugged in by `devicechange`.
  await page.evaluate(() => {
    const { given } = globalThis as typeof globalThis & { given: MediaStream[] };
    given.at(-1)?.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
  });
  await expect(page.getByTestId('scan-view')).toHaveAttribute('data-camera', 'trouble');
  await page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
  await expect(page.getByTestId('scan-view')).toHaveAttribute('data-camera', 'ready');
  for (const [hidden, state] of [
    [true, 'off'],
    [false, 'ready'],
  ] as const) {
    await setHidden(page, hidden);
    await expect(page.getByTestId('scan-view')).toHaveAttribute('data-camera', state);
  }
});

test('a scanner set to US reads a token into a keyboard of each layout, and no field sees it', async ({ page }) => {
  const desk = new CounterDesk(page);
  await desk.open('Médecin');
  const paste = page.getByTestId('scan-paste');
  for (const host of layouts) {
    await test.step(host, async () => {
      await page.reload();
      await paste.focus();
      await typeKeys(page, strangersCode(host.length), host);
      await expectEveryDigit(desk);
      if (await paste.isVisible()) await expect(paste).toHaveValue('');
    });
  }
});

/** Real key events of the browser, at full speed. */
async function typeKeys(page: Page, text: string, host: Layout): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const keys = typeCode(text, { host, scanner: 'us', caps: false, gs: 'control', gapMs: 0 }) ?? [];
  const sent = keys.flatMap(({ key, code }) => {
    const typed = key === 'Enter' ? '\r' : key;
    return [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text: typed }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code }),
    ];
  });
  await Promise.all(sent);
  await session.detach();
}
