/** True for `YYYYMMDD` that names a day of the calendar, of any year: open rights end on 31 December 9999. */
export function isCompactDate(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for a period whose days exist and whose end, when there is one, is not before its start. */
export function isPeriod({ du, au }: { readonly du: string; readonly au?: string }): boolean {
  return isCompactDate(du) && (au === undefined || (isCompactDate(au) && au >= du));
}
