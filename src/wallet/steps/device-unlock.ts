import type { DeviceCode, DeviceKeyName } from '#adapters/device-check';
import { bySecret, openWithDevice, type DeviceLock } from '#adapters/vault';
import { refuse, type Result } from '#core/shared';
import { recordNames, type KeptCode } from '../card/sealed-card.ts';
import type { WalletPorts } from '../ports.ts';
import type { Session } from '../session.ts';
import { openSession } from './open-session.ts';
import { unlock, vaultFault, type UnlockCode } from './unlock.ts';

/** What is kept of the device's lock: how to ask the device, and the vault's key wrapped under its secret. */
type KeptDeviceLock = DeviceKeyName & DeviceLock;

/** Whether the card also opens by the device's own check. */
export async function hasDeviceUnlock({ store }: WalletPorts): Promise<boolean> {
  return parseLock(await store.read(recordNames.device)) !== null;
}

/** Lets the device's own check open the card as well. The secret code is asked first, as for an unlock. */
export async function addDeviceUnlock(
  code: string,
  ports: WalletPorts,
): Promise<Result<void, UnlockCode | DeviceCode | 'WALLET_STORE_FULL'>> {
  const { store, device } = ports;
  const opened = await unlock(code, ports);
  if (!opened.ok) return opened;
  const enrolled = await device.enrol();
  if (!enrolled.ok) return enrolled;
  const { name, secret } = enrolled.value;
  const { addDeviceLock } = await bySecret();
  const lock = await addDeviceLock(await store.read(recordNames.header), { code, device: secret });
  secret.fill(0);
  if (!lock.ok) return vaultFault(lock.code);
  return store.write({ [recordNames.device]: { ...name, ...lock.value } satisfies KeptDeviceLock });
}

/** Goes back to the secret code alone. */
export async function removeDeviceUnlock({ store }: WalletPorts): Promise<void> {
  await store.write({ [recordNames.device]: null });
}

/** Opens the card by the device's own check; the proofs of this session say so (`dev`). */
export async function unlockWithDevice({
  store,
  device,
}: WalletPorts): Promise<Result<Session, DeviceCode | KeptCode>> {
  const lock = parseLock(await store.read(recordNames.device));
  if (!lock) return refuse('WALLET_DEVICE_REFUSED');
  const secret = await device.ask(lock);
  if (!secret.ok) return secret;
  const vault = await openWithDevice(secret.value, lock);
  secret.value.fill(0);
  return vault.ok ? openSession(vault.value, store, 'dev') : refuse('WALLET_DEVICE_REFUSED');
}

function parseLock(stored: unknown): KeptDeviceLock | null {
  const { credentialId, salt, wrappedKey, iv } = (stored ?? {}) as Partial<Record<keyof KeptDeviceLock, unknown>>;
  const isText = [credentialId, salt, wrappedKey, iv].every(
    (value) => typeof value === 'string' && value.length < 2_000,
  );
  return isText ? (stored as KeptDeviceLock) : null;
}
