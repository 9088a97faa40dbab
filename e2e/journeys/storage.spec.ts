import { execFileSync } from 'node:child_process';
import { expect, test } from '../fixtures/counter.ts';
import { Till } from '../pages/till.ts';

/** What `Clear-Site-Data: "storage"` wipes: both rooms, and everything else but cookies. */
const wiped = 'indexeddb,local_storage,service_workers,cache_storage,storage_buckets';

test('data cleared behind the till’s back is noticed, and nothing is numbered again', async ({ page, context }) => {
  const till = new Till(page);
  await till.start();
  await till.typePatient();
  expect(await till.validate()).toBe('F-000\u00a0001');
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: wiped });
  await page.goto(origin);
  await till.answerFirstStart();
  await expect(page.getByText('Dernier connu\u00a0: n°\u00a0F-000\u00a0001')).toBeVisible();
  await till.typePatient();
  await expect(page.getByTestId('validate')).toHaveAttribute('aria-disabled', 'true');
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
