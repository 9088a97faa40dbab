import { accept, civilDateInFrance, type CivilDate, type Result } from '#core/shared';
import { walkInvoices } from './journal/walk.ts';
import type { StoredInvoice } from './journal/stored-invoice.ts';
import type { JournalPorts, StoreCode } from './journal-ports.ts';

/** What a day has brought, in cents. Cancelled invoices count for nothing but themselves. */
export interface DayTotals {
  readonly patients: number;
  readonly invoices: number;
  readonly cancelled: number;
  readonly billedCents: number;
  /** Expected from AMO, from the second public payer and from AMC, which pay the practice itself. */
  readonly expectedCents: number;
  readonly collectedCents: number;
  readonly toSend: number;
  readonly rejected: number;
}

function totalsOf(invoices: readonly StoredInvoice[]): DayTotals {
  const live = invoices.filter(({ cancelled }) => cancelled === null);
  const sum = (of: (invoice: StoredInvoice) => number): number => live.reduce((total, one) => total + of(one), 0);
  const billedCents = sum(({ record }) => record.body.breakdown.totals.feeCents);
  const collectedCents = sum(({ record }) => record.body.payment.dueCents);
  const has = (state: string) => sum(({ amo, amc }) => (amo === state || amc === state ? 1 : 0));
  return {
    patients: new Set(live.map(({ record: { body } }) => `${body.beneficiary.nir} ${body.beneficiary.name}`)).size,
    invoices: live.length,
    cancelled: invoices.length - live.length,
    billedCents,
    expectedCents: billedCents - collectedCents,
    collectedCents,
    toSend: has('validated'),
    rejected: has('rejected'),
  };
}

/** Totals of the invoices validated on a day of the French calendar. */
export async function dayTotals(
  day: CivilDate,
  ports: Pick<JournalPorts, 'store' | 'codec'>,
): Promise<Result<DayTotals, StoreCode>> {
  const invoices: StoredInvoice[] = [];
  const walked = await walkInvoices(ports, (invoice) => {
    const written = civilDateInFrance(Date.parse(invoice.record.at) / 1_000);
    if (written === day) invoices.push(invoice);
    return written < day ? 'stop' : 'go-on';
  });
  return walked.ok ? accept(totalsOf(invoices)) : walked;
}
