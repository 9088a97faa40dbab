import 'fake-indexeddb/auto';
import { trainingMedicines } from '#core/acts';
import { expect, it } from 'vitest';
import { openCatalogueStore } from './catalogue-store.ts';

it('keeps the last import across openings', async () => {
  const report = { boxes: 1, reimbursed: 1, unevenPrices: 0, refusedLines: [] };
  const store = openCatalogueStore();
  expect(await store.read()).toBeNull();
  await store.write({ medicines: trainingMedicines.slice(0, 2), report, importedAt: 1 });
  await store.write({ medicines: trainingMedicines.slice(0, 1), report, importedAt: 2 });
  const again = await openCatalogueStore().read();
  expect(again).toMatchObject({ importedAt: 2, medicines: [{ cip13: trainingMedicines[0]?.cip13 }] });
});
