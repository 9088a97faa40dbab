import type { AmcContract } from '#core/rights';
import { AmcLedger } from './amc/amc-ledger.ts';
import { amcShare, type AmcShare } from './amc/amc-share.ts';
import type { Amounts } from './breakdown.ts';
import type { LineFacts } from './describe/line-facts.ts';
import type { Frame } from './frame.ts';
import type { PublicShares } from './split/public-shares.ts';
import type { Withheld } from './split/withholdings.ts';

/** A line with every decision that led to its amounts: what the explanation is written from. */
export interface PricedLine {
  readonly facts: LineFacts;
  readonly shares: PublicShares;
  readonly amc: readonly AmcShare[];
  readonly amounts: Amounts;
}

/** The contracts of a situation, in the order in which they pay, each with what it has drawn. */
export function contractsOf(frame: Frame) {
  const { amc, amc2 } = frame.situation;
  return [amc, amc2].flatMap((contract) => (contract ? [{ contract, ledger: new AmcLedger() }] : []));
}

/** Shares of the AMCs in turn: the second applies to what the first leaves. */
export function amcShares(
  frame: Frame,
  facts: LineFacts,
  shares: PublicShares,
  contracts: readonly { readonly contract: AmcContract; readonly ledger: AmcLedger }[],
): readonly AmcShare[] {
  const publicCents = shares.amoCents + shares.localCents + shares.c2sCents;
  let paid = 0;
  return contracts.map(({ contract, ledger }) => {
    if (contract.guarantees.length === 0) frame.notes.add('PRICE_AMC_UNKNOWN', 'amc');
    const isResponsible = contract.responsible !== false;
    const penalty = isResponsible ? shares.outsidePathwayCents : 0;
    const excluded = penalty + (isResponsible ? excludedOverrun(frame, facts, shares) : 0);
    const tm = facts.baseCents - publicCents - penalty;
    const before = {
      publicCents,
      tmCents: Math.max(0, tm - paid),
      payableCents: Math.max(0, facts.feeCents - publicCents - excluded - paid),
    };
    const found = amcShare(frame, facts, contract, { before, ledger });
    paid += found.cents;
    return found;
  });
}

/** Out of the pathway a responsible contract leaves the overrun of a doctor's clinical act to the patient (CSS L871-1). */
function excludedOverrun(frame: Frame, facts: LineFacts, shares: PublicShares): number {
  const isOutside = frame.profession === 'doctor' && shares.penaltyPoints > 0;
  return isOutside && facts.category === 'consultation' ? facts.feeCents - facts.baseCents : 0;
}

/** The amounts of a line, each closed by subtraction (contracts §4). */
export function amountsOf(facts: LineFacts, shares: PublicShares, amcCents: number, withheld: Withheld): Amounts {
  const { feeCents, baseCents } = facts;
  const { amoCents } = shares;
  const { participationCents, franchiseCents } = withheld;
  const secondPublicCents = shares.localCents + shares.c2sCents;
  const patientCents = feeCents - amoCents - secondPublicCents - amcCents;
  return {
    feeCents,
    baseCents,
    amoCents,
    secondPublicCents,
    tmCents: baseCents - amoCents,
    outsidePathwayCents: shares.outsidePathwayCents,
    overrunCents: feeCents - baseCents,
    amcCents,
    patientCents,
    participationCents,
    franchiseCents,
    amoNetCents: amoCents - participationCents - franchiseCents,
    patientFinalCents: patientCents + participationCents + franchiseCents,
  };
}
