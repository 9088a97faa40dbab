import { checkSituation, type CheckCode, type CheckedRights, type Finding, type PriceRefusal } from '#core/price';
import type { TariffTables } from '#core/tariffs';
import type { Bearer, Person } from './counter/bearer.ts';
import { correctionEvent } from './check/correction-event.ts';
import { refusalFinding, type RefusalFinding } from './check/refusal-finding.ts';
import type { CounterEvent } from './counter/events.ts';
import type { PricedInvoice } from './price-invoice.ts';

/** What would be rejected or questioned once this ticket is sent, and what one key does about it. */
export interface InvoiceFinding {
  readonly level: Finding['level'];
  readonly code: CheckCode | RefusalFinding['code'];
  /** Place of the line concerned on the ticket; null = the ticket as a whole. */
  readonly place: number | null;
  /** Text that the rule comes from; empty when the rule is arithmetic. */
  readonly source: string;
  /** Code of an act that the correction adds. */
  readonly proposed: string | null;
  readonly correction: CounterEvent | null;
}

/** Said already, each with its own key, in the line or in the patient strip: told once is enough. */
const saidElsewhere: ReadonlySet<CheckCode> = new Set<CheckCode>([
  'PRICE_CHECK_ALD_UNANSWERED',
  'PRICE_CHECK_RIGHTS_NOT_COVERED',
]);

/**
 * What the prescription lacks can be completed until the invoice is sent, within eight working days (CSS R161-47): it is
 * said, and never keeps a patient waiting at the counter.
 */
const completedLater: ReadonlySet<CheckCode> = new Set<CheckCode>([
  'PRICE_CHECK_PRESCRIBER_MISSING',
  'PRICE_CHECK_PRESCRIPTION_DATE_MISSING',
]);

/** Age from which somebody without a referring doctor is out of the pathway (CSS L162-5-3). */
const pathwayFrom = 16;

/** What the checks need of the rights: those of a phone, since typed rights vouch for nothing. */
function rightsOf(bearer: Bearer | null, person: Person | null): CheckedRights | null {
  if (bearer?.kind !== 'verified' || !person) return null;
  return {
    state: person.isCovered ? 'covered' : 'RIGHTS_NOT_COVERED',
    patient: person.patient,
    referringDoctorDeclared: person.hasReferringDoctor !== false || (person.age !== null && person.age < pathwayFrom),
  };
}

function isSaidElsewhere({ code }: Finding): boolean {
  return saidElsewhere.has(code);
}

function invoiceFinding(finding: Finding, invoice: PricedInvoice): InvoiceFinding {
  const { code, source, path, correction } = finding;
  const line = /^lines\[(\d+)\]/.exec(path)?.[1];
  return {
    level: completedLater.has(code) ? 'warning' : finding.level,
    code,
    place: line === undefined ? null : Number(line),
    source,
    proposed: correction?.kind === 'add-line' ? correction.code : null,
    correction: correctionEvent(finding, invoice),
  };
}

function refused(refusal: PriceRefusal, invoice: PricedInvoice): readonly InvoiceFinding[] {
  const finding = refusalFinding(refusal, invoice);
  return finding ? [{ ...finding, level: 'error', proposed: null }] : [];
}

/**
 * Checks a priced ticket before it is validated: errors first, then warnings, then information. A ticket without a
 * patient has nothing to send yet.
 *
 * @param tables those that the ticket was priced with; default: those of this release.
 */
export function checkInvoice(
  invoice: PricedInvoice,
  bearer: Bearer | null,
  person: Person | null,
  tables?: TariffTables,
): readonly InvoiceFinding[] {
  const { priced, situation } = invoice;
  if (!priced.ok) return refused(priced, invoice);
  if (!person) return [];
  return checkSituation(situation, priced, rightsOf(bearer, person), tables)
    .filter((finding) => !isSaidElsewhere(finding))
    .map((finding) => invoiceFinding(finding, invoice))
    .sort((one, other) => severity[one.level] - severity[other.level]);
}

const severity = { error: 0, warning: 1, info: 2 } as const;
