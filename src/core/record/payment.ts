import { isCentimes, refuse, accept, type Result } from '#core/shared';
import type { Payment, PaymentMeans } from './invoice.ts';

/** Why a payment does not settle an amount due. */
export type PaymentCode = 'RECORD_PAYMENT_DUE' | 'RECORD_PAYMENT_MEANS' | 'RECORD_CASH_SHORT' | 'RECORD_CHANGE';

/** Largest sum a patient may hand over in cash, in cents: past it a figure was mistyped. */
const cashMaxCents = 1_000_000;

/**
 * The payment of an amount due. Nothing due is no means at all; cash may come with the sum given, and then the change
 * is computed here and nowhere else. Amounts in cents.
 */
export function settle(dueCents: number, means: PaymentMeans, givenCents?: number): Result<Payment, PaymentCode> {
  if (!isCentimes(dueCents)) return refuse('RECORD_PAYMENT_DUE');
  if (dueCents === 0) return accept({ means: 'none', dueCents });
  if (means === 'none') return refuse('RECORD_PAYMENT_MEANS');
  if (means !== 'cash' || givenCents === undefined) return accept({ means, dueCents });
  if (!isCentimes(givenCents) || givenCents > cashMaxCents) return refuse('RECORD_CHANGE');
  if (givenCents < dueCents) return refuse('RECORD_CASH_SHORT', { detail: { missingCents: dueCents - givenCents } });
  return accept({ means, dueCents, givenCents, changeCents: givenCents - dueCents });
}

/** Checks a payment against the amount due of the breakdown: what `settle` would have made, member for member. */
export function checkPayment(payment: Payment, dueNowCents: number): Result<Payment, PaymentCode> {
  if (payment.dueCents !== dueNowCents) return refuse('RECORD_PAYMENT_DUE', { path: 'payment.dueCents' });
  const settled = settle(dueNowCents, payment.means, payment.givenCents);
  if (!settled.ok) return settled;
  if (settled.value.means !== payment.means) return refuse('RECORD_PAYMENT_MEANS', { path: 'payment.means' });
  const same = settled.value.changeCents === payment.changeCents && settled.value.givenCents === payment.givenCents;
  return same ? settled : refuse('RECORD_CHANGE', { path: 'payment.changeCents' });
}
