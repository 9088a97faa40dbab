import { bySecret } from '#adapters/vault';
import type { Result } from '#core/shared';
import { recordNames } from '../card/sealed-card.ts';
import type { WalletPorts } from '../ports.ts';
import { unlock, vaultFault, type UnlockCode } from './unlock.ts';

/** Replaces the secret code. The old one is asked through the same guard as an unlock, with the same delays. */
export async function changeCode(
  { old, next }: { readonly old: string; readonly next: string },
  ports: WalletPorts,
): Promise<Result<void, UnlockCode | 'WALLET_STORE_FULL'>> {
  const opened = await unlock(old, ports);
  if (!opened.ok) return opened;
  const { changeSecret } = await bySecret();
  const header = await changeSecret(await ports.store.read(recordNames.header), { old, next }, ports.cost);
  if (!header.ok) return vaultFault(header.code);
  return ports.store.write({ [recordNames.header]: header.value });
}
