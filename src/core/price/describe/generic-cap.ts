import type { DearestGeneric } from '#core/acts';
import { ageInYears, type CivilDate } from '#core/shared';
import { tariffOn, type TariffTables } from '#core/tariffs';

/**
 * Price without fee to which the base of a princeps is limited on a day, in cents (CSS L162-16 III): that of the dearest
 * generic, once the delay after the first generic has run. Null before, before the rule existed, and without a generic.
 */
export function genericCapOn(
  dearest: DearestGeneric | undefined,
  tables: TariffTables,
  date: CivilDate,
): number | null {
  const delay = tariffOn(tables, 'generic-cap.delay', date)?.value;
  if (!dearest || delay === undefined) return null;
  return ageInYears(dearest.since, date) >= delay ? dearest.priceCents : null;
}
