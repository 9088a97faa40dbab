import { guardedOpen, type GuardedCode } from '#adapters/vault';
import { accept, refuse, type Result } from '#core/shared';
import { openCard, openSealedPhoneKey, recordNames, type KeptCode } from '../card/sealed-card.ts';
import { openPhoneKey } from '../phone/phone-key.ts';
import type { WalletPorts } from '../ports.ts';
import type { Session } from '../session.ts';

export type UnlockCode = Exclude<GuardedCode, 'VAULT_HEADER_UNREADABLE'> | KeptCode;

/**
 * One try of the secret code. Right: the session. Wrong: how long to wait and how many tries are left, in `detail`;
 * after the last one everything kept is erased (VAULT_EXHAUSTED).
 */
export async function unlock(code: string, { store, now }: WalletPorts): Promise<Result<Session, UnlockCode>> {
  const attempts = {
    read: () => store.read(recordNames.attempts),
    write: async (value: unknown) => void (await store.write({ [recordNames.attempts]: value })),
  };
  const opened = await guardedOpen(code, await store.read(recordNames.header), attempts, now());
  if (!opened.ok) {
    if (opened.code === 'VAULT_EXHAUSTED') await store.erase();
    if (opened.code === 'VAULT_HEADER_UNREADABLE') return refuse('WALLET_KEPT_DAMAGED');
    return { ...opened, code: opened.code };
  }
  const card = await openCard(opened.value, store);
  const pkcs8 = await openSealedPhoneKey(opened.value, store);
  if (!card.ok) return card;
  if (!pkcs8.ok) return pkcs8;
  return accept({ vault: opened.value, card: card.value, sign: await openPhoneKey(pkcs8.value) });
}
