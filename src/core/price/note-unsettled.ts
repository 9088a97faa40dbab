import type { TariffRow } from '#core/tariffs';
import type { Frame } from './frame.ts';

/** Says that a row which was used is not certain: its sources disagree, or none gives it. */
export function noteUnsettled(
  frame: Pick<Frame, 'notes'>,
  row: Pick<TariffRow, 'unsettled'> | null,
  path: string,
): void {
  if (row?.unsettled !== undefined) frame.notes.add('PRICE_TARIFF_UNSETTLED', path);
}
