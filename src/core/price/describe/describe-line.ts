import type { Result } from '#core/shared';
import type { PriceRefusalCode } from '../code.ts';
import type { Frame } from '../frame.ts';
import type { SituationLine } from '../situation.ts';
import { describeAct } from './describe-act.ts';
import { describeFreeLine } from './describe-free-line.ts';
import { describeMedicine } from './describe-medicine.ts';
import type { LineFacts } from './line-facts.ts';

/** Finds what a line is: its charge, its base, its ordinary rate. Refused with the place of what is missing. */
export function describeLine(frame: Frame, line: SituationLine, index: number): Result<LineFacts, PriceRefusalCode> {
  const found = describe(frame, line, index);
  return found.ok && line.refusedByAmo === true ? { ok: true, value: refusedByAmo(frame, found.value) } : found;
}

function describe(frame: Frame, line: SituationLine, index: number): Result<LineFacts, PriceRefusalCode> {
  if (line.cip13 !== undefined) return describeMedicine(frame, line, line.cip13, index);
  if (line.code !== undefined) return describeAct(frame, line, line.code, index);
  return describeFreeLine(frame, line, index);
}

/** A line that AMO refuses has no base: nothing of it is anybody's share but the patient's. */
function refusedByAmo(frame: Frame, facts: LineFacts): LineFacts {
  frame.notes.add('PRICE_REFUSED_BY_AMO', `lines[${facts.index}]`);
  const parts = facts.parts.map((part) => ({ ...part, baseCents: 0 }));
  return { ...facts, parts, baseCents: 0, baseRule: 'base.none', boxes: 0, participations: 0 };
}
