import { addDays, parseCivilDate, type CivilDate } from '#core/shared';

const months = 6;

/** Last day on which a quote made on a day may become an invoice: six months later, or the last day of that month. */
export function validUntil(madeOn: CivilDate): CivilDate {
  const [year = 0, month = 1, day = 1] = madeOn.split('-').map(Number);
  const later = month - 1 + months;
  const written = (y: number, m: number, d: number) =>
    `${y}-${String(m + 1).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  const [toYear, toMonth] = [year + Math.floor(later / 12), later % 12];
  const sameDay = parseCivilDate(written(toYear, toMonth, day));
  if (sameDay) return sameDay;
  const nextMonth = parseCivilDate(written(toYear, toMonth + 1, 1));
  return nextMonth ? addDays(nextMonth, -1) : madeOn;
}
