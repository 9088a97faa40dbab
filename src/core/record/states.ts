import { accept, refuse, type Result } from '#core/shared';
import type { InvoiceBody } from './invoice.ts';

/** Where one payer's share of an invoice stands. AMO and AMC each have theirs. */
export type PayerState =
  'no-share' | 'pending' | 'validated' | 'sent' | 'accepted' | 'rejected' | 'paid' | 'payment-rejected' | 'cancelled';

/** What happens to a share. */
export type PayerEvent = 'validate' | 'send' | 'accept' | 'reject' | 'pay' | 'reject-payment' | 'resend' | 'cancel';

export const payers = ['amo', 'amc'] as const;
export type Payer = (typeof payers)[number];

/** Body of the record of an event that happened to one share of an invoice. */
export interface StateBody {
  /** Number and `seq` of the invoice. */
  readonly number: string;
  readonly invoice: number;
  readonly payer: Payer;
  readonly event: PayerEvent;
  readonly salt: string;
}

/** The whole table: what is absent cannot happen. A cancelled or unshared invoice never moves again. */
const moves: Readonly<Record<PayerState, Partial<Record<PayerEvent, PayerState>>>> = {
  'no-share': { cancel: 'cancelled' },
  pending: { validate: 'validated' },
  validated: { send: 'sent', cancel: 'cancelled' },
  sent: { accept: 'accepted', reject: 'rejected' },
  accepted: { pay: 'paid', 'reject-payment': 'payment-rejected' },
  rejected: { resend: 'sent', cancel: 'cancelled' },
  paid: {},
  'payment-rejected': { resend: 'sent', cancel: 'cancelled' },
  cancelled: {},
};

/** The state after an event, or RECORD_TRANSITION when this cannot happen from there. */
export function advance(state: PayerState, event: PayerEvent): Result<PayerState, 'RECORD_TRANSITION'> {
  const next = moves[state][event];
  return next ? accept(next) : refuse('RECORD_TRANSITION', { detail: { state, event } });
}

/**
 * State of a payer's share when the invoice has just been validated. The mandatory insurance is told of every share it
 * has, even the one it refunds to the patient; a complementary insurance only of what it pays the practice itself.
 */
export function firstState(
  { breakdown, situation }: Pick<InvoiceBody, 'breakdown' | 'situation'>,
  payer: Payer,
): PayerState {
  const { amoCents, secondPublicCents, amcCents } = breakdown.totals;
  const hasShare =
    payer === 'amo' ? amoCents + secondPublicCents > 0 : amcCents > 0 && situation.thirdParty?.amc !== false;
  return hasShare ? 'validated' : 'no-share';
}

/** The payers an invoice has to be sent to. */
export function payersOf(body: Pick<InvoiceBody, 'breakdown' | 'situation'>): readonly Payer[] {
  return payers.filter((payer) => firstState(body, payer) === 'validated');
}

/** True when an invoice may still be cancelled: no payer holds it. */
export function isCancellable(states: readonly PayerState[]): boolean {
  return states.every((state) => advance(state, 'cancel').ok);
}
