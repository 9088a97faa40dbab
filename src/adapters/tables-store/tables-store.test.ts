import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { tariffs } from '#core/tariffs';
import type { StoredContracts, StoredTariffs } from '#flow/table-ports';
import { openContractsStore, openTariffsStore } from './tables-store.ts';

const contracts = (version: string): StoredContracts => ({
  file: { format: 'comptoir-contracts/1', version, contracts: [] },
  loadedAt: 1,
});
const { sha256, version, rows } = tariffs;
const stored: StoredTariffs = { sha256, version, rows, signed: null, keptAt: 1 };

it('keeps every contract table, the newest first, one list for each environment', async () => {
  expect(await openContractsStore().list('demo')).toEqual({ ok: true, value: [] });
  await openContractsStore().add('demo', contracts('a'));
  await openContractsStore().add('demo', contracts('b'));
  expect(await openContractsStore().list('demo')).toEqual({ ok: true, value: [contracts('b'), contracts('a')] });
  expect(await openContractsStore().list('prod')).toEqual({ ok: true, value: [] });
});

it('keeps each version of the tariffs once, as it was first kept', async () => {
  await openTariffsStore().keep('demo', stored);
  expect(await openTariffsStore().keep('demo', { ...stored, keptAt: 2, rows: [] })).toEqual({ ok: true, value: null });
  await openTariffsStore().keep('demo', { ...stored, sha256: 'x', signed: 'text' });
  const listed = await openTariffsStore().list('demo');
  expect(listed.ok && listed.value).toHaveLength(2);
  expect(listed.ok && listed.value).toContainEqual(stored);
  expect(await openTariffsStore().list('prod')).toEqual({ ok: true, value: [] });
});
