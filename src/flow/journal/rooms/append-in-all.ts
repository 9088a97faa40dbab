import { accept, type Result } from '#core/shared';
import type { Agree, JournalHead, JournalRoomPort, JournalRooms, StoreCode, Writing } from '../../journal-ports.ts';
import { agreement } from './agreement.ts';
import { copyRows } from './copy-rows.ts';

type Written = Result<'stored' | 'stale', StoreCode>;

function partiesOf(rooms: JournalRooms): number {
  return rooms.mirror() ? 2 : 1;
}

/**
 * Writes in every room what they agree on. A room that cannot be written says no for itself. Only the disk can part them
 * after that: a row stored anywhere is a row made, and the other room is filled.
 */
async function writeInAll(rooms: JournalRooms, from: JournalHead, voice: () => Agree): Promise<Written> {
  const mirror = rooms.mirror();
  const writeIn = (room: JournalRoomPort): Promise<Written> => {
    const agree = voice();
    return room.append(from, agree).finally(() => void agree(false));
  };
  const [main, second] = await Promise.all([writeIn(rooms.main), mirror && writeIn(mirror)]);
  if (!main.ok) return main;
  if (!mirror || !second) return main;
  if (!second.ok) return second;
  if (main.value === second.value) return main;
  const copied = main.value === 'stored' ? await copyRows(rooms.main, mirror) : await copyRows(mirror, rooms.main);
  return copied.ok ? accept('stored') : copied;
}

/** Writes in every room where all of them stand at `from`, in none otherwise. Only in turn. */
export function appendInAll(rooms: JournalRooms, from: JournalHead, writing: Writing): Promise<Written> {
  return writeInAll(rooms, from, agreement(partiesOf(rooms), Promise.resolve(writing)));
}

/**
 * The same without a turn: the rooms are opened, the turn is asked for and the row is made all at once. It is written
 * when both rooms stand at `from` and no other tab is at work; `whenStored` then runs before the turn ends. What is read
 * before the turn is granted stays true: nobody else can write in a room that is open for writing. Nobody waits for the
 * turn with a room open, so that two tabs cannot wait for each other.
 */
export async function appendAtOnce(
  rooms: JournalRooms,
  from: JournalHead,
  writing: Promise<Writing | null>,
  whenStored: (writing: Writing) => void,
): Promise<Written> {
  const voice = agreement(partiesOf(rooms) + 1, writing);
  const turn = voice();
  let begun: (writes: Promise<Written>) => void = () => undefined;
  const writes = new Promise<Written>((answer) => (begun = answer));
  const holding = rooms.ifFree(async (isFree) => {
    void turn(isFree);
    const written = isFree ? await writes : null;
    const made = await writing;
    if (written?.ok && written.value === 'stored' && made) whenStored(made);
  });
  begun(writeInAll(rooms, from, voice));
  const [written] = await Promise.all([writes, holding.finally(() => void turn(false))]);
  return written;
}
