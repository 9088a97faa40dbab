import type { LineCategory } from '#core/rights';
import type { Frame } from '../frame.ts';

/** The participation forfaitaire is due on acts made by a doctor, not by a dentist or a pharmacist (CSS L160-13 II). */
export function owesParticipation(frame: Frame, category: LineCategory): boolean {
  return frame.profession === 'doctor' && (category === 'consultation' || category === 'technical');
}
