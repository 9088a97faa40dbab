import { openSummary, type OpenSummaryCode } from '#adapters/summary-seal';
import { accept, refuse, type Result } from '#core/shared';
import type { WalletPorts } from '../../ports.ts';
import type { Session } from '../../session.ts';
import { isSameInvoice, readSummaries, writeSummaries, type KeptSummary } from './kept-summaries.ts';
import { readShown } from './shown-proofs.ts';

export type TakeCode = OpenSummaryCode | 'WALLET_SUMMARY_UNASKED' | 'WALLET_STORE_FULL';

/**
 * Takes a sealed summary: opened by this phone's key, signed by a till, and an answer to a code this phone showed. One
 * that is there already changes nothing; the same number again from that till replaces nothing.
 */
export async function takeSummary(
  sealed: string,
  session: Session,
  ports: WalletPorts,
): Promise<Result<KeptSummary, TakeCode>> {
  const opened = await openSummary(sealed, session.agreement);
  if (!opened.ok) return opened;
  const { summary, till } = opened.value;
  if (!(await readShown(session, ports)).includes(summary.jti)) return refuse('WALLET_SUMMARY_UNASKED');
  const kept = await readSummaries(session, ports);
  const taken = { ...summary, till };
  const known = kept.find((one) => isSameInvoice(one, taken));
  if (known) return accept(known);
  const written = await writeSummaries([taken, ...kept], session, ports);
  return written.ok ? accept(taken) : written;
}
