import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { checkJournal } from '#core/record';
import { refuse } from '#core/shared';
import { exportJournal } from '#flow/export-journal';
import { listInvoices } from '#flow/list-invoices';
import { validateInvoice } from '#flow/validate-invoice';
import { lookAtStorage } from '#flow/storage-state';
import { wrapLeftKeys } from '#flow/wrap-left-keys';
import { practice } from '../../core/record/__fixtures__/draft.ts';
import { verify } from '../../core/record/__fixtures__/journal.ts';
import { openPracticeStore, practiceForm } from '../practice-store/index.ts';
import { openKept } from '../two-rooms/index.ts';
import { house, till } from './__fixtures__/till.ts';
import { draftOf, writeAsVersionOne } from './__fixtures__/version-one.ts';

it('takes over what version 1 stored, and copies it to the new mirror without calling that a repair', async () => {
  const [main, mirror] = [new IDBFactory(), new IDBFactory()];
  globalThis.indexedDB = main;
  await writeAsVersionOne(house(new IDBFactory(), null));
  const at = house(main, mirror);
  const ports = till('demo', at);
  const made = await validateInvoice(draftOf(3), ports);
  expect(made).toMatchObject({ ok: true, value: { record: { seq: 4, body: { number: 'F-000003' } } } });
  const list = await listInvoices({ text: '', filter: 'all', limit: 10 }, ports);
  expect(list.ok && list.value.invoices.map(({ amo }) => amo)).toEqual(['validated', 'validated', 'cancelled']);
  const lines = await exportJournal(ports);
  expect(lines.ok && (await checkJournal(lines.value, verify))).toEqual({ ok: true, records: 4 });
  expect(await ports.store.outbox()).toEqual({
    ok: true,
    value: [
      { invoice: 2, payer: 'amc', state: 'validated' },
      { invoice: 2, payer: 'amo', state: 'validated' },
      { invoice: 4, payer: 'amo', state: 'validated' },
    ],
  });
  const kept = openPracticeStore(openKept(practiceForm, at.places, at.locks));
  expect(await kept.read('demo')).toEqual({ ok: true, value: practice });
  const alone = till('demo', house(mirror, null));
  expect(await exportJournal(alone)).toEqual(lines);
});

/** Names of the keys that a place still keeps in the open. */
async function leftIn(factory: IDBFactory): Promise<string[]> {
  globalThis.indexedDB = factory;
  const db = await openDB('comptoir-keys-demo');
  const kept: { name: string; value: unknown }[] = await db.getAll('kept');
  db.close();
  return kept.filter(({ value }) => value !== null).map(({ name }) => name);
}

/** A till of version 1, opened by this one in two rooms. */
async function olderTill() {
  const [main, mirror] = [new IDBFactory(), new IDBFactory()];
  globalThis.indexedDB = main;
  await writeAsVersionOne(house(new IDBFactory(), null));
  return { main, mirror, ports: till('demo', house(main, mirror)) };
}

it('takes the months that version 1 left in the open under the keyring, and removes their keys in both rooms', async () => {
  const { main, mirror, ports } = await olderTill();
  const before = await exportJournal(ports);
  expect(await leftIn(main)).toEqual(['month/2026-11', 'till']);
  const { trouble } = await lookAtStorage(ports);
  expect(trouble).toBeNull();
  for (const place of [main, mirror]) expect(await leftIn(place)).toEqual(['till']);
  expect(await exportJournal(till('demo', house(main, mirror)))).toEqual(before);
  expect(await exportJournal(till('demo', house(mirror, null)))).toEqual(before);
});

it('keeps the key of a month until every body of it is under the keyring', async () => {
  const { main, mirror, ports } = await olderTill();
  const before = await exportJournal(ports);
  let sealed = 0;
  const codec: typeof ports.codec = {
    ...ports.codec,
    seal: (...what) => (++sealed > 2 ? Promise.resolve(refuse('STORE_LOCKED')) : ports.codec.seal(...what)),
  };
  expect(await wrapLeftKeys({ ...ports, codec })).toMatchObject({ code: 'STORE_LOCKED' });
  expect(await leftIn(main)).toEqual(['month/2026-11', 'till']);
  expect(await exportJournal(ports)).toEqual(before);
  expect(await wrapLeftKeys(ports)).toEqual({ ok: true, value: null });
  expect(await leftIn(mirror)).toEqual(['till']);
  expect(await exportJournal(ports)).toEqual(before);
});
