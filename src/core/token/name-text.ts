/**
 * Letters a name of the register may hold: Latin-1 and Latin Extended-A without ı ĸ ŉ ſ, and the Romanian Ș ș Ț ț.
 * Every look-alike alphabet, control, direction mark and markup sign is outside (token.md §7). Each letter is its own NFC
 * and none combines with another, so every text of them is in NFC.
 */
const letter = 'A-Za-zÀ-ÖØ-öø-ÿĀ-İĲ-ķĹ-ňŊ-žȘ-ț';
const nameForm = new RegExp(`^[${letter} '’.-]{1,30}$`);
const someLetter = new RegExp(`[${letter}]`);

/** True for a name in NFC made of 1–30 allowed characters, at least one of them a letter. */
export function isNameText(text: string): boolean {
  return nameForm.test(text) && someLetter.test(text);
}
