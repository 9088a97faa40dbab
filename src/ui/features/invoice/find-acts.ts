import { actsOf, foldText, toothKind, type Act } from '#core/acts';
import type { Profession } from '#core/price';

const most = 8;

/** The name of an act in the language of the screen. */
export type NameOfAct = (code: string, french: string) => string;

/**
 * Acts that a profession may do, on one tooth when one is chosen, found by code or by the first letters of any word of
 * its name, in French as in the language of the screen.
 */
export function findActs(profession: Profession, typed: string, nameOf: NameOfAct, tooth?: string): readonly Act[] {
  const kind = tooth === undefined ? null : toothKind(tooth);
  const fits = (act: Act) => (kind === null ? act.teeth?.needed !== true : act.teeth?.kinds.includes(kind) === true);
  const wanted = foldText(typed).split(' ').filter(Boolean);
  const matches = ({ code, label }: Act) => {
    const words = `${code} ${foldText(`${label} ${nameOf(code, label)}`)}`.toLowerCase().split(/[\s'’,-]+/);
    return wanted.every((start) => words.some((word) => word.startsWith(start.toLowerCase())));
  };
  return actsOf(profession)
    .filter((act) => fits(act) && matches(act))
    .slice(0, most);
}
