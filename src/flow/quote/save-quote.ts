import { canonicalJson } from '#core/record';
import type { Result } from '#core/shared';
import type { StoreCode } from '../journal-ports.ts';
import type { QuotePorts } from '../quote-ports.ts';
import { aboutQuote, openQuoteRow, type StoredQuote } from './open-row.ts';
import type { Quote } from './quote.ts';

export type { StoredQuote } from './open-row.ts';

/** Seals and keeps a quote; answers it with its number once it is on the disk. Asked twice, it keeps one. */
export async function saveQuote(quote: Quote, ports: QuotePorts): Promise<Result<StoredQuote, StoreCode>> {
  const { id, validUntil, madeOn } = quote;
  const sealed = await ports.codec.seal(canonicalJson(quote), madeOn.slice(0, 7), aboutQuote(id));
  if (!sealed.ok) return sealed;
  const added = await ports.quotes.add({ id, validUntil, sealed: sealed.value });
  return added.ok ? openQuoteRow(added.value, ports) : added;
}
