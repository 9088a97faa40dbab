import type { DoorCode } from '#adapters/issuer-door';
import { createVault } from '#adapters/vault';
import { accept, type Result } from '#core/shared';
import { readCredential, type CredentialCode } from '../card/read-credential.ts';
import { recordNames, sealCard, sealPhoneKey } from '../card/sealed-card.ts';
import { makePhoneKey, openPhoneKey } from '../phone/phone-key.ts';
import type { WalletPorts } from '../ports.ts';
import type { Session } from '../session.ts';

export type ActivateCode = DoorCode | CredentialCode | 'WALLET_STORE_FULL';

/**
 * Activates the card of a training person on this phone: makes the phone's key, has the issuer sign the rights for it,
 * seals both under the secret code, and opens the first session. Nothing is kept unless everything is.
 */
export async function activate(
  { person, code }: { readonly person: string; readonly code: string },
  { door, store, now, cost }: WalletPorts,
): Promise<Result<Session, ActivateCode>> {
  const { jwk, pkcs8 } = await makePhoneKey();
  const signed = await door.enrol(person, jwk);
  if (!signed.ok) return signed;
  const rights = readCredential(signed.value, jwk);
  if (!rights.ok) return rights;
  const card = { credential: signed.value, rights: rights.value, person, renewedAt: now(), isOpposed: false };
  const { header, vault } = await createVault(code, cost);
  const kept = await store.write({
    [recordNames.header]: header,
    [recordNames.attempts]: null,
    [recordNames.device]: null,
    [recordNames.phoneKey]: await sealPhoneKey(vault, pkcs8),
    [recordNames.card]: await sealCard(vault, card),
  });
  return kept.ok ? accept({ vault, card, sign: await openPhoneKey(pkcs8), openedBy: 'pin' }) : kept;
}
