import { ageInYears, type CivilDate } from '#core/shared';
import type { LineFacts } from '../describe/line-facts.ts';
import type { Frame } from '../frame.ts';

/** What the insurer withholds later from each line. */
export interface Withheld {
  readonly participationCents: number;
  readonly franchiseCents: number;
}

/**
 * Participation (a doctor's acts) and franchise (boxes), line after line, within the caps of the day and the year,
 * and never above the AMO share of the line (CSS D160-6 to D160-11).
 */
export function withholdings(frame: Frame, lines: readonly LineFacts[], amo: readonly number[]): readonly Withheld[] {
  const isExempt = owesNothing(frame);
  const counters = frame.situation.counters ?? {};
  const unit = frame.figure('participation.act');
  const today = frame.figure('participation.per-day') * unit;
  const left = {
    day: Math.max(0, today - (counters.participationTodayCents ?? 0)),
    participationYear: Math.max(0, frame.figure('participation.per-year') - (counters.participationYearCents ?? 0)),
    franchiseYear: Math.max(0, frame.figure('franchise.per-year') - (counters.franchiseYearCents ?? 0)),
  };
  return lines.map((facts, i) => {
    if (isExempt) return { participationCents: 0, franchiseCents: 0 };
    const share = amo[i] ?? 0;
    const participationCents = Math.min(facts.participations * unit, left.day, left.participationYear, share);
    left.day -= participationCents;
    left.participationYear -= participationCents;
    const boxes = facts.boxes * frame.figure('franchise.box');
    const franchiseCents = Math.min(boxes, left.franchiseYear, share - participationCents);
    left.franchiseYear -= franchiseCents;
    return { participationCents, franchiseCents };
  });
}

/** C2S, AME, maternity and minors, newborns first, owe neither (CSS L160-15, R160-20). */
function owesNothing(frame: Frame): boolean {
  const { ame, newborn } = frame.cover;
  return frame.hasC2s || ame === true || newborn === true || frame.isMaternity || isMinor(frame);
}

/** Under 18 on the day of care, or a dependant who was under 18 on 1 January of the year. */
function isMinor(frame: Frame): boolean {
  const { birthDate, dependant } = frame.situation.patient ?? {};
  const limit = frame.figure('minor.age');
  if (birthDate === undefined) return false;
  const firstOfYear = `${frame.date.slice(0, 4)}-01-01` as CivilDate;
  const wasMinor = birthDate > firstOfYear || ageInYears(birthDate, firstOfYear) < limit;
  return ageInYears(birthDate, frame.date) < limit || (dependant === true && wasMinor);
}
