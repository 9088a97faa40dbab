import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { expect, test } from '../fixtures/counter.ts';
import { foundInProfile } from '../fixtures/profile-search.ts';
import { addTestAuthenticator } from '../fixtures/test-authenticator.ts';
import { Till } from '../pages/till.ts';

const lockScreen = (page: Page) => page.getByTestId('lock-screen');

/** The phrase that the first start proposes. */
async function proposedPhrase(page: Page): Promise<string> {
  const field = page.getByLabel('Phrase secrète');
  await expect(field).not.toHaveValue('');
  return field.inputValue();
}

/** Opens the till from the lock screen; an Enter in the field is the form's own. */
async function give(page: Page, label: string, secret: string): Promise<void> {
  await page.getByLabel(label).fill(secret);
  await page.getByLabel(label).press('Enter');
}

test('a till is protected at its first start, covered on demand, and gives nothing away while it is', async ({
  page,
}) => {
  const till = new Till(page);
  await addTestAuthenticator(page);
  await page.goto('/');
  const phrase = await proposedPhrase(page);
  await page.getByLabel('contrôle de cet appareil').check();
  expect(phrase.split(' ')).toHaveLength(5);
  await page.getByLabel('Code court (facultatif)').fill('2468');
  const code = (await page.locator('output').textContent()) ?? '';
  await till.answerFirstStart();
  await till.typePatient();

  // Ctrl L: the short code takes the screen back, with the ticket as it was.
  await page.keyboard.press('Control+L');
  await expect(lockScreen(page)).toBeVisible();
  expect(await page.locator('body').textContent()).not.toContain('Goff');
  await give(page, 'Code court', '0000');
  await expect(page.getByRole('alert')).toContainText('Encore 4 essais');
  await give(page, 'Code court', '2468');
  await expect(page.getByTestId('validate')).toBeVisible();
  await till.validate();

  // Five wrong codes: the phrase is asked, and a reload does not help.
  await page.keyboard.press('Control+L');
  for (let left = 4; left > 0; left -= 1) {
    await give(page, 'Code court', '1111');
    await expect(page.getByRole('alert')).toContainText(left > 1 ? `Encore ${left} essais` : 'Encore 1 essai');
  }
  await give(page, 'Code court', '1111');
  await expect(page.getByLabel('Phrase secrète')).toBeVisible();
  await page.reload();
  await give(page, 'Phrase secrète', 'ce n’est pas la bonne phrase');
  await expect(page.getByRole('alert')).toContainText('Ce n’est pas cela');
  await give(page, 'Phrase secrète', phrase);
  await till.openJournal();
  await expect(page.locator('[data-testid^="journal-row-"]')).toHaveCount(1);

  // A reload finds the till open; the printed code opens it when the phrase is lost.
  await page.reload();
  await expect(page.locator('[data-testid^="journal-row-"]')).toHaveCount(1);
  await page.keyboard.press('Control+L');
  await page.getByRole('button', { name: 'Ouvrir par la phrase secrète' }).click();
  await page.getByRole('button', { name: 'Phrase oubliée' }).click();
  await give(page, 'Code de secours', code.toLowerCase());
  await expect(page.locator('[data-testid^="journal-row-"]')).toHaveCount(1);
  await page.keyboard.press('Control+L');
  await page.getByRole('button', { name: 'Ouvrir par la phrase secrète' }).click();
  await page.getByRole('button', { name: 'Contrôle de l’appareil' }).click();
  await expect(page.locator('[data-testid^="journal-row-"]')).toHaveCount(1);
});

/** Records, in the page itself, the raw keys that it hands to the browser. */
async function watchKeys(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const keys: number[][] = [];
    Object.assign(globalThis, { rawKeys: keys });
    const importKey = new Proxy(crypto.subtle.importKey.bind(crypto.subtle), {
      apply: (own, _, given: readonly unknown[]) => {
        const [format, data] = given;
        if (format === 'raw' && data instanceof Uint8Array && data.length === 32) keys.push([...data]);
        return Reflect.apply(own, crypto.subtle, given) as unknown;
      },
    });
    Object.assign(crypto.subtle, { importKey });
  });
}

test('whoever takes the disk finds no name, no NIR, no phrase and no key', async ({ baseURL }, { project }) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'comptoir-profile-'));
  const options = { ...project.use.launchOptions, baseURL: baseURL ?? '', locale: 'fr-FR' };
  const context = await chromium.launchPersistentContext(profile, options);
  await watchKeys(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('/');
  const phrase = await proposedPhrase(page);
  const till = new Till(page);
  await till.answerFirstStart();
  await till.typePatient();
  await till.validate();
  await page.keyboard.press('Control+L');
  await expect(lockScreen(page)).toBeVisible();
  const raw = await page.evaluate(() => (globalThis as { rawKeys?: number[][] }).rawKeys ?? []);
  expect(raw.length).toBeGreaterThanOrEqual(3);
  await context.close();
  const keys = Object.fromEntries(raw.map((key, at) => [`key ${at}`, Uint8Array.from(key)]));
  // The practice is professional data and stays readable: it shows that the search sees what is there.
  expect(foundInProfile(profile, { practice: 'Cabinet des Tilleuls' })).toEqual(['practice']);
  const secrets = { name: 'Goff-Rambaud', nir: '185127511600174', birth: '19851203', phrase, ...keys };
  expect(foundInProfile(profile, secrets)).toEqual([]);
  rmSync(profile, { recursive: true });
});
