import 'fake-indexeddb/auto';
import { trainingMedicines } from '#core/acts';
import { expect, it, vi } from 'vitest';
import { openCatalogueStore } from './catalogue-store.ts';

it('keeps the last import across openings', async () => {
  const report = { boxes: 1, reimbursed: 1, unevenPrices: 0, refusedLines: [] };
  const store = openCatalogueStore();
  expect(await store.read()).toEqual({ ok: true, value: null });
  await store.write({ medicines: trainingMedicines.slice(0, 2), report, importedAt: 1 });
  await store.write({ medicines: trainingMedicines.slice(0, 1), report, importedAt: 2 });
  const again = await openCatalogueStore().read();
  expect(again).toMatchObject({ value: { importedAt: 2, medicines: [{ cip13: trainingMedicines[0]?.cip13 }] } });
});

it('says that the disk is full, and opens again once it is not', async () => {
  const store = openCatalogueStore();
  const full = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('full disk', 'QuotaExceededError');
  });
  expect(await store.read()).toEqual({ ok: false, code: 'STORE_FULL' });
  full.mockRestore();
  expect(await store.read()).toMatchObject({ ok: true });
});
