import { expectedDigits } from '#core/read';
import { capsLockOf, readingsFrom, textOf, type Reading } from './candidates.ts';
import type { KeyPress } from './key-press.ts';

/** Digits that hold both lengths of a frame's first part. */
const lengthsDigits = 34;

/** Part of a token that has been typed, from the length written in it; null while it is not known. */
export function partTyped(presses: readonly KeyPress[], winner: Reading | null): number | null {
  if (presses.length < lengthsDigits) return null;
  for (const reading of readingsFrom(winner, capsLockOf(presses))) {
    const text = textOf(presses, reading);
    const digits = text === null ? null : /\d+$/.exec(text)?.[0];
    const total = digits ? expectedDigits(digits) : null;
    if (digits && total !== null) return Math.min(1, digits.length / total);
  }
  return null;
}
