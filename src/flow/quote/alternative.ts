import type { CrownBasket } from '#core/acts';

/** One act on one tooth, and what it will be charged. */
export interface QuotedAct {
  readonly code: string;
  /** Name in the nomenclature, in French: data of the catalogue. */
  readonly label: string;
  /** FDI number. */
  readonly tooth: string;
  /** Highest fee of a basket whose price is capped, in cents; null = the price is free. */
  readonly ceilingCents: number | null;
  /** What the patient is charged, in cents; null = still to be typed, since nothing says what a free price is. */
  readonly feeCents: number | null;
}

/** One way to treat the teeth of a quote: an act of the same basket on each. */
export interface Alternative {
  readonly basket: CrownBasket;
  readonly acts: readonly QuotedAct[];
}

/** The letter an alternative is called by, on the screen and on paper. */
export function alternativeLetter(place: number): string {
  return String.fromCharCode(65 + place);
}
