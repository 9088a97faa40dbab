import type { Language } from './language.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;
const formats = {
  fr: new Intl.NumberFormat(locales.fr, { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat(locales.en, { style: 'currency', currency: 'EUR' }),
};

/** The typeface has no U+202F, which Intl writes between thousands, and a minus is U+2212. */
function ours(text: string): string {
  return text.replaceAll('\u202f', '\u00a0').replaceAll('-', '\u2212');
}

/** An amount in cents as the counter reads it: `1 204,50 €` or `€1,204.50`, always with two decimals. */
export function formatAmount(cents: number, language: Language): string {
  return ours(formats[language].format(cents / 100));
}

/** The same amount in two pieces, for the places where the euro sign is smaller than the figures. */
export function amountPieces(cents: number, language: Language): { figures: string; signFirst: boolean } {
  const pieces = formats[language].formatToParts(cents / 100);
  const figures = pieces.filter(({ type }) => type !== 'currency' && type !== 'literal').map(({ value }) => value);
  return { figures: ours(figures.join('')), signFirst: pieces.findIndex(({ type }) => type === 'currency') === 0 };
}

/** An amount as it is typed in a field: `1204,50` or `1204.50`, no sign of currency. */
export function typedAmount(cents: number, language: Language): string {
  const euros = Math.floor(cents / 100);
  return `${euros}${language === 'fr' ? ',' : '.'}${String(cents % 100).padStart(2, '0')}`;
}

/** Whole cents of a typed amount (`50`, `50,5`, `1 204.50`); null when it is not an amount below ten million euros. */
export function parseTypedAmount(text: string): number | null {
  const form = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s\u00a0\u202f€]/g, ''));
  if (!form) return null;
  return Number(form[1]) * 100 + Number((form[2] ?? '').padEnd(2, '0'));
}

/** The arithmetic of a step, which is written as in France (`70 % × 30,00 €`), as the language of the screen writes it. */
export function arithmetic(text: string, language: Language): string {
  if (language === 'fr') return text;
  return text
    .replace(/(\d{1,3}(?:[\u00a0\u202f ]\d{3})*),(\d{2})[\u00a0 ]€/g, (_all, euros: string, cents: string) => {
      return `€${euros.replace(/[\u00a0\u202f ]/g, ',')}.${cents}`;
    })
    .replace(/[\u00a0 ]%/g, '%');
}
