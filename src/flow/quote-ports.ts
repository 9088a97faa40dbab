import type { CivilDate, Result } from '#core/shared';
import type { Env } from '#core/token';
import type { CodecPort, JournalStorePort, SealedBody, StoreCode } from './journal-ports.ts';

/** A quote at rest. Nothing in clear says for whom it is or what it is about. */
export interface QuoteRow {
  /** Place among the quotes of this till, from 1: its number. */
  readonly seq: number;
  readonly id: string;
  readonly validUntil: CivilDate;
  readonly sealed: SealedBody;
  /** The ticket its lines were last put on; whether that ticket became an invoice, the journal says. */
  readonly draftId?: string;
}

/** The quotes of one environment on this till. */
export interface QuoteStorePort {
  /** Adds a quote durably and answers its row; the row already there when this id was added before. */
  add(row: Omit<QuoteRow, 'seq' | 'draftId'>): Promise<Result<QuoteRow, StoreCode>>;
  /** Quotes still valid on a day, newest first. */
  validOn(date: CivilDate): Promise<Result<readonly QuoteRow[], StoreCode>>;
  /** Remembers the ticket that a quote's lines are put on; a quote that is not there is left alone. */
  putOnTicket(id: string, draftId: string): Promise<Result<null, StoreCode>>;
}

/** All that keeping quotes needs. */
export interface QuotePorts {
  readonly env: Env;
  readonly quotes: QuoteStorePort;
  readonly codec: CodecPort;
  readonly journal: Pick<JournalStorePort, 'byDraft' | 'cancellationOf'>;
}
