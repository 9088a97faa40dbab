import type { CivilDate, Result } from '#core/shared';
import type { Env } from '#core/token';
import type { CodecPort, SealedBody, StoreCode } from './journal-ports.ts';

/** A quote at rest. Nothing in clear says for whom it is or what it is about. */
export interface QuoteRow {
  /** Place among the quotes of this till, from 1: its number. */
  readonly seq: number;
  readonly id: string;
  readonly validUntil: CivilDate;
  readonly sealed: SealedBody;
  /** Number of the invoice it became, when it did. */
  readonly billedAs?: string;
}

/** The quotes of one environment on this till. */
export interface QuoteStorePort {
  /** Adds a quote durably and answers its row; the row already there when this id was added before. */
  add(row: Omit<QuoteRow, 'seq' | 'billedAs'>): Promise<Result<QuoteRow, StoreCode>>;
  /** Quotes still valid on a day that no invoice came from, newest first. */
  openOn(date: CivilDate): Promise<Result<readonly QuoteRow[], StoreCode>>;
  /** Remembers which invoice a quote became; a quote that is not there is left alone. */
  markBilled(id: string, invoiceNumber: string): Promise<Result<null, StoreCode>>;
}

/** All that keeping quotes needs. */
export interface QuotePorts {
  readonly env: Env;
  readonly quotes: QuoteStorePort;
  readonly codec: CodecPort;
}
