import type { BeneficiaryOnDay } from '#core/rights';
import type { CivilDate } from '#core/shared';

/** Whether a person is covered by the mandatory insurance today, and until or since when; null = not told. */
export type Cover =
  | { readonly kind: 'open'; readonly until: CivilDate | null }
  | { readonly kind: 'ended'; readonly since: CivilDate | null }
  | { readonly kind: 'later'; readonly from: CivilDate | null };

/** What the home screen says of a person's rights on a day. */
export function coverOf({ state, period }: BeneficiaryOnDay, today: CivilDate): Cover {
  if (state === 'covered') return { kind: 'open', until: period?.until ?? null };
  const isToCome = period?.from != null && period.from > today;
  return isToCome ? { kind: 'later', from: period.from } : { kind: 'ended', since: period?.until ?? null };
}
