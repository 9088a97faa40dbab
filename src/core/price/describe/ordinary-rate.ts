import type { LineCategory } from '#core/rights';
import { accept, refuse, type Result } from '#core/shared';
import type { PriceRefusalCode } from '../code.ts';
import type { Frame } from '../frame.ts';
import { noteUnsettled } from '../note-unsettled.ts';

/** An ordinary rate and the text that gives it. */
export interface OrdinaryRate {
  readonly ratePct: number;
  readonly rateSource: string;
}

/** Row of the rate of a kind of line for a profession; null when only the line itself can say it. */
function rateCode(profession: Frame['profession'], category: LineCategory): string | null {
  if (category === 'medicine') return null;
  if (category === 'device') return 'rate.device';
  if (category === 'orthodontics') return 'rate.orthodontics';
  // Dental care has its rate whoever gives it, a stomatologist too (CSS R160-5).
  if (category === 'dental-care' || category === 'dental-prosthesis') return 'rate.dental';
  if (profession === 'doctor') return category === 'other' ? null : 'rate.doctor';
  if (profession === 'dentist') return category === 'other' ? null : 'rate.dental';
  return category === 'fee' ? 'rate.dispensing-fee' : null;
}

/** The rate given on the line, else that of the act, else that of its kind (CSS R160-5). */
export function ordinaryRate(
  frame: Frame,
  index: number,
  category: LineCategory,
  actRate?: string,
): Result<OrdinaryRate, PriceRefusalCode> {
  const given = frame.situation.lines[index]?.ratePct;
  if (given !== undefined) return accept({ ratePct: given, rateSource: 'situation' });
  const code = actRate ?? rateCode(frame.profession, category);
  if (code === null) return refuse('PRICE_FIELD_MISSING', { path: `lines[${index}].ratePct` });
  const row = frame.tariff(code);
  if (!row) return refuse('PRICE_TARIFF_UNKNOWN', { path: `lines[${index}].ratePct` });
  noteUnsettled(frame, row, `lines[${index}]`);
  return accept({ ratePct: row.value, rateSource: row.source });
}
