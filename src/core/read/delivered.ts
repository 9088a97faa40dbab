import type { SeparatorHabit } from './scanner-set-up.ts';

/** The way a code came in. Only the keyboard and the clipboard may lose a control character on the way. */
export type Via = 'camera' | 'picture' | 'wedge' | 'serial' | 'hid' | 'nfc' | 'paste';

/** What a reader delivered: its text as read, and how it came. */
export interface Delivered {
  readonly text: string;
  /** AIM symbology identifier (`]d2` is a GS1 DataMatrix), when the reader knows it. */
  readonly symbology?: string;
  readonly via: Via;
  /** What the set-up code told of a scanner that types; absent while nobody knows. */
  readonly separators?: SeparatorHabit;
}

/** Longest text any reader may deliver; a longer one is not looked at. */
const lengthMax = 8192;

const aimIdentifier = /^\][A-Za-z][0-9A-Za-z]/;
const writtenSeparators = /<GS>|\{GS\}|\[GS\]|\\x1[dD]|\\u001[dD]|\^\]/g;

/** A delivery made plain: no AIM identifier, no line end, separators as U+001D. */
export interface Plain {
  readonly text: string;
  readonly symbology: string;
  readonly via: Via;
  /** False when group separators may have been lost on the way, so that fields may run together. */
  readonly keepsSeparators: boolean;
  /** The text before separators that were spelled out (`<GS>`) became U+001D: a serial may hold the very same letters. */
  readonly spelled: string | null;
}

/**
 * Strips what readers add around a code: an AIM identifier in front, line ends behind, and, from the keyboard or the
 * clipboard, a group separator spelled out (`<GS>`) unless that scanner is known to send or to lose it. Null when the
 * text is empty or too long to be a code.
 */
export function makePlain(delivered: Delivered): Plain | null {
  if (delivered.text.length > lengthMax) return null;
  const trimmed = delivered.text.replace(/^[\s\u0002]+|[\s\u0003\u0004]+$/g, '');
  const prefix = aimIdentifier.exec(trimmed)?.[0] ?? '';
  const body = trimmed.slice(prefix.length);
  if (body === '') return null;
  const habit = habitOf(delivered, body);
  const text = habit === 'written' ? body.replace(writtenSeparators, '\u001d') : body;
  return {
    text,
    symbology: delivered.symbology ?? prefix,
    via: delivered.via,
    keepsSeparators: habit !== 'lost',
    spelled: text === body ? null : body,
  };
}

/** What became of the separators of this text: as known of the scanner, else as the text shows it. */
function habitOf({ via, separators }: Delivered, body: string): SeparatorHabit {
  const isTyped = via === 'wedge' || via === 'paste';
  if (!isTyped || body.includes('\u001d')) return 'kept';
  return separators ?? (body.search(writtenSeparators) >= 0 ? 'written' : 'lost');
}

/** Most spelled separators that are weighed one by one; no box has as many. */
const spelledMost = 6;

/** Every text that a scanner may have spelled this way: each spelling is a separator or, one at least not, the code's own letters. */
export function spelledTexts(spelled: string): readonly string[] {
  const pieces = spelled.split(writtenSeparators);
  const marks = spelled.match(writtenSeparators) ?? [];
  if (marks.length > spelledMost) return [];
  return Array.from({ length: 2 ** marks.length - 1 }, (_, choice) =>
    pieces
      .map((piece, at) => piece + (marks[at] === undefined ? '' : (choice >> at) & 1 ? marks[at] : '\u001d'))
      .join(''),
  );
}
