import type { DraftCode } from './check-draft.ts';

/** Every code with which making or cancelling an invoice is refused. */
export type RecordCode = DraftCode | 'RECORD_NOT_FOUND' | 'RECORD_ALREADY_CANCELLED' | 'RECORD_TRANSITION';
