/** 100 % santé (nothing left to pay), moderate (capped price) or free. */
export type CrownBasket = 'rac0' | 'moderate' | 'free';

const baskets: Readonly<Record<string, CrownBasket>> = {
  HBLD038: 'rac0',
  HBLD634: 'rac0',
  HBLD680: 'rac0',
  HBLD350: 'rac0',
  HBLD090: 'rac0',
  HBLD158: 'moderate',
  HBLD491: 'moderate',
  HBLD073: 'moderate',
  HBLD734: 'free',
};

/** Basket of a prosthesis code, since each code fixes tooth and material (dental convention, annex IV); null = none. */
export function basketOfCrown(code: string): CrownBasket | null {
  return baskets[code] ?? null;
}
