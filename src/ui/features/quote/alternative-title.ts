import type { Alternative } from '#flow/quote';

/** Names of the acts of an alternative, each once, with the teeth it is for: data of the catalogue. */
export function alternativeActs({ acts }: Alternative): readonly {
  readonly code: string;
  readonly label: string;
  readonly teeth: readonly string[];
}[] {
  const codes = [...new Set(acts.map(({ code }) => code))];
  return codes.map((code) => {
    const same = acts.filter((act) => act.code === code);
    return { code, label: same[0]?.label ?? code, teeth: same.map(({ tooth }) => tooth) };
  });
}

/**
 * The name of an alternative in one line: what comes before the first comma of each act's name.
 *
 * @param actName names an act in another language; default: as the nomenclature, which is what a quote prints.
 */
export function alternativeTitle(
  alternative: Alternative,
  actName: (code: string, french: string) => string = (_code, french) => french,
): string {
  const names = alternativeActs(alternative).map(({ code, label }) => actName(code, label).split(',')[0] ?? label);
  return [...new Set(names)].join(' + ');
}
