import type { DoorCode } from '#adapters/issuer-door';
import { bySecret } from '#adapters/vault';
import { accept, refuse, type Result } from '#core/shared';
import { readCredential, type CredentialCode } from '../card/read-credential.ts';
import { recordNames, sealCard, sealPhoneKey } from '../card/sealed-card.ts';
import { makePhoneKey, openPhoneKey, type NewPhoneKey } from '../phone/phone-key.ts';
import type { WalletPorts } from '../ports.ts';
import { signCall } from '../present/sign-call.ts';
import type { Session } from '../session.ts';
import { callerOf } from './call-door.ts';

export type ActivateCode = DoorCode | CredentialCode | 'WALLET_STORE_FULL' | 'WALLET_CODE_UNTRIED';

/** A phone whose holder the identity provider has checked: the key it saw, and what it signed about it. */
export interface ProvedPhone {
  readonly key: NewPhoneKey;
  readonly identity: string;
}

/** Whose card, under which secret code; without `proved`, an exercise of the training issuer that checks nobody. */
export interface ActivationWish {
  readonly person: string;
  readonly code: string;
  readonly proved?: ProvedPhone;
}

/**
 * Activates a card on this phone: makes the phone's key, has the issuer sign the rights for it, seals both under the
 * secret code, and opens the first session. Nothing is kept unless everything is.
 */
export async function activate(
  { person, code, proved }: ActivationWish,
  ports: WalletPorts,
): Promise<Result<Session, ActivateCode>> {
  const { door, store, now, cost } = ports;
  const { jwk, pkcs8, sign } = proved?.key ?? (await makePhoneKey());
  const signed = proved
    ? await door.activate(
        await signCall('/issuer/activate', { identity: proved.identity }, callerOf({ jwk, sign }, ports)),
      )
    : await door.enrol(person, jwk);
  if (!signed.ok) return signed;
  const { credential, lossCode } = signed.value;
  const rights = readCredential(credential, jwk);
  if (!rights.ok) return rights;
  const at = now();
  const times = { renewedAt: at, changedAt: at };
  const about = { person, ...times, isOpposed: false, lossCode, isLossCodeNoted: lossCode === null };
  const card = { credential, rights: rights.value, ...about };
  const { createVault } = await bySecret();
  const made = await createVault(code, cost);
  if (!made.ok) return refuse('WALLET_CODE_UNTRIED');
  const { header, vault } = made.value;
  const kept = await store.write({
    [recordNames.header]: header,
    [recordNames.attempts]: null,
    [recordNames.device]: null,
    [recordNames.summaries]: null,
    [recordNames.shown]: null,
    [recordNames.services]: null,
    [recordNames.phoneKey]: await sealPhoneKey(vault, pkcs8),
    [recordNames.card]: await sealCard(vault, card),
  });
  return kept.ok ? accept({ vault, card, ...(await openPhoneKey(pkcs8)), openedBy: 'pin' }) : kept;
}
