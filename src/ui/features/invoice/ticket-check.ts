import type { InvoiceFinding } from '#flow/check-invoice';

/** What the check before validation found on the open ticket. */
export interface TicketCheck {
  readonly findings: readonly InvoiceFinding[];
  /** The one that F10 corrects; null when an alert has that key, or when nothing has a correction. */
  readonly keyed: InvoiceFinding | null;
}

/** Nothing found; also what is shown while the rules of the check are still coming. */
export const nothingFound: TicketCheck = { findings: [], keyed: null };

/** Said in the head of the boxes, with the key of the prescription. */
const inHead: ReadonlySet<string> = new Set([
  'PRICE_CHECK_PRESCRIBER_MISSING',
  'PRICE_CHECK_PRESCRIPTION_DATE_MISSING',
]);

/** True for what the head of the boxes says: F6 is its key, and it never takes F10 from another. */
export function isInHead({ code }: InvoiceFinding): boolean {
  return inHead.has(code);
}

/** Findings shown at a line of the ticket, or under all of them (`null`). */
export function findingsAt({ findings }: TicketCheck, place: number | null): readonly InvoiceFinding[] {
  return findings.filter((finding) => finding.place === place && !isInHead(finding));
}

/** True when a finding calls for a look at this line. */
export function isWarnedAt(check: TicketCheck, place: number): boolean {
  return check.findings.some((finding) => finding.place === place && finding.level !== 'info');
}

/** The prescription lacks something that the payer will want: its head says so. */
export function lacksPrescription({ findings }: TicketCheck): boolean {
  return findings.some(isInHead);
}
