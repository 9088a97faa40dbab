import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '#core/shared';
import { cancelInvoice } from '#flow/cancel-invoice';
import { openQuotesOf, saveQuote } from '#flow/quote';
import { validateInvoice } from '#flow/validate-invoice';
import { draft } from '../../core/record/__fixtures__/draft.ts';
import { day, gerard, quoteOf } from '../../flow/quote/__fixtures__/person.ts';
import { house, till } from '../journal-store/__fixtures__/till.ts';
import { openJournalStore } from '../journal-store/index.ts';
import { openQuoteStore } from './index.ts';

const quoteTill = (env: 'demo' | 'prod' = 'demo') => ({
  ...till(env),
  quotes: openQuoteStore(env),
  journal: openJournalStore(env, house(indexedDB, null)),
});

function quote(id = 'quote-0000000000000001') {
  const made = quoteOf(['26'], id);
  if (!made.ok) throw new Error(made.code);
  return made.value;
}
const numbers = async (on = day, of = quoteTill()) => {
  const found = await openQuotesOf(gerard, on, of);
  return found.ok ? found.value.map(({ number }) => number) : [found.code];
};

beforeEach(() => {
  indexedDB = new IDBFactory();
});

describe('keeping quotes', () => {
  it('gives back what was saved, under its number, to another page', async () => {
    const saved = await saveQuote(quote(), quoteTill());
    expect(saved).toEqual({ ok: true, value: { number: 'F-D-000001', quote: quote() } });
    expect(await openQuotesOf(gerard, day, quoteTill())).toEqual({ ok: true, value: [saved.ok && saved.value] });
  });

  it('keeps one quote of a double press, even from two tabs', async () => {
    const pressed = await Promise.all(Array.from({ length: 8 }, () => saveQuote(quote(), quoteTill())));
    expect(new Set(pressed.map((one) => (one.ok ? one.value.number : one.code)))).toEqual(new Set(['F-D-000001']));
    await Promise.all([2, 3, 4].map((n) => saveQuote(quote(`quote-000000000000000${n}`), quoteTill())));
    expect(await numbers()).toEqual(['F-D-000004', 'F-D-000003', 'F-D-000002', 'F-D-000001']);
  });

  it('shows nobody else’s and none that expired', async () => {
    const of = quoteTill();
    await saveQuote(quote(), of);
    const twin = await openQuotesOf({ ...gerard, name: 'Guy d’Aubigné-Poncelet' }, day, of);
    expect(twin).toEqual({ ok: true, value: [] });
    expect(await numbers(quote().validUntil)).toEqual(['F-D-000001']);
    expect(await numbers(addDays(quote().validUntil, 1))).toEqual([]);
  });

  it('offers a quote until an invoice with its acts stands, and again when that invoice is cancelled', async () => {
    const ports = till();
    const bill = async (id: string, from: number) => {
      const { situation, breakdown } = quote().alternatives[from]!;
      const dueCents = breakdown.totals.dueNowCents;
      const payment = { means: dueCents === 0 ? 'none' : 'card', dueCents } as const;
      const made = await validateInvoice({ ...draft, id, situation, breakdown, payment }, ports);
      if (!made.ok) throw new Error(made.code);
      return made.value.record.seq;
    };
    await saveQuote(quote(), { ...ports, ...quoteTill() });
    const { quotes } = quoteTill();
    await quotes.putOnTicket('quote-of-nobody-else', 'draft-0000000000000001');
    await quotes.putOnTicket(quote().id, 'draft-0000000000000001');
    expect(await numbers()).toEqual(['F-D-000001']);
    await bill('draft-0000000000000001', 0);
    expect(await numbers()).toEqual(['F-D-000001']);
    await quotes.putOnTicket(quote().id, 'draft-0000000000000002');
    const seq = await bill('draft-0000000000000002', 1);
    expect(await numbers()).toEqual([]);
    await cancelInvoice(seq, 'wrong-act', ports);
    expect(await numbers()).toEqual(['F-D-000001']);
  });

  it('keeps training and production apart', async () => {
    await saveQuote(quote(), quoteTill('demo'));
    expect(await saveQuote(quote(), quoteTill('prod'))).toMatchObject({ value: { number: 'D-000001' } });
    expect(await numbers(day, quoteTill('demo'))).toEqual(['F-D-000001']);
  });

  it('keeps nothing personal in clear', async () => {
    await saveQuote(quote(), quoteTill());
    const db = await openDB('comptoir-quotes-demo');
    const stored = JSON.stringify(await db.getAll('quotes'), (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    db.close();
    expect(stored).toContain('quote-0000000000000001');
    for (const secret of ['Aubign', gerard.nir, gerard.birthDate, 'HBLD', '44000'])
      expect(stored).not.toContain(secret);
  });

  it('sees a body moved to another quote', async () => {
    await saveQuote(quote(), quoteTill());
    await saveQuote(quote('quote-0000000000000002'), quoteTill());
    const db = await openDB('comptoir-quotes-demo');
    const [one, two] = await db.getAll('quotes');
    await db.put('quotes', { ...one, sealed: two.sealed });
    db.close();
    expect(await numbers()).toEqual(['STORE_DAMAGED']);
  });

  it('asks strict durability of every writing transaction', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const of = quoteTill();
    await saveQuote(quote(), of);
    await of.quotes.putOnTicket(quote().id, 'draft-0000000000000001');
    const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThanOrEqual(3);
    expect(writes.map(([, , options]) => options?.durability)).toEqual(writes.map(() => 'strict'));
    asked.mockRestore();
  });
});
