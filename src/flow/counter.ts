/** The counter between two validated invoices: who is there, the ticket, and what may happen next. Pure. */
export {
  isSameBearer,
  readingSeconds,
  secondsLeft,
  type Bearer,
  type ListsAge,
  type Person,
  type PersonAmc,
} from './counter/bearer.ts';
export { bearerOf, type VerifiedReading } from './counter/bearer-of.ts';
export { emptyDraft, type Cause, type Draft, type DraftLine, type LineAlert, type NewLine } from './counter/draft.ts';
export { ignoresEnter, verdictGuardMs } from './counter/enter-guard.ts';
export type { CounterEvent } from './counter/events.ts';
export { beneficiaryOf, invoiceDraft, type InvoiceParts } from './counter/invoice-draft.ts';
export { lineOfBox } from './counter/line-of-box.ts';
export type { Papers } from './counter/papers.ts';
export { findPrescriber, rememberPrescriber, type Prescriber } from './counter/prescriber.ts';
export { proposeActs, type Favourite } from './counter/propose-acts.ts';
export {
  askedDue,
  idleState,
  isIdle,
  personOf,
  type AskedAmount,
  type AskedName,
  type CounterState,
  type Panel,
  type ParkedTicket,
  type RefusedReading,
  type ValidatedInvoice,
} from './counter/state.ts';
export { step } from './counter/step.ts';
export type { CounterWorld } from './counter/steps/steps.ts';
export { usualPathways } from './counter/steps/ticket-steps.ts';
export { asksAld, asksAldOfFees, hasOpenAlert, waitsFor, type WaitsFor } from './counter/waits-for.ts';
