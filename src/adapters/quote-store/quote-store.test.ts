import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '#core/shared';
import { openQuotesOf, saveQuote } from '#flow/quote';
import { day, gerard, quoteOf } from '../../flow/quote/__fixtures__/person.ts';
import { openBodyCodec } from '../till-key/index.ts';
import { openQuoteStore } from './index.ts';

const ports = (env: 'demo' | 'prod' = 'demo') => ({ env, quotes: openQuoteStore(env), codec: openBodyCodec(env) });

function quote(id = 'quote-0000000000000001') {
  const made = quoteOf(['26'], id);
  if (!made.ok) throw new Error(made.code);
  return made.value;
}
const numbers = async (on = day, till = ports()) => {
  const found = await openQuotesOf(gerard, on, till);
  return found.ok ? found.value.map(({ number }) => number) : [found.code];
};

beforeEach(() => {
  indexedDB = new IDBFactory();
});

describe('keeping quotes', () => {
  it('gives back what was saved, under its number, to another page', async () => {
    const saved = await saveQuote(quote(), ports());
    expect(saved).toEqual({ ok: true, value: { number: 'F-D-000001', quote: quote() } });
    expect(await openQuotesOf(gerard, day, ports())).toEqual({ ok: true, value: [saved.ok && saved.value] });
  });

  it('keeps one quote of a double press, even from two tabs', async () => {
    const pressed = await Promise.all(Array.from({ length: 8 }, () => saveQuote(quote(), ports())));
    expect(new Set(pressed.map((one) => (one.ok ? one.value.number : one.code)))).toEqual(new Set(['F-D-000001']));
    await Promise.all([2, 3, 4].map((n) => saveQuote(quote(`quote-000000000000000${n}`), ports())));
    expect(await numbers()).toEqual(['F-D-000004', 'F-D-000003', 'F-D-000002', 'F-D-000001']);
  });

  it('shows nobody else’s, none that expired, none that became an invoice', async () => {
    const till = ports();
    await saveQuote(quote(), till);
    const twin = await openQuotesOf({ ...gerard, name: 'Guy d’Aubigné-Poncelet' }, day, till);
    expect(twin).toEqual({ ok: true, value: [] });
    expect(await numbers(quote().validUntil)).toEqual(['F-D-000001']);
    expect(await numbers(addDays(quote().validUntil, 1))).toEqual([]);
    await till.quotes.markBilled(quote().id, 'F-000007');
    await till.quotes.markBilled('quote-of-nobody-else', 'F-000008');
    expect(await numbers()).toEqual([]);
  });

  it('keeps training and production apart', async () => {
    await saveQuote(quote(), ports('demo'));
    expect(await saveQuote(quote(), ports('prod'))).toMatchObject({ value: { number: 'D-000001' } });
    expect(await numbers(day, ports('demo'))).toEqual(['F-D-000001']);
  });

  it('keeps nothing personal in clear', async () => {
    await saveQuote(quote(), ports());
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
    await saveQuote(quote(), ports());
    await saveQuote(quote('quote-0000000000000002'), ports());
    const db = await openDB('comptoir-quotes-demo');
    const [one, two] = await db.getAll('quotes');
    await db.put('quotes', { ...one, sealed: two.sealed });
    db.close();
    expect(await numbers()).toEqual(['STORE_DAMAGED']);
  });

  it('asks strict durability of every writing transaction', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const till = ports();
    await saveQuote(quote(), till);
    await till.quotes.markBilled(quote().id, 'F-000001');
    const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThanOrEqual(3);
    expect(writes.map(([, , options]) => options?.durability)).toEqual(writes.map(() => 'strict'));
    asked.mockRestore();
  });
});
