import { useQuery } from '@tanstack/react-query';
import type { AmcContractTable } from '#core/rights';
import type { Wiring } from '../wiring.ts';

/** The practice's contract table; null until it was read. A table loaded in the settings makes it read again. */
export function useContracts({ tables, env }: Pick<Wiring, 'tables' | 'env'>): AmcContractTable | null {
  const { data = null } = useQuery({
    queryKey: ['tables', 'contracts', env, 'promises'],
    queryFn: async () => (await tables()).contracts(),
  });
  return data;
}
