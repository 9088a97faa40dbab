import { accept, type Result } from '#core/shared';
import { appendAtOnce, appendInAll } from './journal/rooms/append-in-all.ts';
import { clearTheWay, lookAtLost } from './journal/rooms/begin-again.ts';
import { isPassing } from './journal/rooms/judge-rooms.ts';
import { standingOf } from './journal/rooms/standing.ts';
import type { JournalRoomPort, JournalRooms, JournalStorePort, StoreCode } from './journal-ports.ts';

/** Listens to every room; answers how to stop. */
function onTrouble(rooms: JournalRooms, listener: (code: StoreCode) => void): () => void {
  const stops = [rooms.main, rooms.mirror()].map((room) => room?.onTrouble(listener));
  return () => stops.forEach((stop) => stop?.());
}

/** The same asked of every room at once; the first refusal, when there is one. */
async function inAll(
  rooms: JournalRooms,
  ask: (room: JournalRoomPort) => Promise<Result<null, StoreCode>>,
): Promise<Result<null, StoreCode>> {
  const mirror = rooms.mirror();
  const answers = await Promise.all([rooms.main, ...(mirror ? [mirror] : [])].map(ask));
  return answers.find(({ ok }) => !ok) ?? accept(null);
}

/**
 * A journal kept in two rooms that share no file (reliability.md §2.6: one flipped bit makes Chromium erase a whole
 * room). What it says is stored is on the disk in both; before each turn both are brought in step; what one room lost is
 * filled again from the other, and what both lost is refused, never numbered again.
 */
export function keepInRooms(rooms: JournalRooms): JournalStorePort {
  const standing = standingOf(rooms);
  /** A row the main room cannot give is read from the mirror, and the main room is mended at the next turn. */
  const read = async <T>(
    ask: (room: JournalRoomPort) => Promise<Result<T, StoreCode>>,
  ): Promise<Result<T, StoreCode>> => {
    await standing.look();
    const answer = await ask(rooms.main);
    const mirror = rooms.mirror();
    if (answer.ok || !mirror || (answer.code !== 'STORE_UNAVAILABLE' && answer.code !== 'STORE_DAMAGED')) return answer;
    standing.suspect('main');
    return ask(mirror);
  };
  return {
    head: () => read((room) => room.head()),
    bySeq: (seq) => read((room) => room.bySeq(seq)),
    byDraft: (id) => read((room) => room.byDraft(id)),
    cancellationOf: (seq) => read((room) => room.cancellationOf(seq)),
    movesOf: (seq) => read((room) => room.movesOf(seq)),
    rows: (range) => read((room) => room.rows(range)),
    outbox: () => read((room) => room.outbox()),
    inTurn: (work) =>
      rooms.inTurn(async () => {
        const turn = await standing.begin();
        return turn.ok ? work(turn.value) : turn;
      }),
    appendAtOnce: async (make) => {
      const from = standing.take();
      if (!from) return accept(null);
      // The rooms are asked to open first: making the row takes about as long as they do.
      const made = Promise.resolve().then(() => make(from));
      const writing = made.then((one) => (one.ok ? { rows: [one.value.row], to: one.value.reached } : null));
      const stored = await appendAtOnce(rooms, from, writing, standing.remember);
      const answer = await made;
      if (!answer.ok) return answer;
      // A room that is ruined is mended in the turn that is then due.
      if (!stored.ok) return isPassing(stored.code) ? stored : accept(null);
      return accept(stored.value === 'stored' ? answer.value : null);
    },
    lost: (key) => rooms.inTurn(() => lookAtLost(rooms, key)),
    beginAgain: (restart, work) =>
      rooms.inTurn(async () => {
        standing.take();
        const cleared = await clearTheWay(rooms, restart);
        if (!cleared.ok) return cleared;
        if (!cleared.value) return accept(null);
        standing.clear();
        return work(cleared.value.lost, cleared.value.restarts);
      }),
    append: async (row, from, to) => {
      const writing = { rows: [row], to };
      standing.take();
      const stored = await appendInAll(rooms, from, writing);
      if (stored.ok && stored.value === 'stored') standing.remember(writing);
      return stored;
    },
    reseal: (bodies) => inAll(rooms, (room) => room.reseal(bodies)),
    probe: () => inAll(rooms, (room) => room.probe()),
    suspect: standing.suspect,
    isMirrored: () => rooms.mirror() !== null,
    lastKnown: () => rooms.witness.read(),
    onTrouble: (listener) => onTrouble(rooms, listener),
  };
}
