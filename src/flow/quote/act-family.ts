import { actsOf, basketOfCrown, toothKind, type Act } from '#core/acts';

/** Acts that are alternatives of each other: same first word of the name (`Couronne`), told apart by their baskets. */
export interface ActFamily {
  /** First word of the acts' names, in French: data of the catalogue. */
  readonly name: string;
  readonly acts: readonly Act[];
}

function fits(act: Act, tooth: string): boolean {
  const kind = toothKind(tooth);
  return kind !== null && act.teeth?.kinds.includes(kind) === true;
}

const firstWord = (label: string): string => /^[\p{L}-]+/u.exec(label)?.[0] ?? label;

/** Families of which every tooth has at least one act: what a quote can be made of, in the order of the nomenclature. */
export function familiesFor(teeth: readonly string[]): readonly ActFamily[] {
  const byName = new Map<string, Act[]>();
  for (const act of actsOf('dentist')) {
    if (basketOfCrown(act.code) === null || !teeth.some((tooth) => fits(act, tooth))) continue;
    const name = firstWord(act.label);
    byName.set(name, [...(byName.get(name) ?? []), act]);
  }
  return [...byName]
    .map(([name, acts]) => ({ name, acts }))
    .filter(({ acts }) => teeth.length > 0 && teeth.every((tooth) => acts.some((act) => fits(act, tooth))));
}

/** Acts of the family that may be made on a tooth. */
export function actsOnTooth({ acts }: ActFamily, tooth: string): readonly Act[] {
  return acts.filter((act) => fits(act, tooth));
}
