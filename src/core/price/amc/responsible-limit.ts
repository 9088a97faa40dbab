import type { Guarantee } from '#core/rights';
import { share } from '#core/shared';
import type { LineFacts } from '../describe/line-facts.ts';
import type { Frame } from '../frame.ts';
import { guaranteeAmount, type BeforeAmc } from './guarantee-amount.ts';

/**
 * A responsible contract towards a doctor without OPTAM (CSS R871-2): the ticket modérateur, and of the overrun at most
 * 100 % of the base and at most its OPTAM guarantee less 20 % of the base.
 */
export function nonOptamLimit(
  frame: Frame,
  facts: LineFacts,
  guarantees: readonly Guarantee[],
  before: BeforeAmc,
): number {
  if (frame.profession !== 'doctor' || (frame.sector !== '2' && frame.sector !== '3')) return Infinity;
  const optam: Frame = { ...frame, sector: '2-optam' };
  let promised = 0;
  // Real fees towards an OPTAM doctor have no bound of their own: only the 100 % of the base holds.
  for (const guarantee of guarantees) {
    promised += guarantee.kind === 'realFees' ? Infinity : guaranteeAmount(optam, facts, guarantee, before);
  }
  const overrun = promised - before.tmCents - share(facts.baseCents, frame.figure('responsible.optam-gap'));
  const cap = share(facts.baseCents, frame.figure('responsible.overrun-cap'));
  return before.tmCents + Math.max(0, Math.min(overrun, cap));
}

/** What the law makes a responsible contract pay of a 100 % santé prosthesis: all, up to the limit (CSS R871-2 5°). */
export function fullHealthBasket(facts: LineFacts, before: BeforeAmc): number {
  if (facts.basket !== 'rac0' || facts.ceilingCents === null || facts.baseCents === 0) return 0;
  return Math.max(0, Math.min(facts.feeCents, facts.ceilingCents) - before.publicCents);
}
