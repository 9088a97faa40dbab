import { words } from './words.ts';

/** Letters and digits that are not taken for another when copied from paper (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

type Bytes = (count: number) => Uint8Array;

/** A whole number below `bound`, each as likely: what falls beyond the last whole multiple is drawn again. */
function below(bound: number, bytes: Bytes): number {
  const fair = 65_536 - (65_536 % bound);
  for (;;) {
    const [high = 0, low = 0] = bytes(2);
    const drawn = high * 256 + low;
    if (drawn < fair) return drawn % bound;
  }
}

/** Five random words: over 46 bits, which at half a second a guess is out of reach of whoever takes the disk. */
export function proposedPhrase(bytes: Bytes): string {
  return Array.from({ length: 5 }, () => words[below(words.length, bytes)]).join(' ');
}

/** 140 random bits in groups to be printed: `7K2Q-…`. */
export function recoveryCode(bytes: Bytes): string {
  const letters = Array.from(bytes(28), (byte) => alphabet[byte % 32] ?? '');
  return letters.join('').replace(/.{4}(?=.)/g, '$&-');
}

/** A recovery code as somebody typed it: case, spaces and look-alikes forgiven. */
export function tidyRecoveryCode(typed: string): string {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const letters = bare.replace(/O/g, '0').replace(/[IL]/g, '1').slice(0, 28);
  return letters.replace(/.{4}(?=.)/g, '$&-');
}

/** A passphrase as it is stretched: case, accents' spelling and runs of spaces do not matter to whoever types it. */
export function tidyPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Long enough to protect a disk: sixteen characters at least, eight different ones among them. */
export function isStrongPassphrase(typed: string): boolean {
  const tidy = tidyPassphrase(typed);
  return tidy.length >= 16 && new Set(tidy).size >= 8;
}
