import type { CareMoment } from './calendar/care-moment.ts';

/** Supplements that go with the moment of care: for a consultation, then for a visit (NGAP base of 2022). */
const byMoment: Readonly<Record<CareMoment, readonly [consultation: readonly string[], visit: readonly string[]]>> = {
  day: [[], ['MD']],
  'saturday-afternoon': [['CRS'], ['MD', 'VRS']],
  'sunday-or-holiday': [
    ['F', 'CRD'],
    ['MDD', 'F', 'VRD'],
  ],
  night: [
    ['MN', 'CRN'],
    ['MDN', 'MN', 'VRN'],
  ],
  'deep-night': [
    ['MM', 'CRM'],
    ['MDI', 'MM', 'VRM'],
  ],
};

/** Every supplement that some moment gives: one of another moment does not fit the clock. */
export const momentSupplements: ReadonlySet<string> = new Set(Object.values(byMoment).flat(2));

/** Supplements that the clock and the calendar allow beside an act, the usual one first. */
export function supplementsAt(code: string, moment: CareMoment): readonly string[] {
  return byMoment[moment][code.startsWith('V') ? 1 : 0];
}
