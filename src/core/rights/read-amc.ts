import type { CivilDate } from '#core/shared';
import type { AmcClaims } from '#core/token';
import type { AmcContract } from './amc-contract.ts';
import { covers, periodOf, type Period } from './period.ts';

/** The practice's contract table: guarantees by AMC number and formula (`amcContractKey`). */
export type AmcContractTable = ReadonlyMap<string, AmcContract>;

/** Key of a formula in the contract table. */
export function amcContractKey(number: string, formula: string): string {
  return `${number}/${formula}`;
}

/** One complementary insurance of a person on the day. */
export interface AmcOnDay {
  readonly number: string;
  readonly member: string;
  readonly formula: string | null;
  readonly period: Period;
  /** What pricing is told: without guarantees when nobody here knows them, which it notes as PRICE_AMC_UNKNOWN. */
  readonly contract: AmcContract;
  /** Where the guarantees come from. */
  readonly from: 'contract-table' | 'responsible-by-law' | 'unknown';
}

/** The complementary insurances of one person on a day, C2S apart (it is a cover, not a contract). */
export function readAmcs(
  amcs: readonly AmcClaims[],
  index: number,
  on: CivilDate,
  contracts: AmcContractTable,
): { readonly amcs: readonly AmcOnDay[]; readonly hasC2s: boolean } {
  const own = amcs.filter((amc) => covers(amc, on) && (amc.ben === undefined || amc.ben.includes(index)));
  return {
    amcs: own.filter((amc) => amc.c2s !== 1).map((amc) => readAmc(amc, contracts)),
    hasC2s: own.some((amc) => amc.c2s === 1),
  };
}

/** The formula's guarantees when the practice knows them; else what a responsible contract owes by law (CSS R871-2). */
function readAmc(amc: AmcClaims, contracts: AmcContractTable): AmcOnDay {
  const about = { number: amc.num, member: amc.adh, formula: amc.frm ?? null, period: periodOf(amc) };
  const known = amc.frm === undefined ? undefined : contracts.get(amcContractKey(amc.num, amc.frm));
  if (known) return { ...about, contract: known, from: 'contract-table' };
  if (amc.res === 1) {
    const contract: AmcContract = { responsible: true, guarantees: [{ category: 'all', kind: 'tm' }] };
    return { ...about, contract, from: 'responsible-by-law' };
  }
  return { ...about, contract: { guarantees: [] }, from: 'unknown' };
}
