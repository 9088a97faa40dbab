import { useEffect } from 'react';
import type { KeyringPort } from '#flow/keyring-ports';
import { pressedKey } from '../pressed-key.ts';

/** Ctrl L covers the screen from every page, even while a field has the focus. */
export function useLockKey(keyring: Pick<KeyringPort, 'state' | 'pause'> | undefined): void {
  useEffect(() => {
    if (!keyring) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (pressedKey(event) !== 'Control+L' || keyring.state().stage !== 'open') return;
      event.preventDefault();
      keyring.pause();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [keyring]);
}
