import { seal, unseal, vaultFrom, type SealedRecord, type VaultKey } from '#adapters/vault';
import { accept, refuse, type Result } from '#core/shared';
import type { StoreCode } from '#flow/journal-ports';
import type { KeyringDocument } from './keyring-document.ts';

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const aboutMonth = (month: string): string => `keyring/month/${month}`;
const aboutTill = 'keyring/till';

/** What is in memory while the keyring is open, and nowhere else. */
export interface Session {
  /** Raw, because it must be encrypted to new locks; overwritten when the keyring locks. */
  readonly siteKey: Uint8Array<ArrayBuffer>;
  readonly vault: VaultKey;
  readonly generation: number;
  readonly operatorId: string | null;
  readonly months: Map<string, CryptoKey>;
  readonly signer: CryptoKey;
}

/** Opens the session of an operator, null being the bearer of the recovery code. */
export async function openSession(
  document: KeyringDocument,
  siteKey: Uint8Array<ArrayBuffer>,
  operatorId: string | null,
): Promise<Result<Session, StoreCode>> {
  const vault = await vaultFrom(siteKey);
  const pkcs8 = await unseal(vault, aboutTill, document.till.privateKey);
  if (!pkcs8.ok) return refuse('STORE_DAMAGED');
  const signer = await crypto.subtle.importKey('pkcs8', pkcs8.value, ecdsa, false, ['sign']);
  pkcs8.value.fill(0);
  return accept({ siteKey, vault, generation: document.generation, operatorId, months: new Map(), signer });
}

/** A signing key for a new till, sealed under the site's key. */
export async function makeTillKey(vault: VaultKey): Promise<KeyringDocument['till']> {
  const pair = await crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const privateKey = await seal(vault, aboutTill, pkcs8);
  pkcs8.fill(0);
  return { publicKey: { x, y }, privateKey };
}

/** A data key for a month, sealed under the site's key. */
export async function makeMonth(vault: VaultKey, month: string): Promise<SealedRecord> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const sealed = await seal(vault, aboutMonth(month), raw);
  raw.fill(0);
  return sealed;
}

/** The data key of a month, ready to use. */
export async function openMonth(
  vault: VaultKey,
  month: string,
  sealed: SealedRecord,
): Promise<Result<CryptoKey, StoreCode>> {
  const raw = await unseal(vault, aboutMonth(month), sealed);
  if (!raw.ok) return refuse('STORE_DAMAGED');
  const { key } = await vaultFrom(raw.value);
  raw.value.fill(0);
  return accept(key);
}

/** Everything sealed under one site's key, sealed under another. */
export async function sealAgain(
  { till, months, operators }: KeyringDocument,
  from: VaultKey,
  to: VaultKey,
): Promise<Result<Pick<KeyringDocument, 'till' | 'months' | 'operators'>, StoreCode>> {
  const again = async (name: string, sealed: SealedRecord): Promise<SealedRecord | null> => {
    const opened = await unseal(from, name, sealed);
    if (!opened.ok) return null;
    const resealed = await seal(to, name, opened.value);
    opened.value.fill(0);
    return resealed;
  };
  const privateKey = await again(aboutTill, till.privateKey);
  const kept: Record<string, SealedRecord> = {};
  for (const [month, sealed] of Object.entries(months)) {
    const resealed = await again(aboutMonth(month), sealed);
    if (!resealed) return refuse('STORE_DAMAGED');
    kept[month] = resealed;
  }
  if (!privateKey) return refuse('STORE_DAMAGED');
  // Short codes are a comfort: asked again rather than carried over.
  const without = operators.map((operator) => ({ ...operator, pin: null, pinFailures: 0 }));
  return accept({ till: { ...till, privateKey }, months: kept, operators: without });
}
