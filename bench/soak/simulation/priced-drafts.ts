import { settle, type InvoiceDraft } from '../../../src/core/record/index.ts';
import { price } from '../../../src/core/price/index.ts';
import { draft } from '../../../src/core/record/__fixtures__/draft.ts';

const fees = [3_000, 3_001, 4_517, 6_000];

/** Drafts priced by the product: with and without third-party payment, at several fees. */
export const pricedDrafts: readonly InvoiceDraft[] = fees.flatMap((feeCents) =>
  [true, false].flatMap((amc) => {
    const provider = { specialty: 'general', sector: '2', department: '31' } as const;
    const lines = [{ code: 'G', quantity: 1, feeCents }];
    const situation = { ...draft.situation, provider, lines, thirdParty: { amo: true, amc } };
    const breakdown = price(situation);
    if (!breakdown.ok) throw new Error(breakdown.code);
    const payment = settle(breakdown.totals.dueNowCents, 'card');
    if (!payment.ok) throw new Error(payment.code);
    return [{ ...draft, situation, breakdown, payment: payment.value }];
  }),
);
