import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { practice } from '../../core/record/__fixtures__/draft.ts';
import { openKept, placesOf } from '../two-rooms/index.ts';
import { openPracticeStore, practiceForm } from './practice-store.ts';

const open = () => openPracticeStore(openKept(practiceForm, placesOf(indexedDB, null), undefined));

it('keeps a practice for each environment across openings', async () => {
  expect(await open().read('demo')).toEqual({ ok: true, value: null });
  await open().write('demo', practice);
  await open().write('demo', { ...practice, sector: '2' });
  expect(await open().read('demo')).toEqual({ ok: true, value: { ...practice, sector: '2' } });
  expect(await open().read('prod')).toEqual({ ok: true, value: null });
});
