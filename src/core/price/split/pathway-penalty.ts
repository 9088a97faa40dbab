import type { LineFacts } from '../describe/line-facts.ts';
import type { Frame } from '../frame.ts';
import { noteUnsettled } from '../note-unsettled.ts';

/**
 * Points taken off the rate out of the coordinated pathway (CSS L162-5-3, R160-6): doctors' acts, from 16 years on.
 * ALD, C2S and maternity do not lift it; AME and work accidents have no ticket modérateur to raise.
 */
export function penaltyPoints(frame: Frame, facts: LineFacts): number {
  if (frame.pathway !== 'outside' || frame.profession !== 'doctor') return 0;
  if (facts.category === 'medicine' || facts.category === 'device') return 0;
  if (frame.cover.ame === true || frame.isWorkAccident) return 0;
  if (isTooYoung(frame)) return 0;
  const row = frame.tariff('pathway.penalty');
  noteUnsettled(frame, row, `lines[${facts.index}]`);
  return row?.value ?? 0;
}

/** Under 16 the pathway does not count; a newborn needs no birth date to be that young. */
function isTooYoung(frame: Frame): boolean {
  return frame.cover.newborn === true || (frame.age !== null && frame.age < frame.figure('pathway.age'));
}

/** Most that the penalty of a line may be, when the tables set a cap (CSS R160-6, `pathway.cap`, off by default). */
export function penaltyCap(frame: Frame, facts: LineFacts): number {
  const cap = frame.figure('pathway.cap');
  return cap === 0 ? Infinity : cap * facts.quantity;
}
