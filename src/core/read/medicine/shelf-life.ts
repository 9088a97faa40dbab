import { daysBetween, type CivilDate } from '#core/shared';

/** How a box stands against its expiry: `expired` from the day after, `soon` within 30 days. */
export type ShelfLife = 'good' | 'soon' | 'expired' | 'unknown';

/** Where a box stands on a day; the counter warns for `soon` and `expired`. */
export function shelfLife(expiry: CivilDate | undefined, on: CivilDate): ShelfLife {
  if (expiry === undefined) return 'unknown';
  const days = daysBetween(on, expiry);
  if (days < 0) return 'expired';
  return days <= 30 ? 'soon' : 'good';
}
