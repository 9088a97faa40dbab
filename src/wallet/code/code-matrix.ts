import { encode } from 'uqr';

/** A QR code as modules, `true` for black, without its quiet zone. */
export interface CodeMatrix {
  readonly version: number;
  readonly size: number;
  readonly rows: readonly (readonly boolean[])[];
}

/** Digits of a presentation → QR code in numeric mode at level L: the smallest version, hence the largest modules. */
export function codeMatrix(digits: string): CodeMatrix {
  const { version, size, data } = encode(digits, { ecc: 'L', boostEcc: false, border: 0 });
  return { version, size, rows: data };
}
