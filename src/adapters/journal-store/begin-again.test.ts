import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkJournal } from '#core/record';
import { beginAgain, lookAtLoss } from '#flow/begin-again';
import { cancelInvoice } from '#flow/cancel-invoice';
import { exportJournal } from '#flow/export-journal';
import { forgetMonth } from '#flow/forget-month';
import { listInvoices } from '#flow/list-invoices';
import { openJournal } from '#flow/open-journal';
import { validateInvoice } from '#flow/validate-invoice';
import { verifyBodies } from '#flow/verify-journal';
import { verify } from '../../core/record/__fixtures__/journal.ts';
import { openedKeyring } from '../keyring/__fixtures__/opened-keyring.ts';
import { house, till, type House } from './__fixtures__/till.ts';
import { draftOf } from './__fixtures__/version-one.ts';

const site = '311234567';
let [main, mirror] = [new IDBFactory(), new IDBFactory()];
let at: House = house(main, mirror);

/** A page on the till, opened by its manager. */
async function page(house: House = at) {
  const keyring = openedKeyring('demo', house);
  const ports = till('demo', house, keyring);
  await ports.till.publicKey();
  return { ports, keyring, goOn: (last: number) => beginAgain({ site, last }, ports, keyring) };
}

/** Something done by hand to the journal of one room. */
async function inside(factory: IDBFactory, work: (db: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>) {
  globalThis.indexedDB = factory;
  const db = await openDB('comptoir-journal-demo');
  await work(db);
  db.close();
}

const erase = async (factory: IDBFactory) => {
  for (const { name = '' } of await factory.databases()) factory.deleteDatabase(name);
};
/** Forgets what comes after a record. */
const shorten = (factory: IDBFactory, to: number) =>
  inside(factory, async (db) => {
    const [row, head] = [await db.get('records', to), await db.get('head', 'head')];
    await db.delete('records', IDBKeyRange.lowerBound(to, true));
    await db.put('head', { ...head, seq: to, hash: row.hash, invoices: to }, 'head');
  });
const spoil = (factory: IDBFactory) =>
  inside(factory, async (db) => db.put('records', { ...(await db.get('records', 2)), hash: 'x'.repeat(43) }));

async function checked({ ports }: Awaited<ReturnType<typeof page>>) {
  const lines = await exportJournal(ports);
  return lines.ok ? checkJournal(lines.value, verify) : lines;
}
const numberOf = async (n: number, { ports }: Awaited<ReturnType<typeof page>>) => {
  const made = await validateInvoice(draftOf(n), ports);
  return made.ok ? made.value.record.body.number : made.code;
};
const witness = () => JSON.parse(at.notebook.lines.get('comptoir-head-demo') ?? '');

beforeEach(async () => {
  [main, mirror] = [new IDBFactory(), new IDBFactory()];
  at = house(main, mirror);
  const { ports } = await page();
  for (const n of [1, 2, 3]) await validateInvoice(draftOf(n), ports);
});

describe('a journal whose data are gone', () => {
  beforeEach(async () => {
    await erase(main);
    await erase(mirror);
  });

  it('goes on after the last known number, and says what is lost', async () => {
    const last = witness();
    const lost = await page();
    expect(await lookAtLoss(lost.ports)).toEqual({
      ok: true,
      value: { reason: 'lost', invoices: 3, lastNumber: 'F-000003', lastAt: last.at, kept: 0 },
    });
    expect(await lost.goOn(3)).toEqual({ ok: true, value: null });
    expect(await numberOf(4, lost)).toBe('F-000004');
    const gap = { seq: 1, number: 'F-000003', missing: 3 };
    expect(await checked(await page())).toMatchObject({ ok: true, records: 2, gaps: [gap] });
    const lines = await exportJournal(lost.ports);
    const { seq, hash, at: when, invoices } = last;
    expect(lines.ok && JSON.parse(lines.value[1] ?? '')).toMatchObject({
      kind: 'gap',
      body: { number: 'F-000003', known: { seq, hash, at: when, invoices }, reason: 'lost' },
    });
    expect(witness()).toMatchObject({ seq: 2, invoices: 4, restarts: 1 });
    expect(await exportJournal((await page(house(mirror, null))).ports)).toEqual(lines);
    expect(await verifyBodies((await page()).ports, () => undefined)).toMatchObject({
      value: { ok: true, records: 2 },
    });
  });

  it('never goes back before what is known, nor far past it, and only a manager decides', async () => {
    const { ports, keyring, goOn } = await page();
    expect(await goOn(2)).toMatchObject({ ok: false, code: 'RESTART_BEFORE_KNOWN' });
    expect(await goOn(1_004)).toMatchObject({ ok: false, code: 'RESTART_TOO_FAR' });
    const staff = { state: () => ({ ...keyring.state(), current: null }) };
    expect(await beginAgain({ site, last: 3 }, ports, staff)).toMatchObject({ code: 'KEYRING_NOT_MANAGER' });
    expect(await openJournal(ports)).toMatchObject({ code: 'STORE_LOST' });
    expect(await goOn(5)).toMatchObject({ ok: true });
    expect(await numberOf(4, await page())).toBe('F-000006');
  });

  it('is still refused after a crash in between, and then goes on', async () => {
    const { goOn } = await page();
    const writing = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await goOn(5)).toMatchObject({ code: 'STORE_FULL' });
    writing.mockRestore();
    const again = await page();
    expect(await openJournal(again.ports)).toMatchObject({ code: 'STORE_LOST' });
    expect(await again.goOn(4)).toMatchObject({ code: 'RESTART_BEFORE_KNOWN' });
    expect(await again.goOn(5)).toMatchObject({ ok: true });
    expect(await numberOf(4, again)).toBe('F-000006');
  });

  it('is lost again when it is gone again: an older copy of the witness changes nothing', async () => {
    const old = at.notebook.lines.get('comptoir-head-demo') ?? '';
    const once = await page();
    await once.goOn(3);
    await numberOf(4, once);
    const both = { ...at, notebook: { ...at.notebook, read: (name: string) => [old, ...at.notebook.read(name)] } };
    expect(await openJournal((await page(both)).ports)).toMatchObject({ ok: true, value: { invoices: 4 } });
    await erase(main);
    await erase(mirror);
    const twice = await page();
    expect(await lookAtLoss(twice.ports)).toMatchObject({ value: { lastNumber: 'F-000004' } });
    await twice.goOn(4);
    expect(await numberOf(5, twice)).toBe('F-000005');
    expect(await checked(twice)).toMatchObject({ ok: true, gaps: [{ seq: 1, missing: 4 }] });
  });
});

it('what is whole stays in the journal when only its end is lost', async () => {
  await shorten(main, 1);
  await shorten(mirror, 2);
  const till = await page();
  expect(await lookAtLoss(till.ports)).toMatchObject({ value: { lastNumber: 'F-000003', kept: 2 } });
  expect(await till.goOn(3)).toMatchObject({ ok: true });
  expect(await numberOf(4, till)).toBe('F-000004');
  expect(await cancelInvoice(2, 'other', till.ports)).toMatchObject({ ok: true });
  const list = await listInvoices({ text: '', filter: 'all', limit: 9 }, till.ports);
  expect(list.ok && list.value.invoices.map(({ record }) => record.body.number)).toEqual([
    'F-000004',
    'F-000002',
    'F-000001',
  ]);
  expect(list.ok && list.value.gaps).toMatchObject([{ seq: 3, number: 'F-000003' }]);
  expect(await checked(till)).toMatchObject({ ok: true, gaps: [{ seq: 3, number: 'F-000003', missing: 1 }] });
});

it('two damaged rooms are begun again after the last known number', async () => {
  await spoil(main);
  await spoil(mirror);
  const till = await page();
  expect(await openJournal(till.ports)).toMatchObject({ code: 'STORE_DAMAGED' });
  expect(await till.goOn(3)).toMatchObject({ ok: true });
  expect(await numberOf(4, till)).toBe('F-000004');
  const lines = await exportJournal(till.ports);
  expect(lines.ok && JSON.parse(lines.value[1] ?? '')).toMatchObject({ seq: 1, body: { reason: 'damaged' } });
  expect(await openJournal((await page()).ports)).toMatchObject({ ok: true, value: { repairs: [] } });
});

it('a room that was away while the journal went on is emptied, not believed', async () => {
  await spoil(main);
  const apart = { ...house(main, null), notebook: at.notebook };
  const till = await page(apart);
  expect(await till.goOn(3)).toMatchObject({ ok: true });
  const opened = await openJournal((await page()).ports);
  expect(opened).toMatchObject({ ok: true, value: { repairs: [{ room: 'mirror', seen: 'short' }] } });
  expect(await numberOf(4, await page())).toBe('F-000004');
});

it('a journal that does not refuse is left as it is', async () => {
  const { ports, goOn } = await page();
  expect(await lookAtLoss(ports)).toEqual({ ok: true, value: null });
  expect(await goOn(900)).toEqual({ ok: true, value: null });
  expect(await checked(await page())).toEqual({ ok: true, records: 3 });
});

it('keeps its numbers when the month of the gap is erased', async () => {
  await shorten(main, 2);
  await shorten(mirror, 2);
  const till = await page();
  await till.goOn(7);
  till.ports.now += 31 * 86_400;
  expect(await numberOf(8, till)).toBe('F-000008');
  expect(await forgetMonth('2026-11', till.ports, till.keyring)).toEqual({ ok: true, value: null });
  expect(await checked(till)).toMatchObject({ ok: true, gaps: [{ seq: 3, number: 'F-000007', missing: 5 }] });
  expect(await verifyBodies(till.ports, () => undefined)).toMatchObject({ value: { ok: true } });
});
