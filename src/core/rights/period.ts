import { civilDateFromCompact, type CivilDate } from '#core/shared';

/** A period of the token: days as `YYYYMMDD`, no end = open. */
export interface CompactPeriod {
  readonly du: string;
  readonly au?: string;
}

/** A period as the screen shows it; a null end is open. */
export interface Period {
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

/** True when the period covers the day: du ≤ day ≤ au (token.md §7). */
export function covers(period: CompactPeriod, on: CivilDate): boolean {
  const day = on.replaceAll('-', '');
  return period.du <= day && (period.au === undefined || day <= period.au);
}

export function periodOf({ du, au }: CompactPeriod): Period {
  return { from: civilDateFromCompact(du), until: au === undefined ? null : civilDateFromCompact(au) };
}

/** The period of the day: of several that cover it, the one that began last. Null when none does. */
export function periodOn<T extends CompactPeriod>(periods: readonly T[], on: CivilDate): T | null {
  let found: T | null = null;
  for (const period of periods) {
    if (covers(period, on) && (found === null || period.du > found.du)) found = period;
  }
  return found;
}
