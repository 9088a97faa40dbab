import { useEffect, useState, useSyncExternalStore } from 'react';
import type { StoreCode } from '#flow/journal-ports';
import type { KeyringPort, KeyringState } from '#flow/keyring-ports';

const loading: KeyringState = { stage: 'loading', operators: [], current: null };
const never = () => () => undefined;

/** The keyring as the screen follows it. */
interface FollowedKeyring extends KeyringState {
  /** Why it cannot be read; it then stays at `loading`. */
  readonly trouble: StoreCode | null;
}

/** The state of the keyring, followed by the screen; read from the disk at the first use. */
export function useKeyring(keyring: KeyringPort | undefined): FollowedKeyring {
  const state = useSyncExternalStore(keyring?.subscribe ?? never, keyring?.state ?? (() => loading));
  const [trouble, setTrouble] = useState<StoreCode | null>(null);
  useEffect(() => {
    if (keyring?.state().stage !== 'loading') return;
    void keyring.load().then((read) => setTrouble(read.ok ? null : read.code));
  }, [keyring]);
  return { ...state, trouble };
}
