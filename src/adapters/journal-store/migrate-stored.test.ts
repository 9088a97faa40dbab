import type { KeyHolderPort } from '#flow/keyring-ports';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { expect, it } from 'vitest';
import { checkJournal } from '#core/record';
import { accept } from '#core/shared';
import { cancelInvoice } from '#flow/cancel-invoice';
import { exportJournal } from '#flow/export-journal';
import type { JournalRow } from '#flow/journal-ports';
import { listInvoices } from '#flow/list-invoices';
import { validateInvoice } from '#flow/validate-invoice';
import { draft, practice } from '../../core/record/__fixtures__/draft.ts';
import { verify } from '../../core/record/__fixtures__/journal.ts';
import { openPracticeStore, practiceForm } from '../practice-store/index.ts';
import { openKept } from '../two-rooms/index.ts';
import { house, till } from './__fixtures__/till.ts';
import { first } from './migrations/first.ts';

const draftOf = (n: number) => ({ ...draft, id: `draft-${String(n).padStart(16, '0')}` });

/** Makes two invoices and one cancellation with today's code, then writes them again as version 1 kept them. */
async function writeAsVersionOne(into: IDBFactory): Promise<void> {
  const keys = await bareKeys();
  const ports = till('demo', house(new IDBFactory(), null), keys.holder);
  for (const n of [1, 2]) await validateInvoice(draftOf(n), ports);
  await cancelInvoice(1, 'other', ports);
  const rows = await ports.store.rows({ count: 10 });
  const head = await ports.store.head();
  if (!rows.ok || !head.ok) throw new Error('nothing to migrate');
  await writeJournal(into, rows.value, head.value);
  await writeKeys(keys, rows.value[0]?.sealed.key ?? '', into);
  globalThis.indexedDB = into;
  const practices = await openDB('comptoir-practice', 1, { upgrade: (db) => void db.createObjectStore('practices') });
  await practices.put('practices', practice, 'demo');
  practices.close();
}

async function writeJournal(into: IDBFactory, rows: readonly JournalRow[], head: object): Promise<void> {
  globalThis.indexedDB = into;
  const db = await openDB('comptoir-journal-demo', 1, { upgrade: (fresh) => first(unwrap(fresh)) });
  for (const row of rows) await db.put('records', { ...row, sends: undefined });
  await db.put('head', head, 'head');
  db.close();
}

/** Keys as version 1 had them: made by the browser, non-extractable, under nobody's secret. */
async function bareKeys() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const month = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const holder: KeyHolderPort = {
    monthKey: () => Promise.resolve(accept(month)),
    publicKey: () => Promise.resolve(accept({ x, y })),
    signer: () => Promise.resolve(accept(pair.privateKey)),
  };
  return { pair, month, holder };
}

async function writeKeys(
  { pair, month }: Awaited<ReturnType<typeof bareKeys>>,
  name: string,
  into: IDBFactory,
): Promise<void> {
  globalThis.indexedDB = into;
  const keys = await openDB('comptoir-keys-demo', 1, {
    upgrade: (db) => {
      db.createObjectStore('pairs');
      db.createObjectStore('months');
    },
  });
  await keys.put('pairs', pair, 'till');
  await keys.put('months', month, name);
  keys.close();
}

it('takes over what version 1 stored, and copies it to the new mirror without calling that a repair', async () => {
  const [main, mirror] = [new IDBFactory(), new IDBFactory()];
  await writeAsVersionOne(main);
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
