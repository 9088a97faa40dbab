import type { AmcContract, Guarantee } from '#core/rights';
import type { LineFacts } from '../describe/line-facts.ts';
import type { Frame } from '../frame.ts';
import type { AmcLedger } from './amc-ledger.ts';
import { fittingGuarantees } from './fitting-guarantees.ts';
import { guaranteeAmount, type BeforeAmc } from './guarantee-amount.ts';
import { fullHealthBasket, nonOptamLimit } from './responsible-limit.ts';

/** The share of one complementary contract on one line, and what decided it. */
export interface AmcShare {
  readonly cents: number;
  /** The guarantee that pays; null when the law alone does, or none. */
  readonly guarantee: Guarantee | null;
  /** What bounded it. */
  readonly limit: 'none' | 'left-to-pay' | 'non-optam' | 'full-basket' | 'legal-minimum';
}

const nothing: AmcShare = { cents: 0, guarantee: null, limit: 'none' };

/** What the AMC pays: the fitting guarantee within the law and within what is left to pay (billing rules §1, 9 and §6). */
export function amcShare(
  frame: Frame,
  facts: LineFacts,
  contract: AmcContract,
  { before, ledger }: { readonly before: BeforeAmc; readonly ledger: AmcLedger },
): AmcShare {
  if (contract.guarantees.length === 0 || facts.line.refusedByAmo === true) return nothing;
  const { main, added } = fittingGuarantees(contract, facts);
  const best = bestOf(frame, facts, main, { before, ledger });
  const used = best === null ? added : [best, ...added];
  let promised = 0;
  for (const guarantee of used) promised += available(frame, facts, guarantee, { before, ledger });
  const lawful =
    contract.responsible === false
      ? { cents: promised, limit: 'none' as const }
      : responsibleShare(frame, facts, promised, { before, used });
  const isTooMuch = lawful.cents > before.payableCents;
  const cents = isTooMuch ? before.payableCents : lawful.cents;
  drawYearly(frame, facts, used, { before, ledger, cents });
  return { cents, guarantee: best ?? added[0] ?? null, limit: isTooMuch ? 'left-to-pay' : lawful.limit };
}

/** What the law takes from, or adds to, the promise of a responsible contract (CSS L871-1, R871-2). */
function responsibleShare(
  frame: Frame,
  facts: LineFacts,
  promised: number,
  { before, used }: { readonly before: BeforeAmc; readonly used: readonly Guarantee[] },
): Pick<AmcShare, 'cents' | 'limit'> {
  const basket = fullHealthBasket(facts, before);
  const most = used.length === 0 ? promised : nonOptamLimit(frame, facts, used, before);
  const bounded = Math.min(promised, most);
  // A responsible contract covers the whole ticket modérateur of what it covers (CSS R871-2 1°).
  const least = used.length === 0 || isLeftOut(facts) ? 0 : before.tmCents;
  if (basket > Math.max(bounded, least)) return { cents: basket, limit: 'full-basket' };
  if (bounded < least) return { cents: least, limit: 'legal-minimum' };
  return { cents: bounded, limit: bounded < promised ? 'non-optam' : 'none' };
}

/** 30 % and 15 % medicines are outside the legal minimum (CSS R871-2 1°). */
function isLeftOut(facts: LineFacts): boolean {
  return facts.category === 'medicine' && (facts.ratePct === 30 || facts.ratePct === 15);
}

interface Around {
  readonly before: BeforeAmc;
  readonly ledger: AmcLedger;
}

function bestOf(frame: Frame, facts: LineFacts, main: readonly Guarantee[], around: Around): Guarantee | null {
  let best: Guarantee | null = null;
  let most = -1;
  for (const guarantee of main) {
    const cents = available(frame, facts, guarantee, around);
    if (cents > most) [best, most] = [guarantee, cents];
  }
  return best;
}

function available(frame: Frame, facts: LineFacts, guarantee: Guarantee, { before, ledger }: Around): number {
  const promised = guaranteeAmount(frame, facts, guarantee, before);
  return guarantee.per === 'year' ? Math.min(promised, ledger.left(guarantee, promised)) : promised;
}

/** Yearly amounts pay what the guarantees by act leave, and are drawn by so much. */
function drawYearly(
  frame: Frame,
  facts: LineFacts,
  used: readonly Guarantee[],
  { cents, ...around }: Around & { readonly cents: number },
): void {
  let left = cents;
  for (const guarantee of used) if (guarantee.per !== 'year') left -= available(frame, facts, guarantee, around);
  for (const guarantee of used) {
    if (guarantee.per !== 'year') continue;
    frame.notes.add('PRICE_AMC_YEARLY_LEFT_UNKNOWN', 'amc');
    const drawn = Math.min(Math.max(0, left), available(frame, facts, guarantee, around));
    around.ledger.draw(guarantee, drawn);
    left -= drawn;
  }
}
