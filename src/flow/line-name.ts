import { findAct, type Catalogue } from '#core/acts';
import type { Situation, SituationLine } from '#core/price';

/**
 * Name of a billed line, as a person reads it: what was typed, else the act's name in the nomenclature, the medicine's
 * in the catalogue, or the bare code when neither knows it. Names are data of the catalogues, in French.
 */
export function lineName(
  line: SituationLine,
  profession: Situation['profession'],
  catalogue: Pick<Catalogue, 'byCip13'> | null,
): string {
  if (line.label !== undefined) return line.label;
  if (line.cip13 !== undefined) return catalogue?.byCip13.get(line.cip13)?.name ?? line.cip13;
  const code = line.code ?? '';
  return findAct(profession, code)?.label ?? code;
}
