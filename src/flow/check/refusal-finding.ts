import type { PriceRefusal, PriceRefusalCode } from '#core/price';
import type { CounterEvent } from '../counter/events.ts';
import type { PricedInvoice } from '../price-invoice.ts';
import { removalOf } from './correction-event.ts';

/** A ticket that cannot be priced because of one of its lines: what the line is, and the key that takes it off. */
export interface RefusalFinding {
  readonly code: PriceRefusalCode;
  readonly place: number;
  readonly source: string;
  readonly correction: CounterEvent | null;
}

/** Rules that forbid a line, and the text that says so. Other refusals are about what was typed. */
const sources: Partial<Record<PriceRefusalCode, string>> = {
  PRICE_COMBINATION_FORBIDDEN: 'NGAP',
  PRICE_AGE_FORBIDDEN: 'NGAP',
  PRICE_TOOTH_FORBIDDEN: 'CCAM',
  PRICE_LINE_KIND: '',
  PRICE_TARIFF_UNKNOWN: '',
};

/** The refusal at its line; null when no line is concerned, or when only its price is missing. */
export function refusalFinding({ code, path = '' }: PriceRefusal, invoice: PricedInvoice): RefusalFinding | null {
  const place = /^lines\[(\d+)\]/.exec(path)?.[1];
  const source = sources[code];
  if (place === undefined || source === undefined) return null;
  return { code, place: Number(place), source, correction: removalOf(Number(place), invoice) };
}
