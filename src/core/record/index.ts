/** One invoice, its states and checks; the journal's chain. */
export type {
  CancelBody,
  CancelReason,
  InvoiceBeneficiary,
  InvoiceBody,
  InvoiceDraft,
  NoProofReason,
  Payment,
  PaymentMeans,
  Practice,
  Proof,
  SeenDocument,
} from './invoice.ts';
export { accessHash, firstBadAccess, type AccessAction, type AccessEntry } from './access.ts';
export { canonicalJson } from './canonical-json.ts';
export {
  genesis,
  journalFormat,
  modeOf,
  recordHash,
  signRecord,
  type Bodies,
  type JournalHeader,
  type JournalRecord,
  type RecordKind,
  type RecordOf,
  type Sign,
  type TillKey,
} from './chain.ts';
export { bodyChecker } from './check-bodies.ts';
export { checkDraft, type DraftCode } from './check-draft.ts';
export { checkJournal, journalLine, type JournalCheck, type JournalCode, type Verify } from './check-journal.ts';
export type { RecordCode } from './codes.ts';
export { closes } from './closes.ts';
export { invoiceBody } from './invoice-body.ts';
export { matchesInvoice } from './match-invoice.ts';
export { forgottenDigest, type EraseBody, type ForgottenBody, type ForgottenRecord } from './forgotten.ts';
export type { GapBody, GapReason, GapSeen, LastKnown } from './gap.ts';
export { groupedNumber, invoiceNumber, readInvoiceNumber } from './number.ts';
export { checkPayment, settle, type PaymentCode } from './payment.ts';
export { isAmOrFiness, isDepartment, isRpps, practiceFaults } from './practice.ts';
export type { Repair, RepairBody, RoomFault, RoomName } from './repair.ts';
export {
  advance,
  firstState,
  isCancellable,
  payers,
  payersOf,
  type Payer,
  type PayerEvent,
  type PayerState,
  type StateBody,
} from './states.ts';
export { parseSummary, summaryOf, type InvoiceSummary } from './summary.ts';
