import { actsOf, foldText, toothKind, type Act } from '#core/acts';
import type { Profession } from '#core/price';

const most = 8;

/** Acts that a profession may do, on one tooth when one is chosen, found by code or by the first letters of any word. */
export function findActs(profession: Profession, typed: string, tooth?: string): readonly Act[] {
  const kind = tooth === undefined ? null : toothKind(tooth);
  const fits = (act: Act) => (kind === null ? act.teeth?.needed !== true : act.teeth?.kinds.includes(kind) === true);
  const wanted = foldText(typed).split(' ').filter(Boolean);
  const matches = ({ code, label }: Act) => {
    const words = `${code} ${foldText(label)}`.toLowerCase().split(/[\s'’,-]+/);
    return wanted.every((start) => words.some((word) => word.startsWith(start.toLowerCase())));
  };
  return actsOf(profession)
    .filter((act) => fits(act) && matches(act))
    .slice(0, most);
}
