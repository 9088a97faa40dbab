import { accept, civilDateInFrance, isNirWithKey, refuse, type Result } from '#core/shared';
import { closes } from './closes.ts';
import type { InvoiceBeneficiary, InvoiceDraft, Proof } from './invoice.ts';
import { checkPayment, type PaymentCode } from './payment.ts';
import { practiceFaults } from './practice.ts';

/** Why a draft cannot become an invoice. */
export type DraftCode =
  | 'RECORD_DRAFT_ID'
  | 'RECORD_EMPTY'
  | 'RECORD_BLOCKED'
  | 'RECORD_TOTALS'
  | 'RECORD_DATE'
  | 'RECORD_BENEFICIARY'
  | 'RECORD_PROOF'
  | 'RECORD_PRACTICE'
  | 'RECORD_TARIFF'
  | PaymentCode;

const presentationMax = 4_096;

function beneficiaryFault(person: InvoiceBeneficiary): string | null {
  if (person.name.trim() === '' || person.name.length > 130) return 'name';
  if (!/^\d{8}$/.test(person.birthDate)) return 'birthDate';
  if (!isNirWithKey(person.nir)) return 'nir';
  if (!/^\d\d$/.test(person.regime)) return 'regime';
  if (!/^\d{3}$/.test(person.caisse)) return 'caisse';
  return /^\d{4}$/.test(person.centre) ? null : 'centre';
}

function hasProofOrReason(proof: Proof): boolean {
  if ('none' in proof) return ['no-phone', 'phone-refused', 'context-expired', 'plastic-card'].includes(proof.none);
  const instants = [proof.keysetSeq, proof.statusIat, proof.verifiedAt];
  return (
    proof.presentation !== '' && proof.presentation.length <= presentationMax && instants.every(Number.isSafeInteger)
  );
}

function checkCare({ situation, breakdown, tariffSha256 }: InvoiceDraft, now: number): Result<null, DraftCode> {
  if (breakdown.lines.length === 0) return refuse('RECORD_EMPTY');
  if (breakdown.lines.length !== situation.lines.length || !closes(breakdown)) return refuse('RECORD_TOTALS');
  const blocking = breakdown.notes.find((note) => note.level === 'error');
  if (blocking) return refuse('RECORD_BLOCKED', { detail: { note: blocking.code } });
  if (situation.date > civilDateInFrance(now)) return refuse('RECORD_DATE', { path: 'situation.date' });
  return /^(?:[0-9a-f]{64}|[A-Za-z0-9_-]{43})$/.test(tariffSha256) ? accept(null) : refuse('RECORD_TARIFF');
}

/**
 * Checks that a draft may be validated at `now` (epoch seconds): it has lines, closes to the cent, says who, by whom,
 * how it was paid and what proves the presence. The answer is the draft itself; a refusal names the place.
 */
export function checkDraft(draft: InvoiceDraft, now: number): Result<InvoiceDraft, DraftCode> {
  if (!/^[A-Za-z0-9_-]{16,64}$/.test(draft.id)) return refuse('RECORD_DRAFT_ID');
  const care = checkCare(draft, now);
  if (!care.ok) return care;
  const payment = checkPayment(draft.payment, draft.breakdown.totals.dueNowCents);
  if (!payment.ok) return payment;
  const person = beneficiaryFault(draft.beneficiary);
  if (person) return refuse('RECORD_BENEFICIARY', { path: `beneficiary.${person}` });
  if (!hasProofOrReason(draft.proof)) return refuse('RECORD_PROOF', { path: 'proof' });
  const [practice] = practiceFaults(draft.practice);
  return practice ? refuse('RECORD_PRACTICE', { path: `practice.${practice}` }) : accept(draft);
}
