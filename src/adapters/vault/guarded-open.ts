import { accept, refuse, type Result } from '#core/shared';
import { attemptsBeforeErasure, noAttempt, parseAttempts, waitMs, type Attempts } from './attempts.ts';
import type { VaultKey } from './seal.ts';
import type { OpenCode } from './vault-key.ts';
import { openVault } from './vault.ts';

/** Where the wrong tries are counted: a store that survives a reload and a crash. */
export interface AttemptStore {
  read(): Promise<unknown>;
  write(attempts: Attempts): Promise<void>;
}

export type GuardedCode = OpenCode | 'VAULT_WAIT' | 'VAULT_EXHAUSTED';

/**
 * One try at the vault. The failure is written **before** the secret is tried, so that closing the page in the middle
 * of a try gives none for free; it is taken back when the secret was right, or could not be tried at all.
 * `detail.waitMs` says how long to wait and `detail.left` how many tries are left; VAULT_EXHAUSTED asks the caller to
 * erase what the vault held.
 */
export async function guardedOpen(
  secret: string,
  header: unknown,
  store: AttemptStore,
  nowMs: number,
): Promise<Result<VaultKey, GuardedCode>> {
  const before = parseAttempts(await store.read());
  const wait = waitMs(before, nowMs);
  if (wait > 0) return refuse('VAULT_WAIT', { detail: { waitMs: wait } });
  const failed = { failures: before.failures + 1, lastAt: nowMs };
  await store.write(failed);
  const opened = await openVault(secret, header);
  if (opened.ok) {
    await store.write(noAttempt);
    return accept(opened.value);
  }
  if (opened.code !== 'VAULT_WRONG_SECRET') {
    await store.write(before);
    return opened;
  }
  if (failed.failures >= attemptsBeforeErasure) return refuse('VAULT_EXHAUSTED');
  const detail = { waitMs: waitMs(failed, nowMs), left: attemptsBeforeErasure - failed.failures };
  return refuse('VAULT_WRONG_SECRET', { detail });
}
