import { ean13CheckDigit } from '#core/shared';
import type { Plain } from '../delivered.ts';

/** The bar code of a shop product that is not a medicine. */
export interface Product {
  readonly kind: 'other';
  readonly name: 'product';
}

/** EAN-13 or EAN-8 with a right check digit. Medicines (3400…) are claimed before. */
export function recogniseProduct({ text }: Plain): Product | null {
  const ean = text.length === 8 ? text.padStart(13, '0') : text;
  const right = /^\d{13}$/.test(ean) && ean13CheckDigit(ean.slice(0, 12)) === ean[12];
  return right ? { kind: 'other', name: 'product' } : null;
}
