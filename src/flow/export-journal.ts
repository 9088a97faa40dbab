import { journalLine, type ForgottenBody } from '#core/record';
import { accept, type Result } from '#core/shared';
import { openRow } from './journal/open-row.ts';
import { walkRows } from './journal/walk.ts';
import type { JournalPorts, JournalRow, StoreCode } from './journal-ports.ts';

/**
 * The whole journal in clear, as the lines of contracts §6: header, then records in order. Whoever saves it holds
 * personal data, and the screen says so first. An empty journal has no line.
 *
 * @param skips leaves out what no longer opens, for a journal that is damaged: what can be saved of it is no journal.
 */
export async function exportJournal(
  ports: Pick<JournalPorts, 'store' | 'codec'>,
  skips: 'nothing' | 'damaged' = 'nothing',
): Promise<Result<readonly string[], StoreCode>> {
  const head = await ports.store.head();
  if (!head.ok) return head;
  if (!head.value.header) return accept([]);
  const lines: string[] = [];
  const walked = await walkRows(ports, async (row) => {
    const record = await openRow(row, ports.codec);
    if (!record.ok && record.code === 'STORE_DAMAGED' && skips === 'damaged') return accept('go-on');
    if (!record.ok && record.code !== 'STORE_FORGOTTEN') return record;
    lines.push(journalLine(record.ok ? record.value : forgotten(row)));
    return accept('go-on');
  });
  return walked.ok ? accept([journalLine(head.value.header), ...lines.reverse()]) : walked;
}

/** A record whose month was erased: its place, and what vouches for it. */
function forgotten({ seq, at, kind, prev, hash, sig, sealed, gap, number = gap?.number }: JournalRow) {
  const body: ForgottenBody = { forgotten: sealed.key, ...(number !== undefined && { number }) };
  return { seq, at, kind, prev, hash, sig, body };
}
