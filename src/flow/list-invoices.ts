import { matchesInvoice, type Proof } from '#core/record';
import { accept, type Result } from '#core/shared';
import { walkInvoices } from './journal/walk.ts';
import type { StoredInvoice } from './journal/stored-invoice.ts';
import type { JournalPorts, StoreCode } from './journal-ports.ts';

/** Which invoices a list shows. */
export type InvoiceFilter = 'all' | 'to-send' | 'rejected' | 'no-proof' | 'cancelled' | 'withdrawn-key';

/** What was asked of the list. `limit` bounds what is answered, not what is searched. */
export interface InvoiceQuery {
  readonly text: string;
  readonly filter: InvoiceFilter;
  readonly limit: number;
}

/** Where the journal went on after a loss. */
export interface StoredGap {
  readonly seq: number;
  readonly at: string;
  /** The last number that was given before; of those up to it, what is not here is lost. */
  readonly number: string;
}

/** Invoices, newest first, the gaps among them, and whether older ones match too. */
export interface InvoiceList {
  readonly invoices: readonly StoredInvoice[];
  readonly gaps: readonly StoredGap[];
  readonly more: boolean;
}

/** True when the issuer key behind a proof was withdrawn since; handed in, because few lists ask. */
type IsDoubtful = (proof: Proof) => boolean;

const isIn: Readonly<Record<InvoiceFilter, (invoice: StoredInvoice, isDoubtful: IsDoubtful) => boolean>> = {
  all: () => true,
  'to-send': ({ amo, amc }) => amo === 'validated' || amc === 'validated',
  rejected: ({ amo, amc }) => [amo, amc].some((state) => state === 'rejected' || state === 'payment-rejected'),
  'no-proof': ({ record }) => 'none' in record.body.proof,
  cancelled: ({ cancelled }) => cancelled !== null,
  'withdrawn-key': ({ record }, isDoubtful) => isDoubtful(record.body.proof),
};

/** Invoices that answer the query, newest first. Bodies are opened one by one: nothing personal is indexed in clear. */
export async function listInvoices(
  query: InvoiceQuery,
  ports: Pick<JournalPorts, 'store' | 'codec'>,
  isDoubtful: IsDoubtful = () => false,
): Promise<Result<InvoiceList, StoreCode>> {
  const found: StoredInvoice[] = [];
  const gaps: StoredGap[] = [];
  const walked = await walkInvoices(
    ports,
    (invoice) => {
      if (isIn[query.filter](invoice, isDoubtful) && matchesInvoice(invoice.record, query.text)) found.push(invoice);
      return found.length > query.limit ? 'stop' : 'go-on';
    },
    ({ seq, at, gap }) => gap && gaps.push({ seq, at, number: gap.number }),
  );
  if (!walked.ok) return walked;
  const isWhole = query.filter === 'all' && query.text === '';
  return accept({ invoices: found.slice(0, query.limit), gaps: isWhole ? gaps : [], more: found.length > query.limit });
}
