import type { Amounts, Breakdown, BreakdownLine } from './breakdown.ts';
import { explainLine } from './explain/explain-line.ts';
import type { Frame } from './frame.ts';
import type { PricedLine } from './price-line.ts';
import { thirdPartyOf } from './split/third-party.ts';

const zero: Amounts = {
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
const names = Object.keys(zero) as (keyof Amounts)[];

/** Puts lines, totals and notes together, and says what is collected today. */
export function assemble(frame: Frame, tariffVersion: string, priced: readonly PricedLine[]): Breakdown {
  const isExplained = frame.books.explain !== false;
  const lines = priced.map((line): BreakdownLine => {
    const { facts, shares, amounts } = line;
    const ratePct = Math.max(0, (shares.flatCents === null ? shares.fullPct : 100) - shares.penaltyPoints);
    const steps = isExplained ? explainLine(frame, line) : [];
    return { index: facts.index, code: facts.code, ...amounts, ratePct: facts.baseCents === 0 ? 0 : ratePct, steps };
  });
  const totals = { ...zero };
  for (const line of lines) for (const name of names) totals[name] += line[name];
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
