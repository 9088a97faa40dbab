import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkJournal } from '#core/record';
import { cancelInvoice } from '#flow/cancel-invoice';
import { dayTotals } from '#flow/day-totals';
import { exportJournal } from '#flow/export-journal';
import { listInvoices } from '#flow/list-invoices';
import { validateInvoice } from '#flow/validate-invoice';
import { draft } from '../../core/record/__fixtures__/draft.ts';
import { verify } from '../../core/record/__fixtures__/journal.ts';
import { till } from './__fixtures__/till.ts';

const other = (n: number) => ({ ...draft, id: `draft-${String(n).padStart(16, '0')}` });
const all = { text: '', filter: 'all', limit: 1_000 } as const;
type Ports = ReturnType<typeof till>;

async function numbers(ports: Ports): Promise<string[]> {
  const list = await listInvoices(all, ports);
  return list.ok ? list.value.invoices.map(({ record }) => record.body.number) : [list.code];
}

/** The value of a result that must have succeeded. */
function got<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

beforeEach(() => {
  indexedDB = new IDBFactory();
});

describe('validating', () => {
  it('numbers, signs and stores; another page finds it', async () => {
    const invoice = got(await validateInvoice(draft, till()));
    expect(invoice).toMatchObject({ amo: 'validated', amc: 'no-share', cancelled: null, record: { seq: 1 } });
    expect(invoice.record.body).toMatchObject({ number: 'F-000001', situation: draft.situation, proof: draft.proof });
    expect(got(await listInvoices(all, till())).invoices).toEqual([invoice]);
  });

  it('makes one invoice of one draft: fifty presses in two tabs, and once more after', async () => {
    const [one, two] = [till(), till()];
    const presses = Array.from({ length: 50 }, (_, n) => validateInvoice(draft, n % 2 ? one : two));
    const made = (await Promise.all(presses)).map(got);
    expect(new Set(made.map(({ record }) => record.hash)).size).toBe(1);
    one.now += 60;
    expect(got(await validateInvoice(draft, one)).record.at).toBe(made[0]?.record.at);
    expect(await numbers(one)).toEqual(['F-000001']);
  });

  it('leaves no gap and no double when tabs without locks write at once', async () => {
    const tabs = [till(), till(), till()];
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, n) => validateInvoice(other(n), tabs[n % 3] ?? till())),
    );
    expect(made.every(({ ok }) => ok)).toBe(true);
    const expected = Array.from({ length: 12 }, (_, n) => `F-${String(n + 1).padStart(6, '0')}`);
    expect((await numbers(till())).sort()).toEqual(expected);
    expect(await checkJournal(got(await exportJournal(till())), verify)).toEqual({ ok: true, records: 12 });
  });

  it('keeps training and production apart', async () => {
    await validateInvoice(draft, till('demo'));
    expect(got(await validateInvoice(draft, till('prod'))).record.body.number).toBe('000001');
    expect(await numbers(till('demo'))).toEqual(['F-000001']);
  });

  it('writes nothing when the draft is refused', async () => {
    const refused = await validateInvoice({ ...draft, tariffSha256: '' }, till());
    expect(refused).toMatchObject({ ok: false, code: 'RECORD_TARIFF' });
    expect(await numbers(till())).toEqual([]);
  });

  it('asks strict durability of every writing transaction', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await validateInvoice(draft, till());
    const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThanOrEqual(3);
    expect(writes.map(([, , options]) => options?.durability)).toEqual(writes.map(() => 'strict'));
    asked.mockRestore();
  });
});

it('refuses a row that does not follow the head', async () => {
  const { store } = till();
  await validateInvoice(draft, till());
  const [row] = got(await store.rows({ count: 1 }));
  const head = got(await store.head());
  const later = { ...row!, seq: 9, number: 'F-000009', draftId: 'draft-of-nobody-else' };
  expect(await store.append(later, { ...head, seq: 8 }, { ...head, seq: 9 })).toEqual({ ok: true, value: 'stale' });
  expect(got(await store.head())).toEqual(head);
});

describe('cancelling', () => {
  it('adds a second record, once', async () => {
    const ports = till();
    const invoice = got(await validateInvoice(draft, ports));
    const presses = await Promise.all([1, 2, 3].map(() => cancelInvoice(1, 'wrong-act', till())));
    expect(presses.map((press) => (press.ok ? 'ok' : press.code)).sort()).toEqual([
      'RECORD_ALREADY_CANCELLED',
      'RECORD_ALREADY_CANCELLED',
      'ok',
    ]);
    const [shown] = got(await listInvoices(all, ports)).invoices;
    expect(shown?.record).toEqual(invoice.record);
    expect(shown).toMatchObject({ amo: 'cancelled', amc: 'cancelled', cancelled: { reason: 'wrong-act' } });
    expect(got(await validateInvoice(draft, ports)).cancelled?.reason).toBe('wrong-act');
    expect(await checkJournal(got(await exportJournal(ports)), verify)).toEqual({ ok: true, records: 2 });
  });

  it('refuses what is not an invoice', async () => {
    const ports = till();
    await validateInvoice(draft, ports);
    await cancelInvoice(1, 'other', ports);
    expect(await cancelInvoice(2, 'other', ports)).toMatchObject({ code: 'RECORD_NOT_FOUND' });
    expect(await cancelInvoice(9, 'other', ports)).toMatchObject({ code: 'RECORD_NOT_FOUND' });
  });
});

describe('reading', () => {
  it('sums the day in France and leaves cancelled invoices out', async () => {
    const ports = till();
    ports.now -= 86_400;
    await validateInvoice(
      { ...other(0), situation: { ...draft.situation, date: draft.situation.date.replace('24', '23') as never } },
      ports,
    );
    ports.now += 86_400;
    for (const n of [1, 2, 3]) await validateInvoice(other(n), ports);
    await cancelInvoice(3, 'wrong-person', ports);
    expect(got(await dayTotals(draft.situation.date, ports))).toEqual({
      patients: 1,
      invoices: 2,
      cancelled: 1,
      billedCents: 6_000,
      expectedCents: 4_200,
      collectedCents: 1_800,
      toSend: 2,
      rejected: 0,
    });
  });

  it('finds, filters and bounds, newest first, across pages', async () => {
    const ports = till();
    for (let n = 0; n < 7; n += 1) {
      const proof = n === 2 ? ({ none: 'no-phone', document: 'plastic-card' } as const) : draft.proof;
      await validateInvoice({ ...other(n), proof }, ports);
    }
    const found = got(await listInvoices({ ...all, limit: 3 }, ports));
    expect(found.invoices.map(({ record }) => record.seq)).toEqual([7, 6, 5]);
    expect(found.more).toBe(true);
    const without = got(await listInvoices({ ...all, filter: 'no-proof' }, ports));
    expect(without.invoices.map(({ record }) => record.seq)).toEqual([3]);
    expect(got(await listInvoices({ ...all, text: 'le goff' }, ports)).invoices).toHaveLength(7);
    expect(got(await listInvoices({ ...all, text: 'F-000 004' }, ports)).invoices).toHaveLength(1);
  });

  it('keeps nothing personal in clear in the journal', async () => {
    await validateInvoice(draft, till());
    const db = await openDB('comptoir-journal-demo');
    const stored = JSON.stringify(await db.getAll('records'), (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    db.close();
    expect(stored).toContain('F-000001');
    for (const secret of ['Goff', draft.beneficiary.nir, '19851203', 'cpt1:']) expect(stored).not.toContain(secret);
  });

  it('sees a body damaged or moved to another record', async () => {
    const ports = till();
    await validateInvoice(other(1), ports);
    await validateInvoice(other(2), ports);
    const db = await openDB('comptoir-journal-demo');
    const [one, two] = await db.getAll('records');
    await db.put('records', { ...one, sealed: two.sealed });
    expect(await listInvoices(all, ports)).toMatchObject({ ok: false, code: 'STORE_DAMAGED' });
    db.close();
  });

  it('refuses to sign with a key the journal was not opened with', async () => {
    await validateInvoice(draft, till());
    const db = await openDB('comptoir-keyring-demo');
    await db.clear('kept');
    db.close();
    expect(await validateInvoice(other(5), till())).toMatchObject({ ok: false, code: 'STORE_DAMAGED' });
  });
});
