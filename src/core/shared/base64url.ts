const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const letterCodes = new TextEncoder().encode(alphabet);
const noValue = 64;
/** Value of each ASCII letter of the alphabet, by its code. */
const values = new Uint8Array(128).fill(noValue);
letterCodes.forEach((code, value) => (values[code] = value));
const ascii = new TextDecoder();

/** Bytes as base64url without padding (RFC 4648 §5). */
export function toBase64Url(bytes: Uint8Array): string {
  const letters = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const group = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    // A write past the end, for the letters that a last group of one or two bytes lacks, leaves the array as it is.
    letters[to] = letterCodes[group >> 18] ?? 0;
    letters[to + 1] = letterCodes[(group >> 12) & 63] ?? 0;
    letters[to + 2] = letterCodes[(group >> 6) & 63] ?? 0;
    letters[to + 3] = letterCodes[group & 63] ?? 0;
  }
  return ascii.decode(letters);
}

/**
 * The bytes of canonical base64url, or null. Padding, white space, the `+/` alphabet, an impossible length and
 * non-zero trailing bits are refused: one value has one spelling.
 */
export function fromBase64Url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    const value = values[text.charCodeAt(i)] ?? noValue;
    if (value === noValue) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = held >> bits;
    at += 1;
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : null;
}
