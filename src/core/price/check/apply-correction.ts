import type { Situation } from '../situation.ts';
import type { Correction } from './finding.ts';

/**
 * The situation with a correction made. The one given is left alone; a path that leads nowhere leads to members made on
 * the way, as `thirdParty.amc` in a situation without `thirdParty`.
 */
export function applyCorrection(situation: Situation, correction: Correction): Situation {
  const { lines } = situation;
  switch (correction.kind) {
    case 'remove-line':
      return { ...situation, lines: lines.filter((_line, index) => index !== correction.index) };
    case 'add-line':
      return { ...situation, lines: [...lines, { code: correction.code }] };
    case 'set': {
      const names = correction.path.split(/[.[\]]+/).filter((name) => name !== '');
      return setAt(situation, names, correction.value) as Situation;
    }
  }
}

/** A copy of `target` with `value` at the place that the names lead to. */
function setAt(target: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(target)) {
    return target.map((member: unknown, at) => (String(at) === name ? setAt(member, rest, value) : member));
  }
  const members = typeof target === 'object' && target !== null ? target : {};
  return { ...members, [name]: setAt(Reflect.get(members, name), rest, value) };
}
