import { journalLine } from '#core/record';
import { accept, type Result } from '#core/shared';
import { openRow } from './journal/open-row.ts';
import { walkRows } from './journal/walk.ts';
import type { JournalPorts, StoreCode } from './journal-ports.ts';

/**
 * The whole journal in clear, as the lines of contracts §6: header, then records in order. Whoever saves it holds
 * personal data, and the screen says so first. An empty journal has no line.
 */
export async function exportJournal(
  ports: Pick<JournalPorts, 'store' | 'codec'>,
): Promise<Result<readonly string[], StoreCode>> {
  const head = await ports.store.head();
  if (!head.ok) return head;
  if (!head.value.header) return accept([]);
  const lines: string[] = [];
  const walked = await walkRows(ports, async (row) => {
    const record = await openRow(row, ports.codec);
    if (!record.ok) return record;
    lines.push(journalLine(record.value));
    return accept('go-on');
  });
  return walked.ok ? accept([journalLine(head.value.header), ...lines.reverse()]) : walked;
}
