import { seal } from '#adapters/vault';
import { openRecord, recordNames } from '../../card/sealed-card.ts';
import type { WalletPorts } from '../../ports.ts';
import type { Session } from '../../session.ts';

/** Proofs remembered: a code is renewed every 30 s, so these cover hours of showing and months of visits. */
const most = 400;

/** Remembers the number of a proof that was shown: only a summary that answers one of them is taken. */
export async function rememberShown(jti: string, session: Session, ports: WalletPorts): Promise<void> {
  const known = await readShown(session, ports);
  const bytes = new TextEncoder().encode(JSON.stringify([jti, ...known].slice(0, most)));
  await ports.store.write({ [recordNames.shown]: await seal(session.vault, recordNames.shown, bytes) });
}

/** Numbers of the proofs this phone showed, newest first. */
export async function readShown({ vault }: Session, { store }: WalletPorts): Promise<readonly string[]> {
  const bytes = await openRecord(vault, store, recordNames.shown);
  const kept: unknown = bytes.ok ? JSON.parse(new TextDecoder().decode(bytes.value)) : [];
  return Array.isArray(kept) ? kept.filter((jti) => typeof jti === 'string') : [];
}
