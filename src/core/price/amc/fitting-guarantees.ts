import type { AmcContract, Guarantee, GuaranteeCategory } from '#core/rights';
import type { LineFacts } from '../describe/line-facts.ts';
import { medicineClass } from '../describe/medicine-class.ts';

/** Categories that fit a line, the most specific first. `all` contains neither 30 % nor 15 % medicines. */
function categoriesOf(facts: LineFacts): readonly GuaranteeCategory[] {
  const kind = medicineClass(facts);
  if (kind === null) return [facts.category, 'all'];
  return kind === 'medicine-65' ? [kind, 'medicine', 'all'] : [kind, 'medicine'];
}

/** The guarantees that pay a line: those of the most specific category, and those that add to it. */
export interface Fitting {
  /** Of one category: the best of them pays. */
  readonly main: readonly Guarantee[];
  readonly added: readonly Guarantee[];
}

/** Finds which guarantees of a contract fit a line. */
export function fittingGuarantees(contract: AmcContract, facts: LineFacts): Fitting {
  const categories = categoriesOf(facts);
  const fits = contract.guarantees.filter((guarantee) => categories.includes(guarantee.category));
  const added = fits.filter((guarantee) => guarantee.adds === true);
  const alone = fits.filter((guarantee) => guarantee.adds !== true);
  const best = categories.find((category) => alone.some((guarantee) => guarantee.category === category));
  return { main: alone.filter((guarantee) => guarantee.category === best), added };
}
