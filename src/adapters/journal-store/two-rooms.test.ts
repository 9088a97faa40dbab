import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkJournal } from '#core/record';
import { exportJournal } from '#flow/export-journal';
import { listInvoices } from '#flow/list-invoices';
import { openJournal } from '#flow/open-journal';
import type { JournalHead, JournalPorts } from '#flow/journal-ports';
import { validateInvoice } from '#flow/validate-invoice';
import { draft } from '../../core/record/__fixtures__/draft.ts';
import { verify } from '../../core/record/__fixtures__/journal.ts';
import { house, till, type House } from './__fixtures__/till.ts';

const journal = 'comptoir-journal-demo';
const draftOf = (n: number) => ({ ...draft, id: `draft-${String(n).padStart(16, '0')}` });

let [main, mirror] = [new IDBFactory(), new IDBFactory()];
let at: House = house(main, mirror);

beforeEach(async () => {
  [main, mirror] = [new IDBFactory(), new IDBFactory()];
  at = house(main, mirror);
  const ports = till('demo', at);
  for (const n of [1, 2, 3]) await validateInvoice(draftOf(n), ports);
});

/** A database of one of the factories, opened by hand. */
async function inside(factory: IDBFactory, name = journal) {
  globalThis.indexedDB = factory;
  return openDB(name);
}

/** The state of a room as a journal of its own, with the keys of the same room. */
async function alone(factory: IDBFactory): Promise<readonly string[]> {
  const lines = await exportJournal(till('demo', house(factory, null)));
  return lines.ok ? lines.value : [lines.code];
}

/** Forgets the last records of a room, as a truncated log does. */
async function shorten(factory: IDBFactory, to: number): Promise<void> {
  const db = await inside(factory);
  const row = await db.get('records', to);
  const head = await db.get('head', 'head');
  for (let seq = head.seq; seq > to; seq -= 1) await db.delete('records', seq);
  await db.put('head', { ...head, seq: to, hash: row.hash, invoices: to }, 'head');
  db.close();
}

/** Erases every database of a place, as Chromium does on a damaged file. */
async function erase(factory: IDBFactory): Promise<void> {
  for (const { name = '' } of await factory.databases()) factory.deleteDatabase(name);
}

/** Lets the main room open its next transaction of some stores, or of any, and the mirror fail to. */
function failSecondTransaction(name: string, { of, meanwhile }: { of?: string; meanwhile?: () => void } = {}) {
  const begin = IDBDatabase.prototype.transaction;
  let opened = 0;
  return vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...asked) {
    const isCounted = of === undefined || asked[0] === of;
    if (isCounted) opened += 1;
    if (!isCounted || opened !== 2) return begin.apply(this, asked);
    meanwhile?.();
    throw new DOMException('', name);
  });
}

const kinds = (lines: readonly string[]) => lines.slice(1).map((line) => JSON.parse(line).kind);

it('writes every row in both rooms, the same, and the keys too', async () => {
  const lines = await alone(main);
  expect(lines).toHaveLength(4);
  expect(await alone(mirror)).toEqual(lines);
  expect(JSON.parse(at.notebook.lines.get('comptoir-head-demo') ?? '')).toMatchObject({ seq: 3, invoices: 3 });
});

describe('a room that lost something', () => {
  it.each([
    ['main erased', () => erase(main), { room: 'main', seen: 'empty', from: 0 }],
    ['mirror erased', () => erase(mirror), { room: 'mirror', seen: 'empty', from: 0 }],
    ['main without its end', () => shorten(main, 2), { room: 'main', seen: 'short', from: 2 }],
    ['mirror without its end', () => shorten(mirror, 1), { room: 'mirror', seen: 'short', from: 1 }],
  ] as const)('%s is filled from the other, and a record says so', async (_, damage, told) => {
    await damage();
    const ports = till('demo', at);
    const opened = await openJournal(ports);
    expect(opened).toMatchObject({ ok: true, value: { repairs: [{ ...told, to: 3 }], invoices: 3 } });
    const lines = await alone(main);
    expect(await alone(mirror)).toEqual(lines);
    expect(kinds(lines)).toEqual(['invoice', 'invoice', 'invoice', 'repair']);
    expect(JSON.parse(lines[4]!).body).toMatchObject({ ...told, to: 3 });
    expect(await checkJournal(lines, verify)).toEqual({ ok: true, records: 4 });
    expect(await openJournal(till('demo', at))).toMatchObject({ ok: true, value: { repairs: [] } });
  });

  it('whose last rows no longer chain is emptied and filled', async () => {
    const db = await inside(main);
    await db.put('records', { ...(await db.get('records', 2)), hash: 'x'.repeat(43) });
    db.close();
    const opened = await openJournal(till('demo', at));
    expect(opened).toMatchObject({ ok: true, value: { repairs: [{ room: 'main', seen: 'damaged', to: 3 }] } });
    expect(await alone(main)).toEqual(await alone(mirror));
  });

  it('is mended by an invoice even when nobody opened the journal first', async () => {
    await erase(main);
    const made = await validateInvoice(draftOf(4), till('demo', at));
    expect(made).toMatchObject({ ok: true, value: { record: { seq: 5, body: { number: 'F-000004' } } } });
  });

  it('that refuses to open is replaced', async () => {
    const opening = vi.spyOn(main, 'open').mockImplementationOnce(() => {
      throw new DOMException('Seek failure', 'UnknownError');
    });
    const opened = await openJournal(till('demo', at));
    expect(opened).toMatchObject({ ok: true, value: { repairs: [{ room: 'main', seen: 'refused', to: 3 }] } });
    opening.mockRestore();
  });

  it('does not show an empty journal while it is being filled', async () => {
    await erase(main);
    const list = await listInvoices({ text: '', filter: 'all', limit: 9 }, till('demo', at));
    expect(list.ok && list.value.invoices).toHaveLength(3);
  });
});

describe('a write cut between the two commits', () => {
  it('is completed without a repair, and the draft is found made', async () => {
    const before = till('demo', at);
    await validateInvoice(draftOf(4), before);
    await shorten(main, 3);
    at.notebook.lines.delete('comptoir-head-demo');
    const ports = till('demo', at);
    expect(await validateInvoice(draftOf(4), ports)).toMatchObject({ value: { record: { seq: 4 } } });
    expect(kinds(await alone(main))).toEqual(['invoice', 'invoice', 'invoice', 'invoice']);
  });
});

it('a room that is ruined under an open page is mended by the invoice that finds it so', async () => {
  const page = till('demo', at);
  await openJournal(page);
  const ruined = failSecondTransaction('UnknownError');
  expect(await validateInvoice(draftOf(4), page)).toMatchObject({
    value: { record: { body: { number: 'F-000004' } } },
  });
  ruined.mockRestore();
  expect(await alone(main)).toEqual(await alone(mirror));
});

it('a room that only the first write finds ruined is mended by the opening itself', async () => {
  const erased = failSecondTransaction('UnknownError', {
    of: 'probe',
    meanwhile: () => mirror.deleteDatabase(journal),
  });
  const opened = await openJournal(till('demo', at));
  erased.mockRestore();
  expect(opened).toMatchObject({ ok: true, value: { repairs: [{ room: 'mirror', seen: 'empty' }] } });
  expect(kinds(await alone(mirror))).toEqual(['invoice', 'invoice', 'invoice', 'repair']);
});

describe('a row written at once', () => {
  /** A row that would follow whatever head is expected. */
  const row = async (head: JournalHead) => {
    const { seq, hash } = head;
    const added = { seq: seq + 1, at: '', kind: 'state', prev: hash, hash: 'h', sig: '', sealed } as const;
    return { ok: true, value: { row: added, reached: { ...head, seq: seq + 1, hash: 'h' } } } as const;
  };
  const sealed = { key: '2026-11', iv: new Uint8Array(12), box: new Uint8Array(1) };
  const heads = async () => {
    const dbs = [await inside(main), await inside(mirror)];
    const seqs = await Promise.all(dbs.map(async (db) => (await db.get('head', 'head')).seq));
    for (const db of dbs) db.close();
    return seqs;
  };
  let page: JournalPorts;

  beforeEach(async () => {
    page = till('demo', at);
    await openJournal(page);
  });

  it('is in both rooms', async () => {
    expect(await page.store.appendAtOnce(row)).toMatchObject({ ok: true, value: { row: { seq: 4 } } });
    expect(await heads()).toEqual([4, 4]);
  });

  it('is in neither where one stands elsewhere', async () => {
    await shorten(mirror, 2);
    expect(await page.store.appendAtOnce(row)).toEqual({ ok: true, value: null });
    expect(await heads()).toEqual([3, 2]);
  });

  it('is in neither where one notes a repair that no record tells', async () => {
    const db = await inside(mirror);
    await db.put('head', { ...(await db.get('head', 'head')), untold: [{ room: 'main', seen: 'short' }] }, 'head');
    db.close();
    expect(await page.store.appendAtOnce(row)).toEqual({ ok: true, value: null });
    expect(await heads()).toEqual([3, 3]);
  });

  it('is in neither while another page has its turn', async () => {
    let end: () => void = () => undefined;
    const turn = at.locks?.request(journal, () => new Promise<void>((ended) => (end = ended)));
    expect(await page.store.appendAtOnce(row)).toEqual({ ok: true, value: null });
    expect(await heads()).toEqual([3, 3]);
    end();
    await turn;
  });

  it('is in neither when it cannot be made, or one room refuses it', async () => {
    const refusal = { ok: false, code: 'STORE_DAMAGED' } as const;
    expect(await page.store.appendAtOnce(() => Promise.resolve(refusal))).toEqual(refusal);
    await openJournal(page);
    const full = failSecondTransaction('QuotaExceededError');
    expect(await page.store.appendAtOnce(row)).toEqual({ ok: false, code: 'STORE_FULL' });
    full.mockRestore();
    expect(await heads()).toEqual([3, 3]);
  });
});

it('a page that knows the head it left still sees what another page wrote, even in one room only', async () => {
  const page = till('demo', at);
  await validateInvoice(draftOf(4), page);
  await validateInvoice(draftOf(5), till('demo', at));
  await shorten(mirror, 4);
  at.notebook.lines.delete('comptoir-head-demo');
  expect(await validateInvoice(draftOf(6), page)).toMatchObject({ value: { record: { seq: 6 } } });
  expect(await validateInvoice(draftOf(7), page)).toMatchObject({ value: { record: { seq: 7 } } });
  const lines = await alone(main);
  expect(await alone(mirror)).toEqual(lines);
  expect(await checkJournal(lines, verify)).toEqual({ ok: true, records: 7 });
});

describe('what both rooms lost', () => {
  it('is refused: nothing is numbered again', async () => {
    await erase(main);
    await erase(mirror);
    const ports = till('demo', at);
    expect(await openJournal(ports)).toMatchObject({ ok: false, code: 'STORE_LOST' });
    expect(await validateInvoice(draftOf(4), ports)).toMatchObject({ ok: false, code: 'STORE_LOST' });
    expect(ports.store.lastKnown()).toMatchObject({ seq: 3, invoices: 3 });
  });

  it('is refused when only the end is gone, and the rest stays readable', async () => {
    await shorten(main, 2);
    await shorten(mirror, 2);
    const ports = till('demo', at);
    expect(await validateInvoice(draftOf(4), ports)).toMatchObject({ ok: false, code: 'STORE_LOST' });
    const list = await listInvoices({ text: '', filter: 'all', limit: 9 }, ports);
    expect(list.ok && list.value.invoices).toHaveLength(2);
  });

  it('is an honest first start when the witness is gone too', async () => {
    await erase(main);
    await erase(mirror);
    at.notebook.lines.clear();
    expect(await openJournal(till('demo', at))).toMatchObject({ ok: true, value: { invoices: 0, repairs: [] } });
  });

  it('two journals that disagree are not one', async () => {
    const other = house(new IDBFactory(), new IDBFactory());
    const stranger = till('demo', other);
    for (const n of [7, 8, 9]) await validateInvoice(draftOf(n), stranger);
    const mixed = { ...at, places: { ...at.places, mirror: other.places.mirror } };
    mixed.notebook.lines.clear();
    expect(await validateInvoice(draftOf(4), till('demo', mixed))).toMatchObject({ code: 'STORE_DAMAGED' });
  });
});

it('refuses an invoice while one room cannot commit, and makes it once both can', async () => {
  const ports = till('demo', at);
  await openJournal(ports);
  const open = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await validateInvoice(draftOf(4), ports)).toMatchObject({ ok: false, code: 'STORE_FULL' });
  open.mockRestore();
  expect(await validateInvoice(draftOf(4), ports)).toMatchObject({ value: { record: { seq: 4 } } });
  expect(await alone(main)).toEqual(await alone(mirror));
});
