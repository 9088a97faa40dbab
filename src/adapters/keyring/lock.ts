import type { DeviceSecretName } from '#flow/keyring-ports';
import { bySecret, seal, unseal, unwrapForDevice, vaultFrom, wrapForDevice, type KdfCost } from '#adapters/vault';
import { accept, refuse, type Result } from '#core/shared';
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

/** Why a lock does not open: the secret is wrong, or could not be tried. */
type TriedCode = 'KEYRING_WRONG_SECRET' | 'KEYRING_UNTRIED';

/** A lock whose `secret` opens `siteKey`: a fresh key of its own, a fresh pair, fresh salts. */
export async function makeLock(
  operatorId: string | null,
  secret: LockSecret,
  siteKey: Uint8Array,
): Promise<Result<StoredLock, 'KEYRING_UNTRIED'>> {
  const own = crypto.getRandomValues(new Uint8Array(32));
  const holder = await hold(own, secret);
  if (!holder) return refuse('KEYRING_UNTRIED');
  const pair = await crypto.subtle.generateKey(ecdh, true, ['deriveBits']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const privateKey = await seal(await vaultFrom(own), about, pkcs8);
  own.fill(0);
  pkcs8.fill(0);
  const publicKey = { x, y };
  const sealed = await sealSiteKey(siteKey, publicKey);
  return accept({ operatorId, holder, publicKey, privateKey, siteKey: sealed });
}

/** The lock's own key under its secret; null when the secret could not be stretched. */
async function hold(own: Uint8Array<ArrayBuffer>, secret: LockSecret): Promise<LockHolder | null> {
  if (secret.kind === 'device') {
    return { kind: 'device', name: secret.name, lock: await wrapForDevice(own, secret.secret) };
  }
  const { wrapKey } = await bySecret();
  const header = await wrapKey(own, secret.text, secret.cost);
  return header.ok ? { kind: secret.kind, header: header.value } : null;
}

/** The lock's own key: whoever asks wipes it. */
async function ownKey({ holder }: StoredLock, given: GivenSecret): Promise<Result<Uint8Array<ArrayBuffer>, TriedCode>> {
  if (holder.kind === 'device') {
    const raw = given.kind === 'device' ? await unwrapForDevice(given.secret, holder.lock) : null;
    return raw?.ok ? raw : refuse('KEYRING_WRONG_SECRET');
  }
  const { unwrapKey } = await bySecret();
  const raw = given.kind === 'text' ? await unwrapKey(given.text, holder.header) : null;
  if (raw?.ok) return raw;
  return refuse(raw?.code === 'VAULT_UNTRIED' ? 'KEYRING_UNTRIED' : 'KEYRING_WRONG_SECRET');
}

/** The site's key, when the secret is the right one: whoever asks wipes it. */
export async function openLock(
  lock: StoredLock,
  given: GivenSecret,
): Promise<Result<Uint8Array<ArrayBuffer>, TriedCode>> {
  const own = await ownKey(lock, given);
  if (!own.ok) return own;
  const pkcs8 = await unseal(await vaultFrom(own.value), about, lock.privateKey);
  own.value.fill(0);
  if (!pkcs8.ok) return refuse('KEYRING_WRONG_SECRET');
  const key = await crypto.subtle.importKey('pkcs8', pkcs8.value, ecdh, false, ['deriveBits']);
  pkcs8.value.fill(0);
  return openSiteKey(lock.siteKey, key);
}

/** The same lock around another site's key; nobody's secret is needed. */
export async function lockAround(lock: StoredLock, siteKey: Uint8Array): Promise<StoredLock> {
  return { ...lock, siteKey: await sealSiteKey(siteKey, lock.publicKey) };
}
