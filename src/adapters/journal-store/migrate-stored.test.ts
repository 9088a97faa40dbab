import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { checkJournal } from '#core/record';
import { exportJournal } from '#flow/export-journal';
import { listInvoices } from '#flow/list-invoices';
import { validateInvoice } from '#flow/validate-invoice';
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
