import { useEffect, useState } from 'react';
import type { Result } from '#core/shared';
import type { KeyringCode, KeyringPort } from '#flow/keyring-ports';
import type { KeptHands } from '../kept/wire-kept.ts';
import type { FirstSecrets } from '#ui/features/keyring/secret-fields.tsx';

const none: FirstSecrets = { passphrase: '', recoveryCode: '', pin: '', usesDevice: false };

/** The secrets of a first start: drawn once, changed as one likes; nothing is drawn for a till that has its own (null). */
export function useFirstSecrets(hands: KeptHands | null) {
  const [secrets, setSecrets] = useState(none);
  const [canUseDevice, setCanUseDevice] = useState(false);
  const onChange = (change: Partial<FirstSecrets>) => setSecrets((before) => ({ ...before, ...change }));
  useEffect(() => {
    if (!hands) return;
    void hands.keyring.propose().then(onChange);
    void hands.device.isAvailable().then(setCanUseDevice);
  }, [hands]);
  return {
    secrets,
    canUseDevice,
    onChange,
    onAnother: () => void hands?.keyring.propose().then(({ passphrase }) => onChange({ passphrase })),
  };
}

/**
 * Makes the keyring from what was chosen. A short code or a device that does not follow is no reason to stop: the till is
 * protected by its phrase, and the settings give both another chance.
 */
export async function makeFirst(
  keyring: KeyringPort,
  name: string,
  { passphrase, recoveryCode, pin, usesDevice }: FirstSecrets,
): Promise<Result<null, KeyringCode>> {
  const made = await keyring.create({ name, secret: { kind: 'passphrase', passphrase } }, recoveryCode);
  if (!made.ok) return made;
  if (pin !== '') await keyring.setPin(pin);
  if (usesDevice) await keyring.addDevice();
  return made;
}
