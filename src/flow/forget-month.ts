import { forgottenDigest, type ForgottenRecord } from '#core/record';
import { accept, refuse, toBase64Url, type Result } from '#core/shared';
import { appendAfter } from './journal/append-record.ts';
import { inTurn } from './journal/in-turn.ts';
import { untilStored } from './journal/until-stored.ts';
import { walkRows } from './journal/walk.ts';
import type { JournalPorts, StoreCode } from './journal-ports.ts';
import type { KeyringCode, KeyringPort } from './keyring-ports.ts';

/** What is left of a month's records once its key is destroyed, in order. */
async function leftOf(month: string, ports: JournalPorts): Promise<Result<readonly ForgottenRecord[], StoreCode>> {
  const left: ForgottenRecord[] = [];
  const walked = await walkRows(ports, (row) => {
    const { seq, at, kind, hash, gap, number = gap?.number } = row;
    if (row.sealed.key === month) left.push({ seq, at, kind, hash, ...(number !== undefined && { number }) });
    return Promise.resolve(accept('go-on'));
  });
  return walked.ok ? accept(left.reverse()) : walked;
}

/**
 * Erases a month: a signed record says first what goes and vouches for what is left of it, then the month's key is
 * destroyed in every place it was kept. The month being written in is refused: its own record would go with it.
 */
export async function forgetMonth(
  month: string,
  ports: JournalPorts,
  keyring: Pick<KeyringPort, 'state' | 'forgetMonth'>,
): Promise<Result<null, KeyringCode>> {
  if (keyring.state().current?.role !== 'manager') return refuse('KEYRING_NOT_MANAGER');
  const thisMonth = new Date(ports.clock.nowSeconds() * 1_000).toISOString().slice(0, 7);
  if (month >= thisMonth) return refuse('KEYRING_MONTH_OPEN');
  const recorded = await inTurn<null, StoreCode>(ports, async (turn) => {
    const left = await leftOf(month, ports);
    const { header } = turn.head;
    if (!left.ok) return left;
    if (!header || left.value.length === 0) return accept(null);
    const digest = await forgottenDigest(left.value);
    const body = { month, records: left.value.length, digest, salt: toBase64Url(ports.random.bytes(16)) };
    const added = { kind: 'erase', site: header.site, body: () => body, keys: () => ({}) } as const;
    const stored = await untilStored(turn.head, ports, (head) => appendAfter(head, added, ports));
    return stored.ok ? accept(null) : stored;
  });
  return recorded.ok ? keyring.forgetMonth(month) : recorded;
}
