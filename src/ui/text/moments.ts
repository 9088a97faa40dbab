import type { Language } from './language.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;
const zone = 'Europe/Paris';

/** Hour and minute in France of an instant. */
export function timeOf(at: string | number, language: Language): string {
  const how = { timeZone: zone, hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locales[language], how).format(new Date(at));
}

/** Day and hour in France, in full: `mardi 24 novembre 2026, 10:40`. */
export function momentOf(at: string | number, language: Language): string {
  const how = { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return `${new Intl.DateTimeFormat(locales[language], how).format(new Date(at))}, ${timeOf(at, language)}`;
}

/** Day and month of an instant, as a list shows it: `20/11`. */
export function dayOf(at: string | number, language: Language): string {
  const how = { timeZone: zone, day: '2-digit', month: '2-digit' } as const;
  return new Intl.DateTimeFormat(locales[language], how).format(new Date(at));
}

/** A civil date or a birth date (`YYYY-MM-DD` or `YYYYMMDD`, lunar ones too) as people write it: `03/12/1985`. */
export function writtenDate(date: string): string {
  const bare = date.replaceAll('-', '');
  return `${bare.slice(6, 8)}/${bare.slice(4, 6)}/${bare.slice(0, 4)}`;
}
