import type { Breakdown, Situation } from '#core/price';
import { settle, type InvoiceBeneficiary, type InvoiceDraft, type PaymentCode, type Practice } from '#core/record';
import { accept, type Result } from '#core/shared';
import { tariffs, type TariffTables } from '#core/tariffs';
import type { Bearer, Person, PersonAmc } from './bearer.ts';
import type { Draft } from './draft.ts';

/** What an invoice is made of, beside its ticket. */
export interface InvoiceParts {
  readonly draft: Draft;
  readonly bearer: Bearer;
  readonly person: Person;
  readonly practice: Practice;
  readonly situation: Situation;
  readonly breakdown: Breakdown;
  /** The tables that the breakdown was made with; default: those of this release. */
  readonly tables?: TariffTables;
}

/** The person as an invoice or a quote keeps them. */
export function beneficiaryOf(person: Person): InvoiceBeneficiary {
  const { name, birthDate, nir, regime, caisse, centre, amcs } = person;
  return { name, birthDate, nir, regime, caisse, centre, ...(amcs[0] ? amcOf(amcs[0]) : {}) };
}

function amcOf({ number, formula, from }: PersonAmc): Partial<InvoiceBeneficiary> {
  return {
    amcNumber: number,
    ...(formula === undefined ? {} : { amcFormula: formula }),
    ...(from === 'typed' ? { isAmcTyped: true } : {}),
  };
}

/** The draft that validation takes: the priced ticket, who it is for, how it was paid, and what proves the presence. */
export function invoiceDraft(parts: InvoiceParts): Result<InvoiceDraft, PaymentCode> {
  const { draft, bearer, person, practice, situation, breakdown, tables = tariffs } = parts;
  const payment = settle(breakdown.totals.dueNowCents, draft.means, draft.givenCents ?? undefined);
  if (!payment.ok) return payment;
  return accept({
    id: draft.id,
    situation,
    breakdown,
    tariffSha256: tables.sha256,
    beneficiary: beneficiaryOf(person),
    practice,
    payment: payment.value,
    proof: bearer.proof,
  });
}
