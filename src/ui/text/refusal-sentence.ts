import { gapInWords } from './gap-in-words.ts';
import type { Language } from './language.ts';

/** Figures of a refusal. Never an identity. */
export type RefusalDetail = Readonly<Record<string, string | number>>;

/** A sentence, or one that says how large the gap is. */
export type RefusalSentence = string | ((detail: RefusalDetail) => string);

const unknownGap = { fr: 'un temps inconnu', en: 'an unknown time' };

function words(detail: RefusalDetail, language: Language): string | null {
  const seconds = detail.gapSeconds ?? detail.readSeconds;
  return typeof seconds === 'number' ? gapInWords(seconds, language) : null;
}

/** `3 minutes`. */
export function gap(detail: RefusalDetail, language: Language): string {
  return words(detail, language) ?? unknownGap[language];
}

/** ` il y a 3 minutes`, or nothing when the gap is not known. */
export function since(detail: RefusalDetail, language: Language): string {
  const length = words(detail, language);
  if (length === null) return '';
  return language === 'fr' ? ` il y a ${length}` : ` ${length} ago`;
}

/** ` (9 jours)`, or nothing when the age is not known. */
export function age(detail: RefusalDetail, language: Language): string {
  const length = words(detail, language);
  return length === null ? '' : ` (${length})`;
}
