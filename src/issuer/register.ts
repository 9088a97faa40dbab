import type { AmcClaims, PersonClaims } from '#core/token';

/** The rights of an insured person and of those who depend on them, as a credential carries them (token.md §7). */
export type Person = PersonClaims;

/** What the issuer keeps of a phone beside its credential; a renewal keeps what it does not replace. */
export interface EnrolmentExtras {
  /** Salt and scrypt hash of the code that declares the phone lost. */
  readonly lossHash?: string;
  /** Complementary insurances the patient put on the card, in their order: they replace those of the person. */
  readonly amc?: readonly AmcClaims[];
  /** Kind of device attestation given at activation; absent when there was none. */
  readonly device?: string;
  /** How the identity was proved. */
  readonly proved?: 'video' | 'document';
}

/** One phone that holds a credential. */
export interface Enrolment extends EnrolmentExtras {
  /** Secret of the phone's owner: who knows it may oppose the phone. Random, never the NIR. */
  readonly handle: string;
  /** RFC 7638 thumbprint of the phone's key. */
  readonly phone: string;
  /** Place in the opposition list, kept for the life of the phone's key. */
  readonly position: number;
  readonly person: Person;
  /** Training person whose rights are read again at renewal. */
  readonly personId?: string;
  /** The last credential's instants, epoch seconds. */
  readonly iat: number;
  readonly exp: number;
  readonly opposedAt?: number;
}

/** How an enrolment is looked up. */
export type EnrolmentKey = { readonly handle: string } | { readonly phone: string };

/**
 * Where an issuer keeps its enrolments: one file here, a database when the issuer is a service.
 * Every method sees what other processes have written before it.
 */
export interface Register {
  /**
   * Adds an enrolment, or replaces the one of the same handle (renewal). The register chooses the position of a new
   * one, free of any phone whose last credential is less than 15 days old; the answer carries it.
   */
  add(enrolment: Omit<Enrolment, 'position' | 'opposedAt'>): Promise<Enrolment>;
  find(key: EnrolmentKey): Promise<Enrolment | null>;
  /** Every phone that ever held the rights of this insured person (NIR, 13 characters). */
  phonesOf(nir: string): Promise<readonly Enrolment[]>;
  /** Opposes a phone from this instant; false when the handle is unknown. A second opposition changes nothing. */
  oppose(handle: string, at: number): Promise<boolean>;
  list(): Promise<readonly Enrolment[]>;
}
