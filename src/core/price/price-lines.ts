import type { LineFacts } from './describe/line-facts.ts';
import type { Frame } from './frame.ts';
import { amcShares, amountsOf, contractsOf, type PricedLine } from './price-line.ts';
import { exemptionOf } from './split/exemption.ts';
import { heavyActs } from './split/heavy-acts.ts';
import { publicShares } from './split/public-shares.ts';
import { withholdings } from './split/withholdings.ts';

/** Prices the lines together: heavy acts, daily and yearly caps and yearly guarantees look at more than one. */
export function priceLines(frame: Frame, lines: readonly LineFacts[]): readonly PricedLine[] {
  const exemptions = lines.map((facts) => exemptionOf(frame, facts));
  const heavy = heavyActs(frame, lines, exemptions);
  const shares = lines.map((facts) => publicShares(frame, facts, heavy));
  const amo = shares.map((split) => split.amoCents);
  const withheld = withholdings(frame, lines, amo);
  const contracts = contractsOf(frame);
  return lines.map((facts, i) => {
    const split = shares[i] ?? publicShares(frame, facts, heavy);
    const amc = amcShares(frame, facts, split, contracts);
    const amcCents = amc.reduce((sum, part) => sum + part.cents, 0);
    const later = withheld[i] ?? { participationCents: 0, franchiseCents: 0 };
    return { facts, shares: split, amc, amounts: amountsOf(facts, split, amcCents, later) };
  });
}
