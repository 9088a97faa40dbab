import type { Language } from './language.ts';

const units = [
  { seconds: 86_400, fr: ['jour', 'jours'], en: ['day', 'days'] },
  { seconds: 3600, fr: ['heure', 'heures'], en: ['hour', 'hours'] },
  { seconds: 60, fr: ['minute', 'minutes'], en: ['minute', 'minutes'] },
  { seconds: 1, fr: ['seconde', 'secondes'], en: ['second', 'seconds'] },
] as const;

/** A length of time in its largest whole unit: `3 minutes`, `2 jours`. */
export function gapInWords(seconds: number, language: Language): string {
  const length = Math.max(1, Math.round(Math.abs(seconds)));
  const unit = units.find((one) => length >= one.seconds) ?? units[3];
  const count = Math.floor(length / unit.seconds);
  return `${count}\u00a0${unit[language][count > 1 ? 1 : 0]}`;
}
