import { basketOfCrown, type Act } from '#core/acts';
import type { CivilDate } from '#core/shared';
import type { TariffTables } from '#core/tariffs';
import { actsOnTooth, type ActFamily } from './act-family.ts';
import type { Alternative } from './alternative.ts';
import { quotedAct } from './quoted-act.ts';

/** Acts of the same basket that may be made on every tooth of the alternative: its other materials, itself included. */
export function rivalsOf(alternative: Alternative, family: ActFamily): readonly Act[] {
  return family.acts.filter(
    (act) =>
      basketOfCrown(act.code) === alternative.basket &&
      alternative.acts.every(({ tooth }) => actsOnTooth(family, tooth).includes(act)),
  );
}

/** The alternative with one act on all its teeth, at that act's own fee. */
export function replaceAct(alternative: Alternative, act: Act, date: CivilDate, tables: TariffTables): Alternative {
  return { ...alternative, acts: alternative.acts.map(({ tooth }) => quotedAct(act, tooth, date, tables)) };
}

/** The alternative at a fee typed for each tooth, in cents; null = to be typed again. */
export function typeFee(alternative: Alternative, feeCents: number | null): Alternative {
  return { ...alternative, acts: alternative.acts.map((act) => ({ ...act, feeCents })) };
}
