import type { Plain } from '../delivered.ts';

/** The address of a web page: named, never opened. */
export interface WebAddress {
  readonly kind: 'other';
  readonly name: 'web-address';
}

/** Anything that a phone would open in its browser. */
export function recogniseWebAddress({ text }: Plain): WebAddress | null {
  return /^(?:https?:\/\/|www\.)/i.test(text) ? { kind: 'other', name: 'web-address' } : null;
}
