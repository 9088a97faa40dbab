import type { Exemption } from './exemption-kind.ts';
import { medicineClass } from '../describe/medicine-class.ts';
import type { LineFacts } from '../describe/line-facts.ts';
import type { Frame } from '../frame.ts';

/**
 * The exemption that a line enjoys, or null. The widest is named first; they never add up.
 * ALD counts for the lines related to it; a pensioned invalid still pays his part of 30 % and 15 % medicines.
 */
export function exemptionOf(frame: Frame, facts: LineFacts): Exemption | null {
  const { cover } = frame;
  if (facts.baseCents === 0) return null;
  if (cover.ame === true) return 'ame';
  if (frame.isMaternity) return 'maternity';
  if (cover.newborn === true) return 'newborn';
  if (frame.isWorkAccident) return 'work-accident';
  if (facts.line.relatedToAld === true) {
    if (cover.ald === true) return 'ald';
    frame.notes.add('PRICE_EXEMPTION_NOT_IN_RIGHTS', `lines[${facts.index}].relatedToAld`);
  }
  const kind = medicineClass(facts);
  const isComfort = kind === 'medicine-30' || kind === 'medicine-15';
  return cover.invalidity === true && !isComfort ? 'invalidity' : null;
}
