import { basketOfCrown, type Act } from '#core/acts';
import type { CivilDate } from '#core/shared';
import { tariffOn, type TariffTables } from '#core/tariffs';
import type { QuotedAct } from './alternative.ts';

/**
 * An act on a tooth at its highest fee on that day, which is what a capped basket is quoted at (dental convention,
 * annex IV). A free price, or a capped one whose limit no table gives, stays to be typed.
 */
export function quotedAct(act: Act, tooth: string, date: CivilDate, tables: TariffTables): QuotedAct {
  const isFree = basketOfCrown(act.code) === 'free';
  const ceilingCents = isFree ? null : (tariffOn(tables, `ceiling.${act.code}`, date)?.value ?? null);
  return { code: act.code, label: act.label, tooth, ceilingCents, feeCents: ceilingCents };
}
