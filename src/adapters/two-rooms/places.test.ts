import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { browserPlaces } from './index.ts';
import type { StorageBuckets } from './storage-buckets.ts';

/** A browser's buckets, each with files of its own, which outlive the page. */
function bucketsOf(): StorageBuckets {
  const made = new Map<string, IDBFactory>();
  return {
    open: (name) => {
      const indexedDB = made.get(name) ?? new IDBFactory();
      made.set(name, indexedDB);
      return Promise.resolve({ indexedDB });
    },
    delete: (name) => Promise.resolve(void made.delete(name)),
    keys: () => Promise.resolve([...made.keys()]),
  };
}

describe('the places of a browser', () => {
  it('are the default one and a bucket', async () => {
    const own = new IDBFactory();
    const { main, mirror } = browserPlaces(own, bucketsOf());
    expect(await main.factory()).toBe(own);
    expect(await mirror?.factory()).not.toBe(own);
    expect(browserPlaces(own, undefined).mirror).toBeNull();
  });

  it('once left, the default place is not tried again by a later page', async () => {
    const [own, buckets] = [new IDBFactory(), bucketsOf()];
    const { main } = browserPlaces(own, buckets);
    await main.factory();
    await main.renew();
    const substitute = await main.factory();
    expect(substitute).not.toBe(own);
    expect(await browserPlaces(own, buckets).main.factory()).toBe(substitute);
  });
});
