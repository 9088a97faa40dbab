import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page, type Worker } from '@playwright/test';
import { expect, test } from '../fixtures/counter.ts';
import { foundInProfile } from '../fixtures/profile-search.ts';
import { readPicture } from '../fixtures/read-picture.ts';
import { sealedSummary, visit } from '../fixtures/sealed-summary.ts';
import { verifyAtCounter } from '../fixtures/verify-at-counter.ts';
import { addTestAuthenticator } from '../fixtures/test-authenticator.ts';
import { PatientPhone } from '../pages/patient-phone.ts';

test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true });

test('a wrong code waits longer each time, the right one opens, and the code renews itself', async ({
  page,
  request,
}) => {
  const phone = new PatientPhone(page);
  await page.clock.install();
  await phone.activate('Adulte seule, AMO et AMC', '2580');
  await expect(page.getByRole('heading', { name: 'Camille Durand' })).toBeVisible();
  await expect(page.getByText('Droits ouverts')).toBeVisible();
  await phone.lock();

  for (const [left, waitMs] of [
    [9, 1_000],
    [8, 2_000],
    [7, 5_000],
  ]) {
    await phone.typeCode('1111', 'Ouvrir');
    await expect(page.getByText(`Code faux. Encore ${left} essais.`)).toBeVisible();
    await page.clock.fastForward(waitMs ?? 0);
  }
  await phone.typeCode('1111', 'Ouvrir');
  await expect(page.getByText(/Encore 6 essais\. Attendez 1\d\ss/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/Attendez \d+\ss avant de réessayer/)).toBeVisible();
  await phone.typeDigits('2580');
  await expect(page.getByRole('button', { name: 'Ouvrir' })).toHaveAttribute('aria-disabled', 'true');
  await page.clock.fastForward(15_000);
  await page.getByRole('button', { name: 'Ouvrir' }).click();

  await phone.present();
  const first = await phone.readCode();
  expect(first.rights.ben[0]?.usu).toBe('Durand');
  expect(first.proof).toMatchObject({ aud: 'cpt1', amr: ['pin'] });
  expect(first.proof.exp - first.proof.iat).toBe(60);
  await expect(page.getByText(/Nouveau code dans \d+ s/)).toBeVisible();
  await page.clock.fastForward(31_000);
  await expect(async () => expect((await phone.readCode()).digits).not.toBe(first.digits)).toPass();
  const second = await phone.readCode();
  expect(second.proof.iat - first.proof.iat).toBeGreaterThanOrEqual(30);
  expect(second.proof.jti).not.toBe(first.proof.jti);
  expect(second.presentation.rightsPayload).toEqual(first.presentation.rightsPayload);
  expect(await verifyAtCounter(second.digits, second.proof.iat + 1, request)).toMatchObject({ ok: true });
  expect(await verifyAtCounter(first.digits, second.proof.iat + 61, request)).toMatchObject({ code: 'PROOF_EXPIRED' });
  expect(await page.content()).not.toMatch(/\d{100}|cpt1:/);
});

test('ten wrong codes erase the card, and the app says so', async ({ page }) => {
  const phone = new PatientPhone(page);
  await page.clock.install();
  await phone.activate('AMO sans complémentaire', '2580');
  await phone.lock();
  for (let left = 9; left > 0; left -= 1) {
    await phone.typeCode('1111', 'Ouvrir');
    await expect(page.getByText(new RegExp(`Code faux. Encore ${left} essai`))).toBeVisible();
    await page.clock.fastForward(86_400_000);
  }
  await phone.typeCode('1111', 'Ouvrir');
  await expect(page.getByText(/^Dix codes faux/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Activez votre carte' })).toBeVisible();
});

test('the code says who the care is for', async ({ page }) => {
  const phone = new PatientPhone(page);
  await phone.activate('Parent et trois enfants', '2580');
  await page.getByRole('radio', { name: 'Louise' }).check();
  await expect(page.getByText('Louise Moreau')).toBeVisible();
  await phone.present();
  expect((await phone.readCode()).proof.ben).toEqual([1]);
  await page.getByRole('button', { name: 'Changer' }).click();
  await page.getByRole('radio', { name: 'Toute la famille' }).check();
  // The code of before is gone at once; a picture taken before the next one is drawn holds none.
  await expect(async () => expect((await phone.readCode()).proof.ben).toBeUndefined()).toPass();
});

test('modules are at least 4 CSS pixels, black on pure white, on a small phone and in the dark', async ({ page }) => {
  const phone = new PatientPhone(page);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await phone.activate('Noms longs', '2580');
  await phone.present();
  const { finderCssPx, shades } = await phone.code.evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    const reds = Array.from({ length: canvas.width * canvas.height }, (_, i) => pixels?.[4 * i] ?? 128);
    const first = reds.indexOf(0);
    const finderPx = reds.indexOf(255, first) - first;
    return {
      finderCssPx: (finderPx * canvas.getBoundingClientRect().width) / canvas.width,
      shades: [...new Set(reds)].sort((a, b) => a - b),
    };
  });
  // The top side of the finder pattern is seven modules wide.
  expect(finderCssPx).toBeGreaterThanOrEqual(7 * 4);
  expect(shades).toEqual([0, 255]);
  expect((await phone.readCode()).rights.ben.length).toBeGreaterThan(1);
});

test('the picture of the code is copied, or saved where pictures cannot be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write']);
  const phone = new PatientPhone(page);
  await phone.activate('AMO sans complémentaire', '2580');
  await phone.present();
  const copy = page.getByRole('button', { name: 'Copier l’image' });
  await copy.click();
  await expect(page.getByText('Image copiée. Collez-la dans la minute.')).toBeVisible();
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('no pictures'));
  });
  const download = page.waitForEvent('download');
  await copy.click();
  const shown = await phone.readCode();
  expect(await readPicture(readFileSync(await (await download).path()))).toBe(shown.digits);
});

test('five untouched minutes lock the app, even with a code on screen', async ({ page }) => {
  const phone = new PatientPhone(page);
  await page.clock.install();
  await phone.activate('AMO sans complémentaire', '2580');
  await phone.present();
  await page.clock.runFor(5 * 60_000 + 6_000);
  await expect(page.getByRole('heading', { name: 'Tapez votre code secret' })).toBeVisible();
  await expect(phone.code).toHaveCount(0);
});

test('the secret code is tried apart from the page, by one worker that is gone afterwards', async ({ page }) => {
  const phone = new PatientPhone(page);
  await phone.activate('AMO sans complémentaire', '2580');
  const apart = (workers: readonly { url(): string }[]) => workers.filter((worker) => worker.url().includes('argon2'));
  await expect.poll(() => apart(page.workers())).toHaveLength(0);
  const started: Worker[] = [];
  page.on('worker', (worker) => started.push(worker));
  await phone.lock();
  await phone.typeCode('2580', 'Ouvrir');
  await phone.present();
  expect(apart(started)).toHaveLength(1);
  await expect.poll(() => apart(page.workers())).toHaveLength(0);
});

test('everything works without network after the first visit', async ({ page, context }) => {
  const phone = new PatientPhone(page);
  await phone.activate('AMO sans complémentaire', '2580');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.reload();
  await phone.typeCode('2580', 'Ouvrir');
  await phone.present();
  expect((await phone.readCode()).rights.ben[0]?.nom).toBe('Guérin');
});

test("the device's own check opens the card once the code allowed it, and the proof says so", async ({ page }) => {
  const authenticator = await addTestAuthenticator(page);
  const phone = new PatientPhone(page);
  await phone.activate('AMO sans complémentaire', '2580');
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('button', { name: 'Ouvrir aussi avec l’appareil' }).click();
  await phone.typeCode('2580', 'Continuer');
  await expect(page.getByText('L’appareil peut maintenant ouvrir la carte.')).toBeVisible();

  await page.goto('/wallet.html');
  await page.getByRole('button', { name: 'Ouvrir avec l’appareil' }).click();
  await phone.present();
  expect((await phone.readCode()).proof.amr).toEqual(['dev']);
  await expect(page.getByText('ouvert par l’appareil')).toBeVisible();

  await authenticator.refuseUser();
  await page.goto('/wallet.html');
  await page.reload();
  await page.getByRole('button', { name: 'Ouvrir avec l’appareil' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'L’appareil n’a pas confirmé' })).toBeVisible();
});

/** Activates half a day ago by the phone's clock, then comes back to the present: the card is due for renewal. */
async function comeBackAfterHalfADay(page: Page, phone: PatientPhone, person: string): Promise<void> {
  await page.clock.install({ time: Date.now() - 13 * 3_600_000 });
  await phone.activate(person, '2580');
  await phone.lock();
  await page.clock.setSystemTime(Date.now());
  await phone.typeCode('2580', 'Ouvrir');
}

test('an ageing card renews itself quietly after an unlock', async ({ page }) => {
  const renewed = page.waitForResponse('**/issuer/renew');
  await comeBackAfterHalfADay(page, new PatientPhone(page), 'AMO sans complémentaire');
  expect((await renewed).status()).toBe(200);
  await expect(page.getByText(/Droits reçus aujourd’hui/)).toBeVisible();
});

test('an opposed phone is told so at its next renewal, and shows no code any more', async ({ page }) => {
  const phone = new PatientPhone(page);
  await comeBackAfterHalfADay(page, phone, 'Téléphone perdu');
  await expect(page.getByText('Téléphone opposé')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Présenter mon code' })).toHaveCount(0);
  await page.goto('/wallet.html#code');
  await page.reload();
  await phone.typeCode('2580', 'Ouvrir');
  await expect(page.getByText('Téléphone opposé')).toBeVisible();
  await expect(phone.code).toHaveCount(0);
});

test('it installs as an app of its own, which opens on the card', async ({ page, request }) => {
  await page.goto('/wallet.html');
  const link = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await request.get(link ?? '');
  expect(manifest.headers()['content-type']).toContain('manifest+json');
  const told = (await manifest.json()) as { icons: { src: string; type: string; purpose: string }[] };
  expect(told).toMatchObject({ start_url: '/wallet.html', display: 'standalone' });
  expect(told.icons.map(({ purpose }) => purpose)).toContain('maskable');
  const touch = await page.locator('link[rel=apple-touch-icon]').getAttribute('href');
  for (const { src, type } of [...told.icons, { src: touch ?? '', type: 'image/png' }]) {
    expect((await request.get(src)).headers()['content-type'], src).toContain(type);
  }
});

test('a host without issuer says that activation needs one', async ({ page }) => {
  await page.route('**/issuer/people', (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' }),
  );
  await page.goto('/wallet.html');
  await expect(page.getByRole('alert')).toContainText('Aucun émetteur ici');
});

test('erasing asks twice and leaves a phone to activate again', async ({ page }) => {
  const phone = new PatientPhone(page);
  await phone.activate('AMO sans complémentaire', '2580');
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('button', { name: 'Tout effacer de ce téléphone' }).click();
  await page.getByRole('button', { name: 'Effacer pour de bon' }).click();
  await expect(page.getByRole('heading', { name: 'Activez votre carte' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Activez votre carte' })).toBeVisible();
});

/** Takes down, as bytes, each private key that the page makes: what a thief would look for on the disk. */
async function watchPrivateKeys(page: Page): Promise<() => Promise<readonly Uint8Array[]>> {
  await page.addInitScript(() => {
    const made: number[][] = [];
    const exportKey = crypto.subtle.exportKey.bind(crypto.subtle) as (...asked: unknown[]) => Promise<unknown>;
    Object.assign(globalThis, { madeKeys: made });
    Object.assign(crypto.subtle, {
      exportKey: async (format: string, key: CryptoKey) => {
        const exported = await exportKey(format, key);
        if (format === 'pkcs8') made.push([...new Uint8Array(exported as ArrayBuffer)]);
        return exported;
      },
    });
  });
  // The scalar stands at these places of a P-256 key in PKCS #8.
  return async () => {
    const made = await page.evaluate(() => (globalThis as { madeKeys?: number[][] }).madeKeys ?? []);
    return made.map((bytes) => new Uint8Array(bytes.slice(36, 68)));
  };
}

test('the disk of a stolen phone holds no name, no NIR, no credential, no invoice and no key', async ({
  launchOptions,
  baseURL,
}) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'comptoir-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL: baseURL ?? '',
    locale: 'fr-FR',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const privateKeys = await watchPrivateKeys(page);
  const phone = new PatientPhone(page);
  await phone.activate('Adulte seule, AMO et AMC', '2580');
  await phone.present();
  const shown = await phone.readCode();
  await phone.takeSummary(await sealedSummary(shown));
  await expect(page.getByTestId('summary')).toContainText(visit.professional);
  await phone.openScreen('loss');
  const lossCode = (await page.getByTestId('loss-code').textContent()) ?? '';
  const [key] = await privateKeys();
  await context.close();

  const { rights, presentation } = shown;
  expect(key?.length).toBe(32);
  const secrets = {
    ...{ nir: rights.ass.nir, usualName: 'Durand', birthName: 'Lefebvre', publicKey: rights.cnf.jwk.x, lossCode },
    ...{ credential: presentation.rightsSignature, proof: shown.proof.jti, ...visit },
    ...{ key: key ?? '', keyAsText: Buffer.from(key ?? []).toString('base64url') },
  };
  expect(foundInProfile(profile, { written: 'wrappedKey' })).toEqual(['written']);
  expect(foundInProfile(profile, secrets)).toEqual([]);
});
