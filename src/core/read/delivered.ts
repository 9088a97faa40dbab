/** The way a code came in. Only the keyboard and the clipboard may lose a control character on the way. */
export type Via = 'camera' | 'picture' | 'wedge' | 'serial' | 'hid' | 'nfc' | 'paste';

/** What a reader delivered: its text as read, and how it came. */
export interface Delivered {
  readonly text: string;
  /** AIM symbology identifier (`]d2` is a GS1 DataMatrix), when the reader knows it. */
  readonly symbology?: string;
  readonly via: Via;
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
}

/**
 * Strips what readers add around a code: an AIM identifier in front, line ends behind, and, from the keyboard or the
 * clipboard, a group separator spelled out (`<GS>`). Null when the text is empty or too long to be a code.
 */
export function makePlain(delivered: Delivered): Plain | null {
  if (delivered.text.length > lengthMax) return null;
  const typed = delivered.via === 'wedge' || delivered.via === 'paste';
  const trimmed = delivered.text.replace(/^[\s\u0002]+|[\s\u0003\u0004]+$/g, '');
  const prefix = aimIdentifier.exec(trimmed)?.[0] ?? '';
  const body = trimmed.slice(prefix.length);
  const text = typed && !body.includes('\u001d') ? body.replace(writtenSeparators, '\u001d') : body;
  if (text === '') return null;
  return {
    text,
    symbology: delivered.symbology ?? prefix,
    via: delivered.via,
    keepsSeparators: !typed || text.includes('\u001d'),
  };
}
