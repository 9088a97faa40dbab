import { parseSealedRecord, seal, unseal, type SealedRecord, type VaultKey } from '#adapters/vault';
import type { WalletStore } from '#adapters/wallet-store';
import { accept, refuse, type Result } from '#core/shared';
import type { HolderJwk } from '#core/token';
import type { Card } from '../session.ts';
import { readCredential } from './read-credential.ts';

/** Names of the records in the store. */
export const recordNames = {
  header: 'vault-header',
  attempts: 'attempts',
  device: 'device-lock',
  preferences: 'preferences',
  card: 'sealed/card',
  phoneKey: 'sealed/phone-key',
  summaries: 'sealed/summaries',
  shown: 'sealed/shown',
  services: 'sealed/services',
} as const;

/** What was kept cannot be read back: the card has to be activated again. */
export type KeptCode = 'WALLET_KEPT_DAMAGED';

/** What the sealed card holds; the rights are read again from the credential. */
type KeptCard = Omit<Card, 'rights' | NewInCard> & Partial<Pick<Card, NewInCard>> & { readonly jwk: HolderJwk };
type NewInCard = 'lossCode' | 'isLossCodeNoted' | 'changedAt';

/** Seals the card with the public key it is bound to. */
export function sealCard(vault: VaultKey, { rights, ...card }: Card) {
  const kept: KeptCard = { ...card, jwk: rights.cnf.jwk };
  return seal(vault, recordNames.card, new TextEncoder().encode(JSON.stringify(kept)));
}

/** Seals the phone's private key (PKCS8). */
export function sealPhoneKey(vault: VaultKey, pkcs8: Uint8Array): Promise<SealedRecord> {
  return seal(vault, recordNames.phoneKey, pkcs8);
}

/** Opens the card that was kept. */
export async function openCard(vault: VaultKey, store: WalletStore): Promise<Result<Card, KeptCode>> {
  const bytes = await openRecord(vault, store, recordNames.card);
  if (!bytes.ok) return bytes;
  const kept = JSON.parse(new TextDecoder().decode(bytes.value)) as KeptCard;
  const rights = readCredential(kept.credential, kept.jwk);
  if (!rights.ok) return refuse('WALLET_KEPT_DAMAGED');
  const { credential, person, renewedAt, changedAt = renewedAt, isOpposed } = kept;
  const { lossCode = null, isLossCodeNoted = true } = kept;
  const times = { renewedAt, changedAt };
  return accept({ credential, person, ...times, isOpposed, lossCode, isLossCodeNoted, rights: rights.value });
}

/** Opens the phone's private key (PKCS8); whoever asks wipes it. */
export function openSealedPhoneKey(vault: VaultKey, store: WalletStore): Promise<Result<Uint8Array, KeptCode>> {
  return openRecord(vault, store, recordNames.phoneKey);
}

/** Opens a sealed record of the store; damaged when it is absent or was changed. */
export async function openRecord(
  vault: VaultKey,
  store: WalletStore,
  name: string,
): Promise<Result<Uint8Array, KeptCode>> {
  const record = parseSealedRecord(await store.read(name));
  const bytes = record ? await unseal(vault, name, record) : null;
  return bytes?.ok ? accept(bytes.value) : refuse('WALLET_KEPT_DAMAGED');
}
