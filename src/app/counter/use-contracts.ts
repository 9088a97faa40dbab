import { useEffect, useState } from 'react';
import type { AmcContractTable } from '#core/rights';
import type { Wiring } from '../wiring.ts';

/** The practice's contract table; null until it was read. */
export function useContracts({ tables }: Pick<Wiring, 'tables'>): AmcContractTable | null {
  const [contracts, setContracts] = useState<AmcContractTable | null>(null);
  useEffect(() => {
    let isWanted = true;
    void tables()
      .then((hands) => hands.contracts())
      .then((read) => isWanted && setContracts(read));
    return () => {
      isWanted = false;
    };
  }, [tables]);
  return contracts;
}
