import type { Medicine } from '#core/acts';
import { shelfLife } from '#core/read';
import type { CivilDate } from '#core/shared';
import type { LineAlert, NewLine } from './draft.ts';

/** The expiry printed on the box, and the day it is handed over. */
export interface BoxDates {
  readonly expiry?: CivilDate | undefined;
  readonly on: CivilDate;
}

function alertOf(medicine: Medicine, { expiry, on }: BoxDates): LineAlert | null {
  const life = shelfLife(expiry, on);
  if (expiry !== undefined && life === 'expired') return { kind: 'expired', date: expiry, isSettled: false };
  if (expiry !== undefined && life === 'soon') return { kind: 'expires-soon', date: expiry, isSettled: false };
  return medicine.rates.length > 1 ? { kind: 'two-rates', isSettled: false } : null;
}

/** The medicine's own name, before the form of the box: `VENTOLINE 100 microgrammes/dose, suspension` → its first part. */
function namesOf({ name, presentation }: Medicine): { label: string; detail: string } {
  const [label = name, ...form] = name.split(',').map((part) => part.trim());
  return { label, detail: [...form, presentation].join(', ') };
}

/**
 * The line of one box. A medicine whose rate depends on the indication takes its lower rate until a person confirms;
 * a free price stays to be typed.
 */
export function lineOfBox(medicine: Medicine, dates: BoxDates): NewLine {
  const rate = medicine.rates.length === 0 ? undefined : Math.min(...medicine.rates);
  const alert = alertOf(medicine, dates);
  return {
    cip13: medicine.cip13,
    ...namesOf(medicine),
    quantity: 1,
    feeCents: null,
    relatedToAld: null,
    substitution: 'accepted',
    ...(medicine.priceCents === null ? {} : { unitPriceCents: medicine.priceCents }),
    ...(medicine.dispensingFeeCents === null ? {} : { dispensingFeeCents: medicine.dispensingFeeCents }),
    ...(rate === undefined ? {} : { ratePct: rate }),
    ...(alert === null ? {} : { alert }),
  };
}
