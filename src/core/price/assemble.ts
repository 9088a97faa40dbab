import type { Amounts, Breakdown, BreakdownLine, Step } from './breakdown.ts';
import { explainLine } from './explain/explain-line.ts';
import type { Frame } from './frame.ts';
import type { PricedLine } from './price-line.ts';
import { thirdPartyOf } from './split/third-party.ts';

/** Puts lines, totals and notes together, and says what is collected today. */
export function assemble(frame: Frame, tariffVersion: string, priced: readonly PricedLine[]): Breakdown {
  const isExplained = frame.books.explain !== false;
  const lines = priced.map((line) => lineOf(line, isExplained ? explainLine(frame, line) : []));
  const totals = totalsOf(lines);
  const thirdParty = thirdPartyOf(
    frame,
    priced.map((line) => line.facts),
    priced.map((line) => line.shares),
  );
  const byPublic = thirdParty.amo ? totals.amoCents + totals.secondPublicCents : 0;
  const byAmc = thirdParty.amc ? totals.amcCents : 0;
  noteOpenCaps(frame, totals);
  if (frame.hasC2s) noteC2sOverruns(frame, priced);
  const dueNowCents = totals.feeCents - byPublic - byAmc;
  return { ok: true, tariffVersion, lines, totals: { ...totals, dueNowCents }, notes: frame.notes.list() };
}

/** The amounts are written out one by one: spread into the middle of the line they cost a fifth of the whole pricing. */
function lineOf({ facts, shares, amounts }: PricedLine, steps: readonly Step[]): BreakdownLine {
  const ratePct = Math.max(0, (shares.flatCents === null ? shares.fullPct : 100) - shares.penaltyPoints);
  return {
    index: facts.index,
    code: facts.code,
    feeCents: amounts.feeCents,
    baseCents: amounts.baseCents,
    amoCents: amounts.amoCents,
    secondPublicCents: amounts.secondPublicCents,
    tmCents: amounts.tmCents,
    outsidePathwayCents: amounts.outsidePathwayCents,
    overrunCents: amounts.overrunCents,
    amcCents: amounts.amcCents,
    patientCents: amounts.patientCents,
    participationCents: amounts.participationCents,
    franchiseCents: amounts.franchiseCents,
    amoNetCents: amounts.amoNetCents,
    patientFinalCents: amounts.patientFinalCents,
    ratePct: facts.baseCents === 0 ? 0 : ratePct,
    steps,
  };
}

/** Written out for the same reason. */
function totalsOf(lines: readonly Amounts[]): Amounts {
  const total = {
    feeCents: 0,
    baseCents: 0,
    amoCents: 0,
    secondPublicCents: 0,
    tmCents: 0,
    outsidePathwayCents: 0,
    overrunCents: 0,
    amcCents: 0,
    patientCents: 0,
    participationCents: 0,
    franchiseCents: 0,
    amoNetCents: 0,
    patientFinalCents: 0,
  };
  for (const line of lines) {
    total.feeCents += line.feeCents;
    total.baseCents += line.baseCents;
    total.amoCents += line.amoCents;
    total.secondPublicCents += line.secondPublicCents;
    total.tmCents += line.tmCents;
    total.outsidePathwayCents += line.outsidePathwayCents;
    total.overrunCents += line.overrunCents;
    total.amcCents += line.amcCents;
    total.patientCents += line.patientCents;
    total.participationCents += line.participationCents;
    total.franchiseCents += line.franchiseCents;
    total.amoNetCents += line.amoNetCents;
    total.patientFinalCents += line.patientFinalCents;
  }
  return total;
}

/** Says that a yearly cap may already be reached when its counter was not given. */
function noteOpenCaps(frame: Frame, totals: Amounts): void {
  const counters = frame.situation.counters ?? {};
  const isOpen =
    (totals.participationCents > 0 && counters.participationYearCents === undefined) ||
    (totals.franchiseCents > 0 && counters.franchiseYearCents === undefined);
  if (isOpen) frame.notes.add('PRICE_YEARLY_CAP_UNKNOWN', 'counters');
}

/**
 * C2S forbids an overrun on an act: none may be left to the patient. What is not reimbursed, and the price of a medicine
 * above its base, are no overruns of an act.
 */
function noteC2sOverruns(frame: Frame, priced: readonly PricedLine[]): void {
  for (const { facts, amounts } of priced) {
    if (facts.category === 'medicine' || facts.category === 'device' || facts.baseCents === 0) continue;
    if (amounts.overrunCents === 0 || amounts.patientCents <= amounts.outsidePathwayCents) continue;
    frame.notes.add('PRICE_C2S_OVERRUN', `lines[${facts.index}].feeCents`);
  }
}
