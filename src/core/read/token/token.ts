import type { Plain } from '../delivered.ts';

/** Our own code, by its shape alone: digits of the wire format, or the `cpt1:` text. */
export interface TokenCode {
  readonly kind: 'token';
  /** Ready for verification: no line end, no symbology identifier. */
  readonly text: string;
}

/** No other code at the counter carries this many digits and nothing else: GS1-128 stops at 48. */
const digitsMin = 100;

/** The wire format of token.md §7, complete or cut short: the verification says which, with its own code. */
export function recogniseToken({ text }: Plain): TokenCode | null {
  const digits = text.length >= digitsMin && /^\d+$/.test(text);
  return digits || text.startsWith('cpt1:') ? { kind: 'token', text } : null;
}
