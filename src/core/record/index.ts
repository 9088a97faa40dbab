/** One invoice, its states and checks; the journal's chain. */
export type {
  InvoiceBeneficiary,
  InvoiceBody,
  NoProofReason,
  Payment,
  PaymentMeans,
  Practice,
  Proof,
} from './invoice.ts';
