import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openWalletStore } from './wallet-store.ts';

async function open(onGone = () => undefined as void) {
  const store = await openWalletStore(onGone);
  if (!store.ok) throw new Error(store.code);
  return store.value;
}

it('keeps what was written for the next opening, bytes as bytes', async () => {
  const store = await open();
  expect(await store.write({ 'sealed/identity': { iv: new Uint8Array(12), data: new Uint8Array([1, 2]) } })).toEqual({
    ok: true,
    value: undefined,
  });
  expect(await (await open()).read('sealed/identity')).toEqual({
    iv: new Uint8Array(12),
    data: new Uint8Array([1, 2]),
  });
  expect(await store.read('absent')).toBeUndefined();
});

it('writes all or nothing, and says so', async () => {
  const store = await open();
  await store.write({ a: 1 });
  expect(await store.write({ a: 2, b: () => undefined })).toMatchObject({ ok: false, code: 'WALLET_STORE_FULL' });
  expect([await store.read('a'), await store.read('b')]).toEqual([1, undefined]);
});

it('erases everything and tells the other tabs', async () => {
  let told = 0;
  await open(() => {
    told += 1;
  });
  const store = await open();
  await store.write({ 'vault-header': { version: 1 }, 'sealed/identity': 'x' });
  await store.erase();
  expect(told).toBe(1);
  expect(await store.read('sealed/identity')).toBeUndefined();
  expect((await store.write({ again: 1 })).ok).toBe(true);
  const fresh = await open();
  expect([await fresh.read('vault-header'), await fresh.read('sealed/identity')]).toEqual([undefined, undefined]);
});
