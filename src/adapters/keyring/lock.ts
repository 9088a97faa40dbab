import type { DeviceSecretName } from '#flow/keyring-ports';
import {
  seal,
  unseal,
  unwrapForDevice,
  unwrapKey,
  vaultFrom,
  wrapForDevice,
  wrapKey,
  type KdfCost,
} from '#adapters/vault';
import { refuse, type Result } from '#core/shared';
import type { LockHolder, StoredLock } from './keyring-document.ts';
import { openSiteKey, sealSiteKey } from './site-key.ts';

const ecdh = { name: 'ECDH', namedCurve: 'P-256' } as const;
const about = 'keyring/lock';

/** 140 random bits need no slow stretching: nobody guesses them. */
export const recoveryCost: KdfCost = { memoryKiB: 8_192, passes: 1 };

/** The secret a new lock is to open with. */
export type LockSecret =
  | { readonly kind: 'passphrase' | 'recovery'; readonly text: string; readonly cost: KdfCost }
  | { readonly kind: 'device'; readonly name: DeviceSecretName; readonly secret: Uint8Array };

/** A secret as somebody gives it to open a lock. */
export type GivenSecret =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'device'; readonly secret: Uint8Array };

/** A lock whose `secret` opens `siteKey`: a fresh key of its own, a fresh pair, fresh salts. */
export async function makeLock(
  operatorId: string | null,
  secret: LockSecret,
  siteKey: Uint8Array,
): Promise<StoredLock> {
  const own = crypto.getRandomValues(new Uint8Array(32));
  const pair = await crypto.subtle.generateKey(ecdh, true, ['deriveBits']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const holder = await hold(own, secret);
  const privateKey = await seal(await vaultFrom(own), about, pkcs8);
  own.fill(0);
  pkcs8.fill(0);
  const publicKey = { x, y };
  return { operatorId, holder, publicKey, privateKey, siteKey: await sealSiteKey(siteKey, publicKey) };
}

async function hold(own: Uint8Array<ArrayBuffer>, secret: LockSecret): Promise<LockHolder> {
  if (secret.kind === 'device') {
    return { kind: 'device', name: secret.name, lock: await wrapForDevice(own, secret.secret) };
  }
  return { kind: secret.kind, header: await wrapKey(own, secret.text, secret.cost) };
}

/** The lock's own key: whoever asks wipes it. */
async function ownKey({ holder }: StoredLock, given: GivenSecret): Promise<Uint8Array<ArrayBuffer> | null> {
  if (holder.kind === 'device') {
    const raw = given.kind === 'device' ? await unwrapForDevice(given.secret, holder.lock) : null;
    return raw?.ok ? raw.value : null;
  }
  const raw = given.kind === 'text' ? await unwrapKey(given.text, holder.header) : null;
  return raw?.ok ? raw.value : null;
}

/** The site's key, when the secret is the right one: whoever asks wipes it. */
export async function openLock(
  lock: StoredLock,
  given: GivenSecret,
): Promise<Result<Uint8Array<ArrayBuffer>, 'KEYRING_WRONG_SECRET'>> {
  const own = await ownKey(lock, given);
  if (!own) return refuse('KEYRING_WRONG_SECRET');
  const pkcs8 = await unseal(await vaultFrom(own), about, lock.privateKey);
  own.fill(0);
  if (!pkcs8.ok) return refuse('KEYRING_WRONG_SECRET');
  const key = await crypto.subtle.importKey('pkcs8', pkcs8.value, ecdh, false, ['deriveBits']);
  pkcs8.value.fill(0);
  return openSiteKey(lock.siteKey, key);
}

/** The same lock around another site's key; nobody's secret is needed. */
export async function lockAround(lock: StoredLock, siteKey: Uint8Array): Promise<StoredLock> {
  return { ...lock, siteKey: await sealSiteKey(siteKey, lock.publicKey) };
}
