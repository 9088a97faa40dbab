import type { AmcContract, Patient } from '#core/price';
import type { Proof } from '#core/record';
import type { AmcOnDay } from '#core/rights';
import type { CivilDate } from '#core/shared';
import type { UnlockMethod } from '#core/token';

/** A complementary insurance of a person, as the counter shows and bills it. */
export interface PersonAmc {
  readonly number: string;
  /** Formula of the contract, when it was read or typed. */
  readonly formula?: string;
  /** Without guarantees when nobody here knows them: AMO only, with a note. */
  readonly contract: AmcContract;
  /** Where the guarantees come from; `typed` = somebody typed the contract, nothing signed says it. */
  readonly from: AmcOnDay['from'] | 'typed';
  readonly until: CivilDate | null;
}

/** One person the care may be for, whether read from a phone or typed by hand. */
export interface Person {
  /** Index among the people of the rights (`beneficiary-<n>`). */
  readonly index: number;
  /** Given name and usual name, in that order, as people say them. */
  readonly name: string;
  readonly givenName: string;
  /** `YYYYMMDD`; may be a lunar date that no calendar has. */
  readonly birthDate: string;
  /** Whole years today; null when the birth date is lunar. */
  readonly age: number | null;
  readonly gender: 'female' | 'male' | null;
  /** The only part of the person's NIR that a screen facing the public shows. */
  readonly nirMasked: string;
  /** NIR of the insured person with its key, 15 characters: for the invoice only. */
  readonly nir: string;
  readonly regime: string;
  readonly caisse: string;
  readonly centre: string;
  /** False when no right covers the day; `until` is then the last day that was covered. */
  readonly isCovered: boolean;
  readonly until: CivilDate | null;
  /** What pricing is told of this person. */
  readonly patient: Patient;
  /** In the order in which they pay; at most two. */
  readonly amcs: readonly PersonAmc[];
  /** Percent that replaces the ordinary rate of each line; null = the act's own. */
  readonly ratePct: number | null;
  /** Null when the rights do not say. */
  readonly hasReferringDoctor: boolean | null;
}

/** How old the worse of the key set and the opposition list was when the phone was read. */
export interface ListsAge {
  readonly level: 'fresh' | 'ageing' | 'stale';
  readonly seconds: number;
}

/** Who stands at the counter: people, and what proves that they are there. */
export type Bearer =
  | {
      readonly kind: 'verified';
      readonly people: readonly Person[];
      /** Indices of the people the phone was shown for; the first is chosen. */
      readonly careFor: readonly number[];
      readonly proof: Extract<Proof, { presentation: unknown }>;
      readonly unlock: UnlockMethod;
      /** How long the reading and its checks took. */
      readonly tookMs: number;
      readonly lists: ListsAge;
    }
  | {
      readonly kind: 'typed';
      readonly people: readonly Person[];
      readonly careFor: readonly number[];
      readonly proof: Extract<Proof, { none: unknown }>;
    };

/** How long a reading may carry an invoice, in seconds (30 minutes, as the national reader software does). */
export const readingSeconds = 1_800;

/** Seconds left before the phone must be read again; null when there was no phone. */
export function secondsLeft(bearer: Bearer, now: number): number | null {
  return bearer.kind === 'typed'
    ? null
    : Math.min(readingSeconds, Math.max(0, bearer.proof.verifiedAt + readingSeconds - now));
}

/** The bearer with the complementary insurances of one person replaced. */
export function withAmcs(bearer: Bearer, index: number, amcs: readonly PersonAmc[]): Bearer {
  return { ...bearer, people: bearer.people.map((person) => (person.index === index ? { ...person, amcs } : person)) };
}

/** True when two readings show the same family's rights for the same person: a renewed reading, not another patient. */
export function isSameBearer(one: Bearer, other: Bearer): boolean {
  const key = ({ people }: Bearer) => people.map(({ nir, birthDate }) => `${nir} ${birthDate}`).join();
  return key(one) === key(other);
}
