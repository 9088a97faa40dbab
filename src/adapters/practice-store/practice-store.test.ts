import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { practice } from '../../core/record/__fixtures__/draft.ts';
import { openPracticeStore } from './practice-store.ts';

it('keeps a practice for each environment across openings', async () => {
  expect(await openPracticeStore().read('demo')).toEqual({ ok: true, value: null });
  await openPracticeStore().write('demo', practice);
  await openPracticeStore().write('demo', { ...practice, sector: '2' });
  expect(await openPracticeStore().read('demo')).toEqual({ ok: true, value: { ...practice, sector: '2' } });
  expect(await openPracticeStore().read('prod')).toEqual({ ok: true, value: null });
});
