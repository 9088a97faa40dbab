import { accept, refuse, type Result } from '#core/shared';
import type { PriceRefusalCode } from '../code.ts';
import type { Frame } from '../frame.ts';
import type { SituationLine } from '../situation.ts';

/** CCAM modifiers that repeat an NGAP supplement, so that their amount has a sourced row. */
const supplementOf: Readonly<Record<string, string>> = { F: 'doctor.F', P: 'doctor.MN', S: 'doctor.MM' };

/** Sum of the modifiers of a CCAM line: flat amounts, untouched by the association. */
export function modifierCents(frame: Frame, line: SituationLine, path: string): Result<number, PriceRefusalCode> {
  let sum = 0;
  for (const [i, modifier] of (line.modifiers ?? []).entries()) {
    const row = frame.tariff(supplementOf[modifier] ?? '');
    if (!row) return refuse('PRICE_TARIFF_UNKNOWN', { path: `${path}.modifiers[${i}]` });
    sum += row.value;
  }
  return accept(sum);
}
