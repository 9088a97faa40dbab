import { bySecret, type GuardedCode, type OpenCode } from '#adapters/vault';
import { refuse, type Result } from '#core/shared';
import { recordNames, type KeptCode } from '../card/sealed-card.ts';
import type { WalletPorts } from '../ports.ts';
import type { Session } from '../session.ts';
import { openSession } from './open-session.ts';

export type UnlockCode = Exclude<GuardedCode, 'VAULT_HEADER_UNREADABLE' | 'VAULT_UNTRIED'> | VaultFault;

/**
 * One try of the secret code. Right: the session. Wrong: how long to wait and how many tries are left, in `detail`;
 * after the last one everything kept is erased (VAULT_EXHAUSTED).
 */
export async function unlock(
  code: string,
  { store, now }: Pick<WalletPorts, 'store' | 'now'>,
): Promise<Result<Session, UnlockCode>> {
  const attempts = {
    read: () => store.read(recordNames.attempts),
    write: async (value: unknown) => void (await store.write({ [recordNames.attempts]: value })),
  };
  const { guardedOpen } = await bySecret();
  const opened = await guardedOpen(code, await store.read(recordNames.header), attempts, now());
  if (opened.ok) return openSession(opened.value, store, 'pin');
  if (opened.code === 'VAULT_EXHAUSTED') await store.erase();
  if (opened.code === 'VAULT_HEADER_UNREADABLE' || opened.code === 'VAULT_UNTRIED') return vaultFault(opened.code);
  return { ...opened, code: opened.code };
}

/** The secret code could not be tried; or what the vault keeps is damaged. */
type VaultFault = 'WALLET_CODE_UNTRIED' | KeptCode;

/** A vault that fails although the code is right, in the words of the app. */
export function vaultFault(code: OpenCode): Result<never, VaultFault> {
  return refuse(code === 'VAULT_UNTRIED' ? 'WALLET_CODE_UNTRIED' : 'WALLET_KEPT_DAMAGED');
}
