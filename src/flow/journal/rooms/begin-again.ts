import type { TillKey } from '#core/record';
import { accept, refuse, type Result } from '#core/shared';
import type {
  JournalHead,
  JournalRoomPort,
  JournalRooms,
  LostJournal,
  Restart,
  StoreCode,
} from '../../journal-ports.ts';
import { byReach } from '../head-after.ts';
import { knowing, look, untoldIn } from './bring-in-step.ts';
import { copyRows, shares } from './copy-rows.ts';
import { soundRooms } from './judge-rooms.ts';

const nothing: JournalHead = { header: null, seq: 0, hash: '', invoices: 0 };

/** What a look at a refusing journal found, and the room that the kept part is in; null when no room keeps any. */
interface Found {
  readonly lost: LostJournal;
  readonly from: JournalRoomPort | null;
  /** How often the journal has gone on after a loss, as anything left says. */
  readonly restarts: number;
}

async function find(rooms: JournalRooms, key: TillKey): Promise<Result<Found | null, StoreCode>> {
  const { main, mirror, judgement } = await look(rooms, { withTail: true, ruined: new Set() });
  if (judgement.kind !== 'refuse') return accept(null);
  const { code } = judgement;
  // Anything else passes by itself or with a restart: giving records up for it would be the loss.
  if (code !== 'STORE_LOST' && code !== 'STORE_DAMAGED') return refuse(code);
  const [kept] = soundRooms(main, mirror)
    .filter(({ head: { header } }) => header === null || header.key.x === key.x)
    .toSorted((one, other) => byReach(other.head, one.head));
  const known = rooms.witness.read();
  const heads = [main, mirror].flatMap((seen) => (seen?.kind === 'open' ? [seen.head] : []));
  const traces = [...heads, ...(known ? [known] : [])];
  const invoices = Math.max(0, ...traces.map((trace) => trace.invoices));
  const restarts = Math.max(0, ...traces.map((trace) => trace.restarts ?? 0));
  const head = knowing(kept?.head ?? nothing, untoldIn([main, mirror]));
  const from = kept ? (kept.name === 'main' ? rooms.main : rooms.mirror()) : null;
  return accept({
    lost: { code, known, invoices, kept: head },
    from,
    restarts,
  });
}

/** What is left of a journal that refuses to go on; null when it does not refuse. Nothing is changed. */
export async function lookAtLost(rooms: JournalRooms, key: TillKey): Promise<Result<LostJournal | null, StoreCode>> {
  const found = await find(rooms, key);
  return found.ok ? accept(found.value && found.value.lost) : found;
}

/** Leaves in a room what the kept part has, and nothing else. */
async function follow(room: JournalRoomPort, from: JournalRoomPort | null): Promise<Result<null, StoreCode>> {
  const head = await room.head();
  const isBeginning = from && head.ok ? await shares(from, head.value) : accept(false);
  if (!isBeginning.ok || !isBeginning.value) {
    const emptied = await room.reset();
    if (!emptied.ok) return emptied;
  }
  const copied = from ? await copyRows(from, room) : accept(null);
  return copied.ok ? accept(null) : copied;
}

/**
 * Brings both rooms to the part that is kept. The witness is told first that the journal goes on after a loss: until the
 * record of it is in both rooms, each start finds the witness ahead of them and refuses, so that no crash in between can
 * number anything again. A mirror that cannot be made again is given up.
 */
export async function clearTheWay(
  rooms: JournalRooms,
  { key, invoices, at }: Restart,
): Promise<Result<{ readonly lost: LostJournal; readonly restarts: number } | null, StoreCode>> {
  const found = await find(rooms, key);
  if (!found.ok) return found;
  if (!found.value) return accept(null);
  const { lost, from } = found.value;
  const restarts = found.value.restarts + 1;
  rooms.witness.write({ seq: 0, hash: '', at, ...lost.known, invoices, restarts });
  for (const room of [rooms.main, rooms.mirror()]) {
    const done = !room || room === from ? accept(null) : await follow(room, from);
    if (!done.ok && (room === rooms.main || rooms.mirror() !== null)) return done;
  }
  return accept({ lost, restarts });
}
