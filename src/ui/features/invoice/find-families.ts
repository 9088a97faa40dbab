import { foldText } from '#core/acts';
import { familiesFor } from '#flow/quote';
import type { Found } from '#ui/components/search-panel.tsx';

const prefix = 'family:';

interface FamilyWords {
  readonly asQuote: string;
  /** The name of a family in the language of the screen. */
  readonly familyName: (french: string) => string;
}

/** Families of acts that a quote compares on these teeth, by the first letters of their name. */
export function findFamilies(typed: string, teeth: readonly string[], words: FamilyWords): readonly Found[] {
  const wanted = foldText(typed).toLowerCase().trim();
  return familiesFor(teeth)
    .map(({ name, acts }) => ({ name, acts, title: words.familyName(name) }))
    .filter(({ name, acts, title }) => acts.length > 1 && [name, title].some((one) => foldText(one).startsWith(wanted)))
    .map(({ name, title }) => ({ key: `${prefix}${name}`, title, detail: words.asQuote }));
}

/** The family a found key stands for; null when it is an act's. */
export function familyOfKey(key: string): string | null {
  return key.startsWith(prefix) ? key.slice(prefix.length) : null;
}
