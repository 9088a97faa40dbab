import type { Guarantee } from '#core/rights';
import { share } from '#core/shared';
import type { LineFacts } from '../describe/line-facts.ts';
import type { Frame } from '../frame.ts';

/** What stands before the AMC on a line. */
export interface BeforeAmc {
  /** AMO and second public payer. */
  readonly publicCents: number;
  /** Ticket modérateur that an AMC may pay: without the second public payer and, for a responsible one, the penalty. */
  readonly tmCents: number;
  /** Most it may pay: the charge less the public payers, the excluded penalty and an earlier AMC. */
  readonly payableCents: number;
}

/** What one guarantee promises on a line, before any limit of law or of what is left to pay. */
export function guaranteeAmount(frame: Frame, facts: LineFacts, guarantee: Guarantee, before: BeforeAmc): number {
  const counted = guarantee.includesAmo === true ? before.publicCents : 0;
  switch (guarantee.kind) {
    case 'tm':
      return before.tmCents;
    case 'realFees':
      return before.payableCents;
    case 'pctOfBase':
      return Math.max(0, share(facts.baseCents, percentFor(frame, guarantee)) - counted);
    case 'pctOfPmss':
      return Math.max(0, share(frame.figure('pmss'), guarantee.value ?? 0) * timesOf(facts, guarantee) - counted);
    case 'fixed':
      return Math.max(0, (guarantee.cents ?? 0) * timesOf(facts, guarantee) - counted);
  }
}

function timesOf(facts: LineFacts, guarantee: Guarantee): number {
  return guarantee.per === 'year' ? 1 : facts.quantity;
}

/** The figure towards doctors without OPTAM, when the contract has one. */
export function percentFor(frame: Frame, guarantee: Guarantee): number {
  const isNonOptam = frame.profession === 'doctor' && (frame.sector === '2' || frame.sector === '3');
  return (isNonOptam ? guarantee.valueNonOptam : undefined) ?? guarantee.value ?? 0;
}
