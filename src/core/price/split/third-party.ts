import type { LineFacts } from '../describe/line-facts.ts';
import type { Frame } from '../frame.ts';
import type { PublicShares } from './public-shares.ts';

/** Third-party payment in force, after what the law forbids. */
export interface ThirdParty {
  readonly amo: boolean;
  readonly amc: boolean;
}

/**
 * What was asked, unless the law forbids it: generic refused (CSS L162-16-7, outside TFR groups and groups where a
 * generic costs as much as the princeps), C2S out of the pathway (CSS L161-36-4 3°). Then it is taken as false, and a note says so.
 */
export function thirdPartyOf(frame: Frame, lines: readonly LineFacts[], shares: readonly PublicShares[]): ThirdParty {
  const asked = frame.situation.thirdParty ?? {};
  const isGenericRefused = lines.some(refusesGeneric);
  const isC2sOutside = frame.hasC2s && shares.some((split) => split.penaltyPoints > 0);
  if (isGenericRefused || isC2sOutside) {
    const hasAmc = Boolean(frame.situation.amc ?? frame.situation.amc2);
    if ((asked.amo ?? true) || (asked.amc ?? hasAmc)) frame.notes.add('PRICE_THIRD_PARTY_NOT_ALLOWED', 'thirdParty');
    return { amo: false, amc: false };
  }
  return { amo: asked.amo ?? true, amc: asked.amc ?? true };
}

function refusesGeneric({ line, baseRule, hasDearerGeneric }: LineFacts): boolean {
  const isOutsideTfr = baseRule !== 'base.tfr' && baseRule !== 'base.none';
  return line.substitution === 'refused' && isOutsideTfr && hasDearerGeneric !== true;
}
