import { useEffect, useSyncExternalStore } from 'react';
import type { KeyringPort, KeyringState } from '#flow/keyring-ports';

const loading: KeyringState = { stage: 'loading', operators: [], current: null };
const never = () => () => undefined;

/** The state of the keyring, followed by the screen; read from the disk at the first use. */
export function useKeyring(keyring: KeyringPort | undefined): KeyringState {
  const state = useSyncExternalStore(keyring?.subscribe ?? never, keyring?.state ?? (() => loading));
  useEffect(() => {
    if (keyring?.state().stage === 'loading') void keyring.load();
  }, [keyring]);
  return state;
}
