import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { firstBadAccess } from '#core/record';
import { accept } from '#core/shared';
import { logAccess, readAccess, type Access } from '#flow/access-log';
import { openAccessLog } from './index.ts';

beforeEach(() => {
  indexedDB = new IDBFactory();
});

/** A till that writes its access log at an instant moved by hand. */
function till() {
  const at = { seconds: 1_790_000_000 };
  const ports = {
    clock: { nowSeconds: () => at.seconds },
    till: {
      publicKey: () => Promise.resolve(accept({ x: '', y: '' })),
      sign: () => Promise.resolve(accept(new Uint8Array(64))),
    },
    store: openAccessLog('demo'),
  };
  return { at, store: ports.store, log: (access: Access) => logAccess(access, ports) };
}

const lines = async (store: ReturnType<typeof till>['store']) => {
  const read = await readAccess(store);
  if (!read.ok) throw new Error(read.code);
  return read.value;
};

it('chains who did what with which record, two tabs at once', async () => {
  const [one, two] = [till(), till()];
  await Promise.all(
    Array.from({ length: 10 }, (_, n) => (n % 2 ? one : two).log({ operator: 'Anne', action: 'open-invoice', seq: n })),
  );
  const written = await lines(one.store);
  expect(written.map(({ n }) => n)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(await firstBadAccess(written.toReversed())).toBeNull();
});

it('tells a line that was changed, moved or taken away', async () => {
  const { log, store } = till();
  for (const action of ['unlock', 'open-invoice', 'export'] as const) await log({ operator: 'Anne', action });
  const [third, second, first] = await lines(store);
  if (!first || !second || !third) throw new Error('three lines were written');
  expect(await firstBadAccess([first, { ...second, operator: 'Bruno' }, third])).toBe(2);
  expect(await firstBadAccess([first, third])).toBe(3);
  expect(await firstBadAccess([second, first, third])).toBe(1);
});

it('keeps a year', async () => {
  const { at, log, store } = till();
  await log({ operator: 'Anne', action: 'unlock' });
  at.seconds += 366 * 86_400;
  await log({ operator: 'Anne', action: 'unlock' });
  expect((await lines(store)).map(({ n }) => n)).toEqual([2]);
});
