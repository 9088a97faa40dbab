import { addDays, type CivilDate } from '#core/shared';
import { easter } from './easter.ts';

/** Holidays of the whole country on a fixed day (Code du travail L3133-1). */
const fixed: ReadonlySet<string> = new Set(['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']);

/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const movable: readonly number[] = [1, 39, 50];

/** Alsace-Moselle: Good Friday and 26 December besides (Code du travail L3134-13). */
const alsaceMoselle: ReadonlySet<string> = new Set(['57', '67', '68']);

/** Commemoration of the abolition of slavery, by department overseas (Code du travail L3422-2). */
const abolition: Readonly<Record<string, string>> = {
  '971': '05-27',
  '972': '05-22',
  '973': '06-10',
  '974': '12-20',
  '976': '04-27',
  '977': '10-09',
  '978': '05-28',
};

/** True when the day is a public holiday in the department (absent = metropolitan France). Sundays are another matter. */
export function isHoliday(date: CivilDate, department = ''): boolean {
  const monthDay = date.slice(5);
  if (fixed.has(monthDay) || abolition[department] === monthDay) return true;
  const sunday = easter(Number(date.slice(0, 4)));
  if (movable.some((days) => addDays(sunday, days) === date)) return true;
  return alsaceMoselle.has(department) && (monthDay === '12-26' || addDays(sunday, -2) === date);
}
