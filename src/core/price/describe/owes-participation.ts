import type { LineCategory } from '#core/rights';
import type { Frame } from '../frame.ts';

/** Acts that a doctor makes; a stomatologist is one. */
const acts: ReadonlySet<LineCategory> = new Set([
  'consultation',
  'technical',
  'dental-care',
  'dental-prosthesis',
  'orthodontics',
]);

/** The participation forfaitaire is due on acts made by a doctor, not by a dentist or a pharmacist (CSS L160-13 II). */
export function owesParticipation(frame: Frame, category: LineCategory): boolean {
  return frame.profession === 'doctor' && acts.has(category);
}
