import type { LineFacts } from '../describe/line-facts.ts';
import type { Frame } from '../frame.ts';
import { noteUnsettled } from '../note-unsettled.ts';
import type { Exemption } from './exemption-kind.ts';

/** Ticket modérateur of the lines under the rule of heavy acts, by index of line. */
export type HeavyActs = ReadonlyMap<number, number>;

/** CCAM code of an X-ray, scanner or magnetic resonance image: third letter Q, fourth the technique. */
const imaging = /^[A-Z]{2}Q[HJKN]\d{3}$/;

/**
 * CSS R160-16: when the technical acts of a session reach 120 €, a flat participation replaces their ticket modérateur,
 * once for the session; imaging acts that reach it alone owe nothing. Prostheses and exempt patients are outside the rule.
 */
export function heavyActs(
  frame: Frame,
  lines: readonly LineFacts[],
  exemptions: readonly (Exemption | null)[],
): HeavyActs {
  const threshold = frame.figure('heavy-act.threshold');
  const flat = new Map<number, number>();
  const session: LineFacts[] = [];
  for (const facts of lines) {
    const isTechnical = facts.category === 'technical' || facts.category === 'dental-care';
    if (!isTechnical || facts.ratePct === 0 || facts.ratePct >= 100 || exemptions[facts.index] !== null) continue;
    if (!imaging.test(facts.code)) session.push(facts);
    else if (facts.baseCents >= threshold) flat.set(facts.index, 0);
  }
  const total = session.reduce((sum, facts) => sum + facts.baseCents, 0);
  if (total < threshold) return flat;
  for (const { index } of session) {
    noteUnsettled(frame, frame.tariff('heavy-act.flat'), `lines[${index}]`);
    noteUnsettled(frame, frame.tariff('heavy-act.threshold'), `lines[${index}]`);
  }
  let left = frame.figure('heavy-act.flat');
  // The heaviest line carries it, so that it fits whatever the number of lines.
  for (const facts of session.sort((a, b) => b.baseCents - a.baseCents || a.index - b.index)) {
    const carried = Math.min(left, facts.baseCents);
    flat.set(facts.index, carried);
    left -= carried;
  }
  return flat;
}
