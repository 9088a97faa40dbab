import { useEffect, useState } from 'react';
import type { DoorCode } from '#adapters/issuer-door';
import type { Result } from '#core/shared';
import type { WalletPorts } from '../../ports.ts';
import { listContracts, type ContractChoice } from '../../steps/amc/arrange-amc.ts';

/** The contracts that the insurer signs cards for; null while they are on their way. */
export type OfferedContracts = Result<readonly ContractChoice[], DoorCode> | null;

/** Asks once which contracts there are. */
export function useContracts(ports: WalletPorts): OfferedContracts {
  const [answer, setAnswer] = useState<OfferedContracts>(null);
  useEffect(() => {
    let isCurrent = true;
    void listContracts(ports).then((contracts) => {
      if (isCurrent) setAnswer(contracts);
    });
    return () => {
      isCurrent = false;
    };
  }, [ports]);
  return answer;
}
