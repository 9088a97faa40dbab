import { guardedOpen, type GuardedCode } from '#adapters/vault';
import { refuse, type Result } from '#core/shared';
import { recordNames, type KeptCode } from '../card/sealed-card.ts';
import type { WalletPorts } from '../ports.ts';
import type { Session } from '../session.ts';
import { openSession } from './open-session.ts';

export type UnlockCode = Exclude<GuardedCode, 'VAULT_HEADER_UNREADABLE'> | KeptCode;

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
  const opened = await guardedOpen(code, await store.read(recordNames.header), attempts, now());
  if (opened.ok) return openSession(opened.value, store, 'pin');
  if (opened.code === 'VAULT_EXHAUSTED') await store.erase();
  return opened.code === 'VAULT_HEADER_UNREADABLE' ? refuse('WALLET_KEPT_DAMAGED') : { ...opened, code: opened.code };
}
