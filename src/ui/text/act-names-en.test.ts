import { expect, it } from 'vitest';
import { actsOf } from '#core/acts';
import { actNamesEn } from './act-names-en.ts';

it('names every act of the catalogue in English, and no other', () => {
  const codes = (['doctor', 'dentist', 'pharmacist'] as const).flatMap(actsOf).map(({ code }) => code);
  expect(Object.keys(actNamesEn).sort()).toEqual([...new Set(codes)].sort());
});
