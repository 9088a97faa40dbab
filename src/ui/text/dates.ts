import type { Language } from './language.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;
const timeZone = 'Europe/Paris';

/** The day of an instant in words, in France: `mardi 24 novembre`. Epoch seconds. */
export function dayInWords(seconds: number, language: Language): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', timeZone } as const;
  return new Date(seconds * 1000).toLocaleDateString(locales[language], format);
}

/** The time of an instant in France, `10:42`. Epoch seconds. */
export function clockTime(seconds: number): string {
  return new Date(seconds * 1000).toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone });
}
