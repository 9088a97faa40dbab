import type { RoomFault, RoomName } from '#core/record';
import type { JournalHead, StoreCode, Witness } from '../../journal-ports.ts';
import { byReach } from '../head-after.ts';

/** What a look at a room found. `sound`: its last rows chain up to its head. */
export type RoomSeen =
  | { readonly kind: 'open'; readonly head: JournalHead; readonly isSound: boolean }
  | { readonly kind: 'refused'; readonly code: StoreCode };

/** What must happen before the journal may be used. */
export type Judgement =
  | { readonly kind: 'in-step'; readonly head: JournalHead }
  /** A write was cut between the two commits, or the mirror is new: nothing was lost, only copy. */
  | { readonly kind: 'catch-up'; readonly room: RoomName }
  | { readonly kind: 'repair'; readonly room: RoomName; readonly seen: RoomFault }
  | { readonly kind: 'refuse'; readonly code: StoreCode };

/** A room that does not open for one of these reasons is not ruined: waiting or making space helps. */
const passing: readonly StoreCode[] = ['STORE_FULL', 'STORE_CLOSED', 'STORE_FROZEN', 'STORE_OUTDATED'];

/** False for what only mending a room can help. */
export function isPassing(code: StoreCode): boolean {
  return passing.includes(code);
}

type Sound = { readonly name: RoomName; readonly head: JournalHead };

/** The rooms that open and whose end holds. */
export function soundRooms(main: RoomSeen, mirror: RoomSeen | null): readonly Sound[] {
  const rooms = [
    { name: 'main', seen: main },
    { name: 'mirror', seen: mirror },
  ] as const;
  return rooms.flatMap(({ name, seen }) => (seen?.kind === 'open' && seen.isSound ? [{ name, head: seen.head }] : []));
}

/** Why a room is not in step with the fuller one, or null when the gap is one write that was cut short. */
function faultOf(seen: RoomSeen, fuller: JournalHead, witness: Witness | null): RoomFault | null {
  if (seen.kind === 'refused') return 'refused';
  if (!seen.isSound) return 'damaged';
  const { seq } = seen.head;
  // A witness of before the journal went on says nothing about this write.
  const told = witness && witness.restarts === fuller.restarts ? witness.seq : 0;
  if (fuller.seq - seq === 1 && seq >= told) return null;
  return seq === 0 ? 'empty' : 'short';
}

/** Why the fuller sound room cannot be the journal, or null. */
function doubtOf(fuller: JournalHead, witness: Witness | null): StoreCode | null {
  const ahead = witness ? byReach(witness, fuller) : -1;
  if (!witness || ahead < 0) return null;
  if (ahead > 0) return 'STORE_LOST';
  return witness.hash === fuller.hash ? null : 'STORE_DAMAGED';
}

/** A room that does not open for a passing reason, or rooms of which none can fill the other. */
function refusalOf(main: RoomSeen, mirror: RoomSeen | null, sound: readonly Sound[]): StoreCode | null {
  for (const seen of [main, mirror]) {
    if (seen?.kind === 'refused' && isPassing(seen.code)) return seen.code;
  }
  // A main room that does not read is emptied only when the mirror can fill it again.
  const isHopeful = sound.some(({ name, head }) => name === 'main' || head.seq > 0);
  if (isHopeful) return null;
  return main.kind === 'refused' ? main.code : 'STORE_DAMAGED';
}

/** What the other room needs to be in step with the fuller one. */
function needOf(room: RoomName, seen: RoomSeen, fuller: JournalHead, witness: Witness | null): Judgement {
  if (seen.kind === 'open' && seen.isSound && byReach(seen.head, fuller) === 0) {
    const isSame = seen.head.hash === fuller.hash;
    return isSame ? { kind: 'in-step', head: fuller } : { kind: 'refuse', code: 'STORE_DAMAGED' };
  }
  const isNew = room === 'mirror' && witness === null && seen.kind === 'open' && seen.head.seq === 0;
  const fault = isNew ? null : faultOf(seen, fuller, witness);
  return fault ? { kind: 'repair', room, seen: fault } : { kind: 'catch-up', room };
}

/**
 * Compares what both rooms hold with the witness of the last commit. The fuller sound room is the journal; the other is
 * brought in step with it. What the witness knows and no room has is lost: the journal then refuses to go on, since
 * going on would number again what was numbered before. `mirror` is null when there is none.
 */
export function judgeRooms(main: RoomSeen, mirror: RoomSeen | null, witness: Witness | null): Judgement {
  const sound = soundRooms(main, mirror);
  const refusal = refusalOf(main, mirror, sound);
  const [fuller] = sound.toSorted((one, other) => byReach(other.head, one.head));
  if (refusal || !fuller) return { kind: 'refuse', code: refusal ?? 'STORE_DAMAGED' };
  const doubt = doubtOf(fuller.head, witness);
  if (doubt) return { kind: 'refuse', code: doubt };
  if (fuller.name === 'mirror') return needOf('main', main, fuller.head, witness);
  return mirror ? needOf('mirror', mirror, fuller.head, witness) : { kind: 'in-step', head: fuller.head };
}
