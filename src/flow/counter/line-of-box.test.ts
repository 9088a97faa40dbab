import { expect, it } from 'vitest';
import { indexMedicines, trainingMedicines, type Medicine } from '#core/acts';
import type { CivilDate } from '#core/shared';
import { tariffs } from '#core/tariffs';
import { lineOfBox } from './line-of-box.ts';

const { byCip13 } = indexMedicines(trainingMedicines);
const medicine = (cip13: string) => byCip13.get(cip13) as Medicine;
const capOn = (cip13: string, on: string) =>
  lineOfBox(medicine(cip13), { on: on as CivilDate, tables: tariffs }).genericCapCents;

it('puts the price of the dearest generic on the line of a princeps', () => {
  expect(capOn('3400936513532', '2026-11-29')).toBe(618);
});

it('says that nothing limits the base in the first year of the generics, and nothing of a box without generics', () => {
  expect(capOn('3400930065785', '2018-12-10')).toBeNull();
  expect(capOn('3400936513532', '2019-12-31')).toBeNull();
  expect(capOn('3400949001453', '2026-11-29')).toBeUndefined();
  expect(capOn('3400930121405', '2026-11-29')).toBeUndefined();
});
