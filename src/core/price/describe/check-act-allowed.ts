import { toothKind, type Act } from '#core/acts';
import { refuse } from '#core/shared';
import type { Frame } from '../frame.ts';
import type { SituationLine } from '../situation.ts';

/** An act for this specialty, this age and this tooth? Null when it is; the refusal with its place when not. */
export function checkActAllowed(frame: Frame, act: Act, line: SituationLine, path: string) {
  if (act.specialties && !act.specialties.includes(frame.specialty)) {
    return refuse('PRICE_TARIFF_UNKNOWN', { path: `${path}.code` });
  }
  if (!isAgeAllowed(act, frame.age)) return refuse('PRICE_AGE_FORBIDDEN', { path: `${path}.code` });
  const wrong = wrongTooth(act, line);
  return wrong === null ? null : refuse('PRICE_TOOTH_FORBIDDEN', { path: `${path}.${wrong}` });
}

/** An unknown age is an adult's: an act kept for children or the old needs the birth date. */
function isAgeAllowed(act: Act, age: number | null): boolean {
  if (!act.age) return true;
  if (age === null) return false;
  const isInside = age >= (act.age.from ?? 0) && age < (act.age.under ?? Infinity);
  return act.age.outside === true ? !isInside : isInside;
}

/** Place of the first tooth on which the act cannot be made; null when there is none. */
function wrongTooth(act: Act, line: SituationLine): string | null {
  const kinds = act.teeth?.kinds;
  if (!kinds) return null;
  const fits = (fdi: string) => {
    const kind = toothKind(fdi);
    return kind !== null && kinds.includes(kind);
  };
  if (line.tooth !== undefined && !fits(line.tooth)) return 'tooth';
  const place = line.teeth?.findIndex((fdi) => !fits(fdi)) ?? -1;
  return place < 0 ? null : `teeth[${place}]`;
}
