import { amcContractKey, type AmcContractTable } from '#core/rights';
import type { PersonAmc } from './counter.ts';

/** A complementary insurance as somebody types it from a card or an attestation. */
export interface TypedAmc {
  readonly amcNumber: string;
  /** Formula of the contract as the card prints it; empty = not known. */
  readonly amcFormula: string;
  /** A responsible contract pays the ticket modérateur by law (CSS R871-2); of another, nothing is known. */
  readonly isAmcResponsible: boolean;
}

export const noTypedAmc: TypedAmc = { amcNumber: '', amcFormula: '', isAmcResponsible: true };

/** A number as typed, without the spaces and marks that people put between its parts; letters in capitals. */
export const bareNumber = (text: string): string => text.replace(/[\s\u00a0.\-/]/g, '').toUpperCase();
const bareFormula = (text: string): string => text.trim().toUpperCase();

/** Members that cannot be used as they stand. */
export function typedAmcFaults({ amcNumber, amcFormula }: TypedAmc): readonly ('amcNumber' | 'amcFormula')[] {
  return [
    ...(/^[0-9A-Z]{8,10}$/.test(bareNumber(amcNumber)) ? [] : (['amcNumber'] as const)),
    ...(/^[0-9A-Z.-]{0,20}$/.test(bareFormula(amcFormula)) ? [] : (['amcFormula'] as const)),
  ];
}

/** What the practice's contract table promises for what was typed; null when it is not in it. */
export function listedContract({ amcNumber, amcFormula }: TypedAmc, contracts: AmcContractTable) {
  return contracts.get(amcContractKey(bareNumber(amcNumber), bareFormula(amcFormula))) ?? null;
}

/** As of a phone (token.md §7): what the contract table knows of the formula, else what the law makes of a responsible one. */
export function typedAmc(typed: TypedAmc, contracts: AmcContractTable): PersonAmc {
  const byLaw = typed.isAmcResponsible
    ? ({ responsible: true, guarantees: [{ category: 'all', kind: 'tm' }] } as const)
    : { responsible: false, guarantees: [] };
  const formula = bareFormula(typed.amcFormula);
  return {
    number: bareNumber(typed.amcNumber),
    ...(formula === '' ? {} : { formula }),
    contract: listedContract(typed, contracts) ?? byLaw,
    from: 'typed',
    until: null,
  };
}
