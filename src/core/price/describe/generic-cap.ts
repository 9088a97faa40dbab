import type { DearestGeneric } from '#core/acts';
import { ageInYears, type CivilDate } from '#core/shared';
import type { TariffRow } from '#core/tariffs';

/**
 * Price without fee to which the base of a princeps is limited on a day, in cents (CSS L162-16 III): that of the dearest
 * generic, once the delay after the first generic has run. Null before, and before the rule existed.
 *
 * @param delay the row `generic-cap.delay` of that day, in years; null = the rule did not exist.
 */
export function genericCapOn(
  dearest: DearestGeneric,
  delay: Pick<TariffRow, 'value'> | null,
  date: CivilDate,
): number | null {
  return delay && ageInYears(dearest.since, date) >= delay.value ? dearest.priceCents : null;
}
