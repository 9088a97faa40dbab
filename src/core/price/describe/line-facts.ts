import type { LineCategory } from '#core/rights';
import type { Basket, SituationLine } from '../situation.ts';

/** One billed component of a line. A box has two (price, dispensing fee), each rounded on its own. */
export interface BilledPart {
  /** What is charged, for the whole quantity. */
  readonly feeCents: number;
  /** Base of reimbursement: never more than what is charged. */
  readonly baseCents: number;
}

/** Which rule gave the base. */
export type BaseRule =
  'base.tariff' | 'base.given' | 'base.price' | 'base.tfr' | 'base.generic-cap' | 'base.none' | 'base.non-optam';

/** What a line is, before any share of it. */
export interface LineFacts {
  readonly index: number;
  readonly line: SituationLine;
  /** Code of the answer: the act's, the CIP13, or empty for a free line. */
  readonly code: string;
  readonly category: LineCategory;
  readonly parts: readonly BilledPart[];
  readonly feeCents: number;
  readonly baseCents: number;
  readonly baseRule: BaseRule;
  readonly baseSource: string;
  /** Ordinary rate: before exemption, pathway, régime local and the flat participation of heavy acts. */
  readonly ratePct: number;
  readonly rateSource: string;
  readonly quantity: number;
  /** Boxes that owe a franchise. */
  readonly boxes: number;
  /** Participations that the line owes before caps and exemptions. */
  readonly participations: number;
  readonly basket: Basket | null;
  /** Highest fee of the basket, for the whole quantity; null = free price. */
  readonly ceilingCents: number | null;
  /** A generic of the group costs as much as this box or more: its refusal costs nobody third-party payment. */
  readonly hasDearerGeneric?: boolean;
}
