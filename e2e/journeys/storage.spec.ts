import { execFileSync } from 'node:child_process';
import type { BrowserContext } from '@playwright/test';
import { exportByButton } from '../../bench/soak/stored-journal.ts';
import { expect, test } from '../fixtures/counter.ts';
import { fillDisk } from '../fixtures/full-disk.ts';
import { Till } from '../pages/till.ts';

/** What `Clear-Site-Data: "storage"` wipes: both rooms, and everything else but cookies. */
const wiped = 'indexeddb,local_storage,service_workers,cache_storage,storage_buckets';

/** Data cleared while the till is closed; it is then set up again as a new one would be. */
async function clearBehind(till: Till, context: BrowserContext): Promise<void> {
  const { page } = till;
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: wiped });
  await page.goto(origin);
  await till.answerFirstStart();
}

test('data cleared behind the till’s back is noticed, and nothing is numbered again', async ({ page, context }) => {
  const till = new Till(page);
  await till.start();
  await till.typePatient();
  expect(await till.validate()).toBe('F-000\u00a0001');
  await clearBehind(till, context);
  await expect(page.getByText('Dernier connu\u00a0: n°\u00a0F-000\u00a0001')).toBeVisible();
  await till.typePatient();
  await expect(page.getByTestId('validate')).toHaveAttribute('aria-disabled', 'true');
});

test('after a loss a manager goes on with the number of the last paper, and the journal says what is lost', async ({
  page,
  context,
}) => {
  const till = new Till(page);
  await till.start();
  await till.typePatient();
  await till.validate();
  await clearBehind(till, context);
  await till.openJournal();
  const loss = page.getByRole('region', { name: 'Repartir après une perte' });
  await expect(loss).toContainText('Dernière facture connueF-000\u00a0001');
  await expect(loss).toContainText('Perdues1 facture');
  const last = loss.getByLabel('Numéro de votre dernière facture');
  await expect(last).toHaveValue('');
  await last.fill('0');
  await loss.getByRole('button', { name: 'Repartir' }).click();
  await expect(loss).toContainText('Ce numéro est avant le dernier connu');
  await last.fill('F-000 002');
  await loss.getByRole('button', { name: 'Repartir au n°\u00a0F-000\u00a0003' }).click();
  const gap = 'Reprise après une perte, à la suite du n°\u00a0F-000\u00a0002';
  await expect(page.getByText(gap)).toBeVisible();
  await expect(page.getByText('Dernier connu')).toHaveCount(0);
  await page.getByRole('link', { name: 'Comptoir' }).click();
  await till.typePatient();
  expect(await till.validate()).toBe('F-000\u00a0003');
  const { kinds, numbers, fault } = await exportByButton(page);
  expect({ kinds, numbers, fault }).toEqual({ kinds: ['gap', 'invoice'], numbers: ['F-000003'], fault: null });
  await page.reload();
  await till.openJournal();
  await expect(page.getByText(gap)).toBeVisible();
});

test('a full disk is said before an invoice is begun, and one begun before it is never shown validated', async ({
  page,
}) => {
  const till = new Till(page);
  await till.start();
  await till.typePatient();
  expect(await till.validate()).toBe('F-000\u00a0001');
  await till.typePatient('Begun-Before');
  const freeDisk = await fillDisk(page);
  await page.getByTestId('validate').click();
  const full = page.getByText('Le disque est plein');
  await expect(full.first()).toBeVisible();
  await expect(page.getByTestId('invoice-number')).toHaveCount(0);
  await page.reload();
  await expect(full.first()).toBeVisible();
  await till.typePatient('Begun-After');
  await expect(page.getByTestId('validate')).toHaveAttribute('aria-disabled', 'true');
  await freeDisk();
  await page.reload();
  await till.openJournal();
  await expect(full).toHaveCount(0);
  const { numbers, fault } = await exportByButton(page);
  expect({ numbers, fault }).toEqual({ numbers: ['F-000001'], fault: null });
  await page.getByRole('link', { name: 'Comptoir' }).click();
  await till.typePatient();
  expect(await till.validate()).toBe('F-000\u00a0002');
});

test('a till that starts on a full disk says so, asks nothing again, and goes on once there is space', async ({
  page,
}) => {
  const till = new Till(page);
  await till.start();
  // What Chromium answers on a disk without a single block left, seen on one that was filled.
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...asked) {
      if (sessionStorage.getItem('is-full') === null) return open.apply(this, asked);
      throw new DOMException('Encountered full disk while opening backing store', 'QuotaExceededError');
    };
  });
  await page.evaluate(() => sessionStorage.setItem('is-full', ''));
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Le disque est plein');
  await expect(page.getByRole('radio', { name: 'Médecin' })).toHaveCount(0);
  await page.evaluate(() => sessionStorage.removeItem('is-full'));
  await page.getByRole('button', { name: 'Reprendre' }).click();
  await page.getByRole('link', { name: 'Journal' }).waitFor();
  await till.typePatient();
  expect(await till.validate()).toBe('F-000\u00a0001');
});

test('a clock set back is told without any server, and numbers and chain stay right', async ({ page }) => {
  const till = new Till(page);
  await till.start();
  await till.typePatient();
  expect(await till.validate()).toBe('F-000\u00a0001');
  // What a server says of the clock is another test's: here the journal alone knows.
  await page.route('**/trust/**', (route) => route.abort());
  await page.clock.setSystemTime(Date.now() - 3 * 3_600_000);
  await page.reload();
  await expect(page.getByTestId('clock-gap')).toHaveText(/retarde de (3|2)\u00a0heures/);
  await till.typePatient();
  expect(await till.validate()).toBe('F-000\u00a0002');
  const { numbers, fault } = await exportByButton(page);
  expect({ numbers, fault }).toEqual({ numbers: ['F-000001', 'F-000002'], fault: null });
});

test('storage is always in sight, and the whole journal is verified from its page', async ({ page }) => {
  const till = new Till(page);
  await till.start();
  await till.typePatient();
  await till.validate();
  await till.openJournal();
  const tile = page.getByRole('region', { name: 'Enregistrement' });
  await expect(tile).toContainText('Deux journaux indépendants');
  await expect(tile).toContainText('Place vérifiée par écriture');
  await tile.getByRole('button', { name: 'Contrôle complet' }).click();
  await expect(tile).toContainText('1 écriture contrôlée, intacte');
});

test('ten SIGKILLs while invoices are validated lose none that was shown', () => {
  test.setTimeout(300_000);
  const answer = execFileSync('node', ['tools/soak.mjs', 'crash', '--kills', '10', '--json'], { encoding: 'utf8' });
  expect(JSON.parse(answer)).toMatchObject({
    failed: 0,
    results: { kills: 10, lost: 0, gaps: 0, doubles: 0, faults: 0 },
  });
});
