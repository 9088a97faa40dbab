import { civilDateInFrance, daysBetween, type CivilDate } from '#core/shared';
import type { Language } from '#ui/text/language.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;
const zone = 'Europe/Paris';

/** A day as it is read: `31/12/2026`. */
export function dayText(day: CivilDate, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC' }).format(new Date(day));
}

/** Today in words: `mardi 24 novembre`. */
export function todayText(nowMs: number, language: Language): string {
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone } as const;
  return new Intl.DateTimeFormat(locales[language], form).format(nowMs);
}

/** A past instant as one says it: `aujourd’hui, 10:44`, `hier, 17:20`, `21/11/2026, 09:05`. */
export function momentText(atMs: number, nowMs: number, language: Language): string {
  const [day, today] = [atMs, nowMs].map((ms) => civilDateInFrance(Math.floor(ms / 1000)));
  const form = { hour: '2-digit', minute: '2-digit', timeZone: zone } as const;
  const hour = new Intl.DateTimeFormat(locales[language], form).format(atMs);
  return `${day && today ? nearDay(day, today, language) : ''}, ${hour}`;
}

function nearDay(day: CivilDate, today: CivilDate, language: Language): string {
  const ago = daysBetween(day, today);
  if (ago < 0 || ago > 1) return dayText(day, language);
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(-ago, 'day');
}

/** A wait as it is read: `5 s`, `3 min`. */
export function waitText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 60 ? `${seconds}\u00a0s` : `${Math.ceil(seconds / 60)}\u00a0min`;
}

/** A month as it is read, from `2026-11`: `novembre`, or `nov.` where there is little room. */
export function monthText(month: string, language: Language, length: 'long' | 'short'): string {
  return new Intl.DateTimeFormat(locales[language], { month: length, timeZone: 'UTC' }).format(new Date(`${month}-01`));
}
