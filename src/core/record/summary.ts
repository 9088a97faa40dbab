import type { InvoiceBody } from './invoice.ts';

/**
 * What the patient gets of an invoice: the professional and the amounts. No act, no medicine, no date of a prescription:
 * nothing that says why somebody was treated. Amounts in cents.
 */
export interface InvoiceSummary {
  /** Number of the proof that the phone showed: the phone knows it, nobody else answers it. */
  readonly jti: string;
  /** Epoch seconds. */
  readonly at: number;
  readonly number: string;
  /** Name of the place, and of the professional. */
  readonly practice: string;
  readonly professional: string;
  readonly fee: number;
  readonly amo: number;
  /** Second public payer (C2S, régime local). */
  readonly second: number;
  readonly amc: number;
  readonly patient: number;
  /** Collected at the counter that day. */
  readonly paid: number;
  /** Participation and franchise, withheld later by the insurer. */
  readonly later: number;
}

const amounts = ['fee', 'amo', 'second', 'amc', 'patient', 'paid', 'later'] as const;
const texts = { number: 30, practice: 80, professional: 80 } as const;

/** The summary of a validated invoice, for the phone whose proof `jti` it rests on. */
export function summaryOf(
  { number, practice, breakdown: { totals }, payment }: InvoiceBody,
  { jti, at }: { readonly jti: string; readonly at: number },
): InvoiceSummary {
  return {
    jti,
    at,
    number,
    practice: practice.name.slice(0, texts.practice),
    professional: practice.professional.slice(0, texts.professional),
    fee: totals.feeCents,
    amo: totals.amoCents,
    second: totals.secondPublicCents,
    amc: totals.amcCents,
    patient: totals.patientCents,
    paid: payment.dueCents,
    later: totals.participationCents + totals.franchiseCents,
  };
}

/** Reads a summary: exactly its members, whole amounts that close (fee = amo + second + amc + patient); null otherwise. */
export function parseSummary(value: unknown): InvoiceSummary | null {
  const summary = (value ?? {}) as Partial<Record<keyof InvoiceSummary, unknown>>;
  const isText = (name: keyof typeof texts) => {
    const text = summary[name];
    return typeof text === 'string' && text.length > 0 && text.length <= texts[name];
  };
  const isAmount = (name: (typeof amounts)[number]) => isWhole(summary[name]) && Number(summary[name]) < 1e9;
  const names = ['jti', 'at', ...Object.keys(texts), ...amounts];
  const isSummary =
    typeof summary.jti === 'string' &&
    /^[\w-]{12}$/.test(summary.jti) &&
    isWhole(summary.at) &&
    (['number', 'practice', 'professional'] as const).every(isText) &&
    amounts.every(isAmount) &&
    Object.keys(summary).length === names.length;
  if (!isSummary) return null;
  const read = summary as InvoiceSummary;
  return read.fee === read.amo + read.second + read.amc + read.patient ? read : null;
}

function isWhole(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
