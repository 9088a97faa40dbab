/** An amount in integer euro cents. Made only here, so that no fraction of a cent can travel. */
export type Centimes = number & { readonly __brand: 'Centimes' };

/** Largest amount one line may carry: 10 million euros. Bounds every product below 2^53. */
export const centimesMax = 1_000_000_000;

/** True for a whole, non-negative number of cents within bounds. */
export function isCentimes(value: unknown): value is Centimes {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= centimesMax;
}

/**
 * Takes a number that the program computed for an amount. A fraction here is a bug, not bad input.
 *
 * @throws RangeError when the value is not an integer number of cents.
 */
export function centimes(value: number): Centimes {
  if (!Number.isSafeInteger(value)) throw new RangeError('an amount must be a whole number of cents');
  return value as Centimes;
}

/**
 * `amount` × `numerator` / `denominator`, rounded half up to the cent (billing rule: per line, nearest cent, tie up).
 * 10,75 € × 70 % = 7,525 → 7,53.
 */
export function share(amount: number, numerator: number, denominator = 100): Centimes {
  return centimes(Math.floor((2 * amount * numerator + denominator) / (2 * denominator)));
}

/** Sum of amounts, in cents. */
export function sumCentimes(amounts: Iterable<number>): Centimes {
  let total = 0;
  for (const amount of amounts) total += amount;
  return centimes(total);
}
