import type { Repair, RoomName } from '#core/record';
import { accept, refuse, type Result } from '#core/shared';
import type { JournalHead, JournalRoomPort, JournalRooms, StoreCode, Turn } from '../../journal-ports.ts';
import { alone } from './agreement.ts';
import { copyRows, shares } from './copy-rows.ts';
import { judgeRooms, type Judgement, type RoomSeen } from './judge-rooms.ts';
import { lookAtRoom } from './look-at-room.ts';

/** What to doubt of the rooms before relying on them. */
export interface Doubts {
  /** Look at the last rows too, not at the heads alone. */
  readonly withTail: boolean;
  /** Rooms that failed to give a row they should have, or whose chain a verification found broken. */
  readonly ruined: ReadonlySet<RoomName>;
}

function roomOf(rooms: JournalRooms, name: RoomName): JournalRoomPort | null {
  return name === 'main' ? rooms.main : rooms.mirror();
}

/** Looks at both rooms and judges them. */
export async function look(rooms: JournalRooms, { withTail, ruined }: Doubts) {
  const mirror = rooms.mirror();
  const [main, second] = await Promise.all([lookAtRoom(rooms.main, withTail), mirror && lookAtRoom(mirror, withTail)]);
  const doubted = (name: RoomName, seen: RoomSeen): RoomSeen =>
    ruined.has(name) && seen.kind === 'open' ? { ...seen, isSound: false } : seen;
  const [judged, other] = [doubted('main', main), second && doubted('mirror', second)];
  return { main: judged, mirror: other, judgement: judgeRooms(judged, other, rooms.witness.read()) };
}

type Mending = Exclude<Judgement, { kind: 'in-step' | 'refuse' }>;
interface Mend {
  readonly room: JournalRoomPort;
  readonly other: JournalRoomPort;
  /** `seq` of the last record the room still had. */
  readonly from: number;
}
/** Writes in the room that is whole what is about to be done to the other one. */
async function note(room: JournalRoomPort, repair: Repair): Promise<Result<null, StoreCode>> {
  const head = await room.head();
  if (!head.ok) return head;
  const { untold = [] } = head.value;
  if (untold.some((noted) => noted.room === repair.room)) return accept(null);
  const noted = await room.append(head.value, alone([], { ...head.value, untold: [...untold, repair] }));
  return noted.ok ? accept(null) : noted;
}

/** True when what a room still has is of before the journal went on, and not its beginning: nothing can be added to it. */
async function isLeftBehind(room: JournalRoomPort, other: JournalRoomPort): Promise<Result<boolean, StoreCode>> {
  const [head, whole] = [await room.head(), await other.head()];
  if (!head.ok) return head;
  if (!whole.ok) return whole;
  if ((head.value.restarts ?? 0) === (whole.value.restarts ?? 0)) return accept(false);
  const isBeginning = await shares(other, head.value);
  return isBeginning.ok ? accept(!isBeginning.value) : isBeginning;
}

/** Empties a room that cannot be used as it is, and notes the repair in the other. */
async function prepare({
  room,
  other,
  todo,
  from,
}: Mend & { readonly todo: Extract<Mending, { kind: 'repair' }> }): Promise<Result<null, StoreCode>> {
  const isSpoilt = todo.seen === 'refused' || todo.seen === 'damaged';
  const isUnusable = isSpoilt ? accept(true) : await isLeftBehind(room, other);
  if (!isUnusable.ok) return isUnusable;
  const emptied = isUnusable.value ? await room.reset() : accept(null);
  if (!emptied.ok) return emptied;
  const whole = await other.head();
  if (!whole.ok) return whole;
  return note(other, { room: todo.room, seen: todo.seen, from, to: whole.value.seq });
}

/**
 * Mends a room from the other one: emptied when it cannot be used as it is, noted, filled. Cut at any point, it still
 * looks damaged until it is full, and the note says what was done. A mirror that cannot be made again is given up: the
 * journal goes on with one room.
 */
async function mend(rooms: JournalRooms, todo: Mending, seen: RoomSeen | null): Promise<Result<null, StoreCode>> {
  const [room, other] = [roomOf(rooms, todo.room), roomOf(rooms, todo.room === 'main' ? 'mirror' : 'main')];
  if (!room || !other) return refuse('STORE_UNAVAILABLE');
  if (todo.kind === 'repair') {
    const prepared = await prepare({ room, other, todo, from: seen?.kind === 'open' ? seen.head.seq : 0 });
    if (!prepared.ok) return rooms.mirror() === null ? accept(null) : prepared;
  }
  const copied = await copyRows(other, room);
  return copied.ok ? accept(null) : copied;
}

/** Repairs that some room notes and no record tells. */
export function untoldIn(rooms: readonly (RoomSeen | null)[]): readonly Repair[] {
  const noted = rooms.flatMap((seen) => (seen?.kind === 'open' ? (seen.head.untold ?? []) : []));
  return noted.filter(({ room }, at) => noted.findIndex((other) => other.room === room) === at);
}

/** A head that knows of every repair that is noted, whichever room notes it. */
export function knowing(head: JournalHead, repairs: readonly Repair[]): JournalHead {
  return repairs.length === 0 ? head : { ...head, untold: repairs };
}

function turnOf(head: JournalHead, repairs: readonly Repair[]): Turn {
  return { head: knowing(head, repairs), repairs };
}

/**
 * Brings both rooms to the same journal, or says why it cannot be used. Answers the head they share and the repairs of
 * which no record tells yet.
 */
export async function bringInStep(rooms: JournalRooms, doubts: Doubts): Promise<Result<Turn, StoreCode>> {
  const { main, mirror, judgement } = await look(rooms, doubts);
  if (judgement.kind === 'refuse') return refuse(judgement.code);
  if (judgement.kind === 'in-step') return accept(turnOf(judgement.head, untoldIn([main, mirror])));
  const mended = await mend(rooms, judgement, judgement.room === 'main' ? main : mirror);
  if (!mended.ok) return mended;
  const again = await look(rooms, { withTail: false, ruined: new Set() });
  if (again.judgement.kind === 'refuse') return refuse(again.judgement.code);
  if (again.judgement.kind !== 'in-step') return refuse('STORE_DAMAGED');
  return accept(turnOf(again.judgement.head, untoldIn([again.main, again.mirror])));
}
