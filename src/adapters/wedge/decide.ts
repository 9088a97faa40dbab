import { decodePresentation } from '#core/token';
import { lostOfSpeedCode, recognise, setUpHabit, type Recognised, type SeparatorHabit } from '#core/read';
import { capsLockOf, readingsFrom, textOf, type Reading } from './candidates.ts';
import type { KeyPress } from './key-press.ts';

/** A code found in key presses, and the reading that found it. */
export interface Decision {
  readonly text: string;
  readonly reading: Reading;
  readonly recognised: Recognised;
  /**
   * Why this reading may be remembered: the set-up code told it, or a checksum vouches for it where the computer's
   * own layout gave nothing. Two layouts may both make a good box and differ in its serial, so that is no proof.
   */
  readonly teaches: boolean;
  /** Present for the first set-up code. */
  readonly separator?: SeparatorHabit;
  /** Present for the second set-up code: keys that never arrived. */
  readonly lostKeys?: number;
}

/** Longest decoration in front of a code or behind it that is looked through. */
const decorationMax = 6;

/**
 * Decides what was typed, by grammar and checksum, never by speed: each reading in turn, without and with a prefix
 * and suffix of up to six characters around the code. Null when no reading makes a code.
 */
export function decide(presses: readonly KeyPress[], { winner, separators }: KnownScanner): Decision | null {
  const texts = readingsFrom(winner, capsLockOf(presses)).flatMap((reading) => {
    const text = textOf(presses, reading);
    return text === null || text === '' ? [] : [{ text, reading }];
  });
  const recogniseTyped = (text: string) => recognise({ text, via: 'wedge', ...(separators && { separators }) });
  return (
    setUp(texts) ??
    firstOf(texts, (text) => [text], recogniseTyped) ??
    firstOf(texts, undecorated, recogniseTyped) ??
    unproved(texts, recogniseTyped)
  );
}

/** What is known of the scanner on this workstation. */
interface KnownScanner {
  readonly winner: Reading | null;
  readonly separators: SeparatorHabit | null;
}

type Texts = readonly { readonly text: string; readonly reading: Reading }[];
type Recognise = (text: string) => Recognised;

/** A set-up code: the first is whole in one reading only; digits alone tell no layout, the second teaches none. */
function setUp(texts: Texts): Decision | null {
  const recognised = { kind: 'other', name: 'unknown' } as const;
  for (const { text, reading } of texts) {
    const separator = setUpHabit(text);
    if (separator) return { text, reading, recognised, teaches: true, separator };
    const lostKeys = lostOfSpeedCode(text);
    if (lostKeys !== null) return { text, reading, recognised, teaches: false, lostKeys };
  }
  return null;
}

/** The first text that a checksum vouches for. */
function firstOf(texts: Texts, variants: (text: string) => Iterable<string>, as: Recognise): Decision | null {
  for (const { text, reading } of texts) {
    for (const variant of variants(text)) {
      const recognised = as(variant);
      if (isProved(recognised)) return { text: variant, reading, recognised, teaches: !reading.startsWith('keys') };
    }
  }
  return null;
}

/** The first text that has the form of a code, though nothing vouches for it: damaged, foreign, or without a checksum. */
function unproved(texts: Texts, as: Recognise): Decision | null {
  for (const { text, reading } of texts) {
    const recognised = as(text);
    if (recognised.kind !== 'other' || recognised.name !== 'unknown')
      return { text, reading, recognised, teaches: false };
  }
  return null;
}

/** A token's CRC, a box's check digit, a NIR's key: what a wrong layout does not survive. */
function isProved(recognised: Recognised): boolean {
  if (recognised.kind === 'token') return decodePresentation(recognised.text).ok;
  return recognised.kind === 'medicine' || recognised.kind === 'ins' || isCheckedProduct(recognised);
}

function isCheckedProduct(recognised: Recognised): boolean {
  return recognised.kind === 'other' && recognised.name === 'product';
}

/** Where a code begins or ends inside a decorated text. */
const starts = /cpt1:|\d{400,}|\u001d?01\d{14}|34009\d{8}|IS01/g;

/** The text without decorations: from each possible beginning, with up to six characters taken off the end. */
function* undecorated(text: string): Generator<string> {
  const digits = /\d{400,}/.exec(text);
  if (digits) yield digits[0];
  for (const { index } of text.matchAll(starts)) {
    if (index > decorationMax) break;
    for (let end = 0; end <= decorationMax; end += 1) yield text.slice(index, text.length - end);
  }
}
