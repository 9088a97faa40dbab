import { scannerSetUpText } from '#core/read';
import { capsLockOf, readingsFrom, textOf, type Reading } from './candidates.ts';
import type { KeyPress } from './key-press.ts';

/** Beginnings of the codes the counter knows, cut anywhere: our digits begin 543 to 546 (first byte C1). */
const beginnings = [
  /^5(?:4(?:[3-6]\d*)?)?$/,
  /^\]/,
  /^\u001d/,
  /^0(?:1\d*)?$/,
  /^01\d{14}/,
  /^1(?:[17]\d*|0.*)?$/,
  /^[12]$/,
  /^21/,
  /^3(?:4(?:0(?:0\d*)?)?)?$/,
];
const words = ['cpt1:', 'IS01', 'shc:/', 'HC1:', 'https:', 'http:', '<GS>', scannerSetUpText.slice(0, 12)];

/** True while the keys so far could be the beginning of a code in some reading. */
export function couldBegin(presses: readonly KeyPress[], winner: Reading | null): boolean {
  return readingsFrom(winner, capsLockOf(presses)).some((reading) => {
    const text = textOf(presses, reading);
    if (text === null) return false;
    return (
      beginnings.some((form) => form.test(text)) || words.some((word) => word.startsWith(text) || text.startsWith(word))
    );
  });
}
