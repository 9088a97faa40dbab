import type { Breakdown, Situation } from '#core/price';

/** Who bills: printed on each invoice. */
export interface Practice {
  readonly profession: 'doctor' | 'pharmacist' | 'dentist';
  readonly name: string;
  readonly address: string;
  readonly professional: string;
  /** 11 digits, personal number of the professional. */
  readonly rpps: string;
  /** AM number (9 digits) or FINESS (9 characters) of the place. */
  readonly amOrFiness: string;
  readonly specialty: string;
  readonly sector: '1' | '2-optam' | '2' | '3';
  readonly department: string;
}

/** The person the care was for, as the invoice keeps it. */
export interface InvoiceBeneficiary {
  readonly name: string;
  /** `YYYYMMDD` as on the token or typed; may be a lunar date. */
  readonly birthDate: string;
  /** NIR of the insured person with its key, 15 characters. */
  readonly nir: string;
  readonly regime: string;
  readonly caisse: string;
  readonly centre: string;
  /** Number of the complementary insurance, when there is one. */
  readonly amcNumber?: string;
  /** Formula of its contract, when known. */
  readonly amcFormula?: string;
  /** Somebody typed it at the counter: nothing signed says it. */
  readonly isAmcTyped?: true;
}

export type PaymentMeans = 'card' | 'cash' | 'cheque' | 'none';

/** What was collected at the counter. */
export interface Payment {
  readonly means: PaymentMeans;
  readonly dueCents: number;
  /** Cash only: what the patient gave and what was given back. */
  readonly givenCents?: number;
  readonly changeCents?: number;
}

/** Why an invoice has no proof of presence. */
export type NoProofReason = 'no-phone' | 'phone-refused' | 'context-expired' | 'plastic-card';

/** The verified presentation an invoice rests on, or the reason why there is none. */
export type Proof =
  | {
      readonly presentation: string;
      readonly keysetSeq: number;
      readonly statusIat: number;
      /** Epoch seconds. */
      readonly verifiedAt: number;
      readonly warnings: readonly string[];
    }
  | { readonly none: NoProofReason; readonly document?: SeenDocument };

/** What the counter looked at when no phone could prove the presence. */
export type SeenDocument = 'rights-certificate' | 'plastic-card' | 'amc-card' | 'identity-paper' | 'none';

/** Body of an invoice record: contracts §6. `situation` and `breakdown` are kept as they were, never derived again. */
export interface InvoiceBody {
  /** `F-` and a counter in training, a counter alone in production. */
  readonly number: string;
  readonly situation: Situation;
  readonly breakdown: Breakdown;
  readonly tariffVersion: string;
  readonly tariffSha256: string;
  readonly beneficiary: InvoiceBeneficiary;
  readonly practice: Practice;
  readonly payment: Payment;
  readonly proof: Proof;
  /**
   * 16 random bytes. The record's hash outlives a body whose key was destroyed; without this, a person's invoice could
   * still be guessed from it.
   */
  readonly salt: string;
}

/** An invoice before it has a number. `id` is random, made when the ticket opens: one draft becomes one invoice. */
export interface InvoiceDraft extends Omit<InvoiceBody, 'number' | 'tariffVersion' | 'salt'> {
  readonly id: string;
}

/** Why an invoice was cancelled. */
export type CancelReason = 'wrong-person' | 'wrong-act' | 'wrong-amount' | 'not-performed' | 'other';

/** Body of the record that cancels an invoice: the invoice itself stays as it was. */
export interface CancelBody {
  /** Number and `seq` of the invoice. */
  readonly number: string;
  readonly cancels: number;
  readonly reason: CancelReason;
  readonly salt: string;
}
