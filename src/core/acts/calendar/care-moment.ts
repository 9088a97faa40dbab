import type { CivilDate } from '#core/shared';
import { isHoliday } from './is-holiday.ts';

/** When care was given, as supplements count it. Night comes before Sunday: the two do not add up. */
export type CareMoment = 'day' | 'night' | 'deep-night' | 'sunday-or-holiday' | 'saturday-afternoon';

/** `night` is 20 h – 0 h and 6 h – 8 h, `deep-night` 0 h – 6 h (NGAP). Without a time, working hours. */
export function careMoment(date: CivilDate, time: string | undefined, department?: string): CareMoment {
  if (time !== undefined) {
    if (time < '06:00') return 'deep-night';
    if (time < '08:00' || time >= '20:00') return 'night';
  }
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  if (weekday === 0 || isHoliday(date, department)) return 'sunday-or-holiday';
  return weekday === 6 && time !== undefined && time >= '12:00' ? 'saturday-afternoon' : 'day';
}
