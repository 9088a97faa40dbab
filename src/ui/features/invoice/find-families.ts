import { foldText } from '#core/acts';
import { familiesFor } from '#flow/quote';
import type { Found } from '#ui/components/search-panel.tsx';

const prefix = 'family:';

/** Families of acts that a quote compares on these teeth, by the first letters of their name. */
export function findFamilies(typed: string, teeth: readonly string[], detail: string): readonly Found[] {
  const wanted = foldText(typed).toLowerCase().trim();
  return familiesFor(teeth)
    .filter(({ name, acts }) => acts.length > 1 && foldText(name).toLowerCase().startsWith(wanted))
    .map(({ name }) => ({ key: `${prefix}${name}`, title: name, detail }));
}

/** The family a found key stands for; null when it is an act's. */
export function familyOfKey(key: string): string | null {
  return key.startsWith(prefix) ? key.slice(prefix.length) : null;
}
