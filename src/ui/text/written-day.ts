import type { CivilDate } from '#core/shared';
import type { Language } from './language.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

/** A day as it is written on paper: `24/11/2026`. */
export function writtenDay(day: CivilDate, language: Language): string {
  const format = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locales[language], format);
}
