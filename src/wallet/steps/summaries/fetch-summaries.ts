import * as v from 'valibot';
import type { DoorCode } from '#adapters/issuer-door';
import { accept, refuse, type Result } from '#core/shared';
import type { WalletPorts } from '../../ports.ts';
import type { Session } from '../../session.ts';
import { callDoor, keyOf } from '../call-door.ts';
import { isSameInvoice, readSummaries } from './kept-summaries.ts';
import { takeSummary } from './take-summary.ts';

const lettersForm = v.object({
  letters: v.pipe(
    v.array(v.object({ id: v.pipe(v.string(), v.length(12)), sealed: v.pipe(v.string(), v.maxLength(6_000)) })),
    v.maxLength(100),
  ),
});

/**
 * Fetches the summaries that tills left at the relay, keeps those that open, and tells the relay to forget them all: one
 * that does not open today never will. Answers how many are new to this phone.
 */
export async function fetchSummaries(session: Session, ports: WalletPorts): Promise<Result<number, DoorCode>> {
  const answer = await callDoor('/issuer/summaries/fetch', {}, keyOf(session), ports);
  if (!answer.ok) return answer;
  const read = v.safeParse(lettersForm, answer.value);
  if (!read.success) return refuse('WALLET_ISSUER_ANSWER');
  const before = await readSummaries(session, ports);
  let count = 0;
  const done: string[] = [];
  for (const { id, sealed } of read.output.letters) {
    const taken = await takeSummary(sealed, session, ports);
    if (taken.ok && !before.some((one) => isSameInvoice(one, taken.value))) count += 1;
    if (taken.ok || taken.code !== 'WALLET_STORE_FULL') done.push(id);
  }
  if (done.length > 0) await callDoor('/issuer/summaries/take', { ids: done }, keyOf(session), ports);
  return accept(count);
}
