import type { VaultKey } from '#adapters/vault';
import type { WalletStore } from '#adapters/wallet-store';
import { accept, type Result } from '#core/shared';
import type { UnlockMethod } from '#core/token';
import { openCard, openSealedPhoneKey, type KeptCode } from '../card/sealed-card.ts';
import { openPhoneKey } from '../phone/phone-key.ts';
import type { Session } from '../session.ts';

/** An open vault → the session: the card, and the phone's key in memory. */
export async function openSession(
  vault: VaultKey,
  store: WalletStore,
  openedBy: UnlockMethod,
): Promise<Result<Session, KeptCode>> {
  const card = await openCard(vault, store);
  const pkcs8 = await openSealedPhoneKey(vault, store);
  if (!card.ok) return card;
  if (!pkcs8.ok) return pkcs8;
  return accept({ vault, card: card.value, ...(await openPhoneKey(pkcs8.value)), openedBy });
}
