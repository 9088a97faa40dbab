import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Result } from '#core/shared';
import type { KeyringCode, KeyringState } from '#flow/keyring-ports';
import { LockScreen } from '#ui/features/keyring/lock-screen.tsx';
import type { KeptHands } from '../kept/wire-kept.ts';

interface LockPageProps {
  readonly hands: KeptHands;
  readonly state: KeyringState;
}

/** The locked till. What was asked of the journal meanwhile is asked again once it is open. */
export function LockPage({ hands, state }: LockPageProps) {
  const queries = useQueryClient();
  // What the journal was asked is in clear in memory: it goes with the keys.
  useEffect(() => {
    if (state.stage === 'locked') queries.removeQueries({ queryKey: ['journal'] });
  }, [queries, state.stage]);
  const { keyring, log } = hands;
  const thenAgain = async (answer: Promise<Result<null, KeyringCode>>) => {
    const told = await answer;
    log(told.ok ? 'unlock' : 'refused');
    if (told.ok) await queries.invalidateQueries({ queryKey: ['journal'] });
    return told;
  };
  return (
    <LockScreen
      state={state}
      onUnlock={(operatorId, secret) => thenAgain(keyring.unlock(operatorId, secret))}
      onResume={(pin) => keyring.resume(pin)}
    />
  );
}
