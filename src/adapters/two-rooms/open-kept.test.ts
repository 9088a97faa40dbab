import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { house } from '../journal-store/__fixtures__/till.ts';
import { makeKeptStore, openKept, type DatabaseForm } from './index.ts';

const form: DatabaseForm = { name: 'things', version: 1, upgrade: (db) => void makeKeptStore(db) };

function open(main: IDBFactory, mirror: IDBFactory | null) {
  const { places, locks } = house(main, mirror);
  return openKept<string>(form, places, locks);
}
const value = (text: string | null) => ({ ok: true, value: text });

describe('named things kept twice', () => {
  it('are read from the other room when one was erased, either way', async () => {
    const [main, mirror] = [new IDBFactory(), new IDBFactory()];
    await open(main, mirror).write('a', '1');
    await open(main, mirror).write('a', '2');
    expect(await open(new IDBFactory(), mirror).read('a')).toEqual(value('2'));
    expect(await open(main, new IDBFactory()).read('a')).toEqual(value('2'));
    expect(await open(mirror, null).read('a')).toEqual(value('2'));
  });

  it('the newer of two copies wins', async () => {
    const [main, mirror] = [new IDBFactory(), new IDBFactory()];
    await open(main, mirror).write('a', 'old');
    await open(main, null).write('a', 'new');
    expect(await open(mirror, main).read('a')).toEqual(value('new'));
    expect(await open(mirror, null).read('a')).toEqual(value('new'));
  });

  it('what is removed does not come back from a room that missed it', async () => {
    const [main, mirror] = [new IDBFactory(), new IDBFactory()];
    await open(main, mirror).write('a', 'secret');
    await open(main, null).remove('a');
    const both = open(main, mirror);
    expect(await both.read('a')).toEqual(value(null));
    expect(await both.names()).toEqual({ ok: true, value: [] });
    expect(await open(mirror, null).read('a')).toEqual(value(null));
  });

  it('are made once by many tabs, with locks and without', async () => {
    for (const mirror of [new IDBFactory(), null]) {
      const main = new IDBFactory();
      const made = await Promise.all(
        [1, 2, 3, 4].map((n) => open(main, mirror).readOrMake('key', () => Promise.resolve(`made ${n}`))),
      );
      expect(new Set(made.map((one) => one.ok && one.value)).size).toBe(1);
    }
  });

  it('go on in one room when the mirror cannot be opened at all', async () => {
    const mirror = new IDBFactory();
    vi.spyOn(mirror, 'open').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    const kept = open(new IDBFactory(), mirror);
    expect(await kept.write('a', '1')).toEqual(value(null));
    expect(await kept.read('a')).toEqual(value('1'));
  });

  it('are refused when neither room opens, and nothing is emptied then', async () => {
    const [main, mirror] = [new IDBFactory(), new IDBFactory()];
    const erased = [main, mirror].map((factory) => {
      vi.spyOn(factory, 'open').mockImplementation(() => {
        throw new DOMException('', 'UnknownError');
      });
      return vi.spyOn(factory, 'deleteDatabase');
    });
    expect(await open(main, mirror).read('a')).toEqual({ ok: false, code: 'STORE_UNAVAILABLE' });
    for (const calls of erased) expect(calls).not.toHaveBeenCalled();
  });
});
