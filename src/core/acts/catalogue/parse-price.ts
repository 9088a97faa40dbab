import { centimes, isCentimes, type Centimes } from '#core/shared';

/**
 * A BDPM amount in cents: decimal comma, and commas between thousands as well (`1,466,29` is 1466,29 €).
 * Null for anything else, the empty cell of an unpriced medicine included.
 */
export function parsePrice(cell: string): Centimes | null {
  const parts = /^(\d{1,3}(?:,?\d{3})*),(\d{2})$/.exec(cell);
  if (!parts) return null;
  const cents = Number(`${(parts[1] ?? '').replaceAll(',', '')}${parts[2] ?? ''}`);
  return isCentimes(cents) ? centimes(cents) : null;
}

/** Rates of a medicine in percent, as `65%`, `65 %` or `15%;30%`. Empty = not reimbursed. Null = not a rate. */
export function parseRates(cell: string): readonly number[] | null {
  if (cell === '') return [];
  const rates = cell.split(';').map((part) => /^(\d{1,3}) ?%$/.exec(part.trim())?.[1]);
  const numbers = rates.map(Number);
  return numbers.every((rate) => rate > 0 && rate <= 100) ? numbers : null;
}
