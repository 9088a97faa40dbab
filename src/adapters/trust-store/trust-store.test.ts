import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openSeenSet, openTrustStore, trustDatabases } from './index.ts';

const file = { text: 'signed', fetchedAt: 1, source: 'network' as const };

it('keeps files apart by environment and lists the shards', async () => {
  const store = openTrustStore(trustDatabases());
  await store.write('demo', 'cles.json', file);
  await store.write('demo', 'statut/17.jwt', { ...file, etag: '"a"' });
  expect(await store.read('demo', 'statut/17.jwt')).toEqual({ ...file, etag: '"a"' });
  expect(await store.list('demo')).toEqual(['statut/17.jwt']);
  expect(await store.read('prod', 'cles.json')).toBeNull();
  expect(await store.list('prod')).toEqual([]);
});

it('raises the high-water mark and never lowers it, across connections', async () => {
  const store = openTrustStore(trustDatabases());
  expect(await store.readHighWater('prod')).toBe(0);
  await store.raiseHighWater('prod', 500);
  await store.raiseHighWater('prod', 400);
  expect(await openTrustStore(trustDatabases()).readHighWater('prod')).toBe(500);
});

it('tells exactly one of twenty tabs that a proof is new', async () => {
  const clock = { nowSeconds: () => 1000 };
  const tabs = Array.from({ length: 20 }, () => openSeenSet('demo', trustDatabases(), clock));
  const answers = await Promise.all(tabs.map((tab) => tab.add('proof', 1300)));
  expect(answers.filter(Boolean)).toHaveLength(1);
});

it('forgets a proof after its time, and only then', async () => {
  const clock = { now: 1000, nowSeconds: () => clock.now };
  const database = trustDatabases();
  const seen = openSeenSet('prod', database, clock);
  expect(await seen.add('old', 1300)).toBe(true);
  clock.now = 1300;
  expect(await seen.add('old', 1600)).toBe(false);
  clock.now = 1301;
  expect(await seen.add('other', 1601)).toBe(true);
  expect(await (await database('prod')).getAllKeys('seen')).toEqual(['other']);
  expect(await (await database('prod')).count('seenUntil')).toBe(1);
});
