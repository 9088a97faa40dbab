import type { JournalRoomPort, JournalRow, JournalHead } from '../../journal-ports.ts';
import type { RoomSeen } from './judge-rooms.ts';

/** How many of the last rows are looked at when a page starts. */
const tailRows = 300;

/** True when rows, newest first, are the end of the chain that the head says. */
export function endsAt(head: JournalHead, rows: readonly JournalRow[]): boolean {
  if (rows.length !== Math.min(head.seq, tailRows)) return false;
  let [seq, hash] = [head.seq, head.hash];
  for (const row of rows) {
    if (row.seq !== seq || row.hash !== hash) return false;
    [seq, hash] = [seq - 1, row.prev];
  }
  return true;
}

/** Looks at a room: its head and, when asked, whether its last rows chain up to it. */
export async function lookAtRoom(room: JournalRoomPort, withTail: boolean): Promise<RoomSeen> {
  const head = await room.head();
  if (!head.ok) return { kind: 'refused', code: head.code };
  if (!withTail) return { kind: 'open', head: head.value, isSound: true };
  const rows = await room.rows({ before: Number.MAX_SAFE_INTEGER, count: tailRows });
  if (!rows.ok) return { kind: 'refused', code: rows.code };
  return { kind: 'open', head: head.value, isSound: endsAt(head.value, rows.value) };
}
