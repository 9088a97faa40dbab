import type { Page } from '@playwright/test';
import { cameraFilm } from '../fixtures/camera-film.ts';
import { expect, test } from '../fixtures/counter.ts';
import { writeEmptyFilm } from '../fixtures/film.ts';
import { CounterDesk } from '../pages/counter-desk.ts';

test.beforeEach(() => writeEmptyFilm(cameraFilm));

/** What the page asked of the browser: cameras, and lights. */
interface Asked {
  readonly cameras: MediaTrackConstraints[];
  readonly lights: unknown[];
}
type Scope = typeof globalThis & { asked: Asked };

/** Two cameras with a light each, at the browser's edge: the fake device is one, and has none. */
async function plugTwoCameras(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    const asked: Asked = { cameras: [], lights: [] };
    Object.assign(globalThis, { asked });
    const plugged = ['front', 'desk'].filter((id) => id !== localStorage.getItem('test.gone'));
    devices.enumerateDevices = () =>
      Promise.resolve(
        plugged.map((deviceId) => {
          const device = { deviceId, kind: 'videoinput', label: `camera ${deviceId}`, groupId: '' } as const;
          return { ...device, toJSON: () => device };
        }),
      );
    devices.getUserMedia = async (constraints) => {
      const { deviceId, ...video } = constraints?.video as MediaTrackConstraints & { deviceId?: { exact: string } };
      asked.cameras.push({ ...video, ...(deviceId && { deviceId }) });
      const id = deviceId?.exact ?? 'front';
      if (!plugged.includes(id)) throw new DOMException('', 'OverconstrainedError');
      const stream = await open({ video });
      for (const track of stream.getVideoTracks()) {
        const settings = track.getSettings();
        track.getSettings = () => ({ ...settings, deviceId: id });
        track.getCapabilities = () => ({ torch: true }) as MediaTrackCapabilities;
        track.applyConstraints = (wish) => {
          asked.lights.push(...(wish?.advanced ?? []));
          return Promise.resolve();
        };
      }
      return stream;
    };
  });
}

const asked = (page: Page) => page.evaluate(() => (globalThis as Scope).asked);

test('the chosen camera is asked for at the next start, and any other once it is gone', async ({ page }) => {
  await plugTwoCameras(page);
  await new CounterDesk(page).open('Médecin');
  const choice = page.getByLabel('Choisir la caméra');
  await expect(choice).toHaveValue('front');
  expect((await asked(page)).cameras).toMatchObject([{ facingMode: { ideal: 'environment' } }]);
  await choice.selectOption('camera desk');
  await expect(choice).toHaveValue('desk');

  await page.reload();
  await expect(choice).toHaveValue('desk');
  expect((await asked(page)).cameras).toMatchObject([{ deviceId: { exact: 'desk' }, height: { ideal: 1080 } }]);

  await page.evaluate(() => localStorage.setItem('test.gone', 'desk'));
  await page.reload();
  await expect(page.getByTestId('scan-view')).toHaveAttribute('data-camera', 'ready');
  const [first, second] = (await asked(page)).cameras;
  expect([first?.deviceId, second?.deviceId]).toEqual([{ exact: 'desk' }, undefined]);
});

test('where to hold the phone is shown as large on a narrow screen as on a wide one', async ({ page }) => {
  await new CounterDesk(page).open('Médecin');
  const frame = page.getByTestId('aiming-frame');
  const side = async () => Math.round((await frame.boundingBox())?.width ?? 0);
  await expect.poll(side).toBeGreaterThan(150);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(side).toBeGreaterThan(150);
});

test('the light of a camera that has one is turned on and off', async ({ page }) => {
  await plugTwoCameras(page);
  await new CounterDesk(page).open('Médecin');
  const light = page.getByRole('button', { name: 'Éclairer' });
  await light.click();
  await expect(light).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => (await asked(page)).lights).toMatchObject([{ torch: true }]);
  await light.click();
  await expect(light).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(async () => (await asked(page)).lights).toMatchObject([{ torch: true }, { torch: false }]);
});
