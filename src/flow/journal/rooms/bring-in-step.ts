import type { Repair, RoomName } from '#core/record';
import { accept, refuse, type Result } from '#core/shared';
import type { JournalRoomPort, JournalRooms, StoreCode, Turn } from '../../journal-ports.ts';
import { copyRows } from './copy-rows.ts';
import { judgeRooms, type Judgement, type RoomSeen } from './judge-rooms.ts';
import { lookAtRoom } from './look-at-room.ts';

/** What to doubt of the rooms before relying on them. */
export interface Doubts {
  /** Look at the last rows too, not at the heads alone. */
  readonly withTail: boolean;
  /** The main room failed to give a row it should have. */
  readonly isMainRuined: boolean;
}

function roomOf(rooms: JournalRooms, name: RoomName): JournalRoomPort | null {
  return name === 'main' ? rooms.main : rooms.mirror();
}

async function look(rooms: JournalRooms, { withTail, isMainRuined }: Doubts) {
  const mirror = rooms.mirror();
  const [main, second] = await Promise.all([lookAtRoom(rooms.main, withTail), mirror && lookAtRoom(mirror, withTail)]);
  const judged: RoomSeen = isMainRuined && main.kind === 'open' ? { ...main, isSound: false } : main;
  return { main: judged, mirror: second, judgement: judgeRooms(judged, second, rooms.witness.read()) };
}

const lastSeqOf = (seen: RoomSeen | null): number => (seen?.kind === 'open' ? seen.head.seq : 0);

type Mending = Exclude<Judgement, { kind: 'in-step' | 'refuse' }>;

/** Fills a room from the other one. A mirror that cannot be made again is given up: the journal goes on with one room. */
async function fill(rooms: JournalRooms, todo: Mending): Promise<Result<'filled' | 'given-up', StoreCode>> {
  const [room, other] = [roomOf(rooms, todo.room), roomOf(rooms, todo.room === 'main' ? 'mirror' : 'main')];
  if (!room || !other) return refuse('STORE_UNAVAILABLE');
  const isUnusable = todo.kind === 'repair' && (todo.seen === 'refused' || todo.seen === 'damaged');
  const emptied = isUnusable ? await room.reset() : accept(null);
  if (!emptied.ok) return rooms.mirror() === null ? accept('given-up') : emptied;
  const copied = await copyRows(other, room);
  return copied.ok ? accept('filled') : copied;
}

/**
 * Brings both rooms to the same journal, or says why it cannot be used. Answers the head they share and what was
 * repaired.
 */
export async function bringInStep(rooms: JournalRooms, doubts: Doubts): Promise<Result<Turn, StoreCode>> {
  const { main, mirror, judgement } = await look(rooms, doubts);
  if (judgement.kind === 'refuse') return refuse(judgement.code);
  if (judgement.kind === 'in-step') return accept({ head: judgement.head, repairs: [] });
  const from = lastSeqOf(judgement.room === 'main' ? main : mirror);
  const filled = await fill(rooms, judgement);
  if (!filled.ok) return filled;
  const head = await rooms.main.head();
  if (!head.ok) return head;
  const isTold = judgement.kind === 'repair' && filled.value === 'filled';
  const repairs: readonly Repair[] = isTold
    ? [{ room: judgement.room, seen: judgement.seen, from, to: head.value.seq }]
    : [];
  return accept({ head: head.value, repairs });
}
