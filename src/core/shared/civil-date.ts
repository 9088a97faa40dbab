/** A day of the calendar as `YYYY-MM-DD`: no hour, no time zone. Compare with `<`. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Reads a day that exists in the calendar; null for anything else (`2026-02-30`, other forms). */
export function parseCivilDate(text: unknown): CivilDate | null {
  if (typeof text !== 'string') return null;
  const parts = form.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1850 || year > 2150 || month < 1 || month > 12) return null;
  return day >= 1 && day <= daysInMonth(year, month) ? (text as CivilDate) : null;
}

/** The compact form of tokens, `YYYYMMDD`, as a civil date; null when the day does not exist (lunar birth dates do not). */
export function civilDateFromCompact(text: string): CivilDate | null {
  return /^\d{8}$/.test(text) ? parseCivilDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`) : null;
}

/** Whole years between a birth date and a day; a child born on 29 February turns a year older on 1 March. */
export function ageInYears(birth: CivilDate, on: CivilDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The day `count` days later (earlier when negative). */
export function addDays(date: CivilDate, count: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + count)).toISOString().slice(0, 10) as CivilDate;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Made once: making one takes longer than checking a whole invoice. */
const dayInFrance = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The civil day in France of an instant in seconds (Europe/Paris), the day of care of what happens now. */
export function civilDateInFrance(epochSeconds: number): CivilDate {
  return dayInFrance.format(new Date(epochSeconds * 1000)) as CivilDate;
}
