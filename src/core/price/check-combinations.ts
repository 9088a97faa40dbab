import { findAct } from '#core/acts';
import { refuse } from '#core/shared';
import type { Frame } from './frame.ts';

/** Supplements of one moment each: an act is made by night, in the middle of it, or on a Sunday; they never add up (NGAP). */
const moments: ReadonlySet<string> = new Set(['MN', 'MM', 'F']);

/**
 * A supplement is billed beside one of the acts it belongs to, and the supplements of two moments exclude each other
 * (NGAP). Null when all lines go together.
 */
export function checkCombinations(frame: Frame) {
  const { lines } = frame.situation;
  const codes = new Set(lines.map((line) => line.code));
  const moment = lines.find(({ code = '' }) => moments.has(code))?.code;
  for (const [index, line] of lines.entries()) {
    if (frame.profession === 'doctor' && moments.has(line.code ?? '') && line.code !== moment) {
      return refuse('PRICE_COMBINATION_FORBIDDEN', { path: `lines[${index}].code` });
    }
    const act = line.code === undefined ? null : findAct(frame.profession, line.code);
    if (!act?.with || act.with.some((code) => codes.has(code))) continue;
    // A free line may be the consultation that the tables of that day do not have.
    if (lines.some((other) => other.code === undefined && other.category === 'consultation')) continue;
    return refuse('PRICE_COMBINATION_FORBIDDEN', { path: `lines[${index}].code` });
  }
  return null;
}
