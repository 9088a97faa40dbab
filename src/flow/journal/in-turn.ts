import { accept, toBase64Url, type Result } from '#core/shared';
import type { JournalPorts, StoreCode, Turn } from '../journal-ports.ts';
import { appendAfter } from './append-record.ts';

/** Writes a record of each repair that none tells of yet. Answers the turn as it then stands. */
async function recordRepairs(turn: Turn, ports: JournalPorts): Promise<Result<Turn, StoreCode>> {
  let { head } = turn;
  for (const [at, repair] of turn.repairs.entries()) {
    if (!head.header) break;
    const body = { ...repair, salt: toBase64Url(ports.random.bytes(16)) };
    const added = {
      kind: 'repair',
      site: head.header.site,
      body: () => body,
      keys: () => ({}),
      untold: turn.repairs.slice(at + 1),
    } as const;
    const record = await appendAfter(head, added, ports);
    if (!record.ok) return record;
    const next = await ports.store.head();
    if (!next.ok) return next;
    head = next.value;
  }
  return accept({ ...turn, head });
}

/** Runs `work` while no other tab writes, on a journal that is whole and tells of its own repairs. */
export function inTurn<T, Code extends string>(
  ports: JournalPorts,
  work: (turn: Turn) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | StoreCode>> {
  return ports.store.inTurn<T, Code | StoreCode>(async (turn) => {
    const told = turn.repairs.length === 0 ? accept(turn) : await recordRepairs(turn, ports);
    return told.ok ? work(told.value) : told;
  });
}
