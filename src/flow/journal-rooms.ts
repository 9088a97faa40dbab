import type { RoomName } from '#core/record';
import { accept, type Result } from '#core/shared';
import { clearTheWay, lookAtLost } from './journal/rooms/begin-again.ts';
import { bringInStep } from './journal/rooms/bring-in-step.ts';
import { copyRows } from './journal/rooms/copy-rows.ts';
import type {
  JournalHead,
  JournalRoomPort,
  JournalRooms,
  JournalRow,
  JournalStorePort,
  StoreCode,
  Turn,
  Witness,
} from './journal-ports.ts';

/** Both commits of a row, as one answer. A room that was behind is brought up: a row stored anywhere is a row made. */
async function appendInAll(
  rooms: JournalRooms,
  row: JournalRow,
  from: JournalHead,
  to: JournalHead,
): Promise<Result<'stored' | 'stale', StoreCode>> {
  const mirror = rooms.mirror();
  const [main, second] = await Promise.all([
    rooms.main.append([row], from, to),
    mirror ? mirror.append([row], from, to) : null,
  ]);
  if (!main.ok) return main;
  if (!mirror || !second) return main;
  if (!second.ok) return second;
  if (main.value === second.value) return main;
  const copied = main.value === 'stored' ? await copyRows(rooms.main, mirror) : await copyRows(mirror, rooms.main);
  return copied.ok ? accept('stored') : copied;
}

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

/** A witness that lost its last word, or never had one, learns it from rooms that agree. */
async function renewWitness({ main, witness }: JournalRooms, head: JournalHead): Promise<void> {
  if (head.seq === 0 || witness.read()?.hash === head.hash) return;
  const last = await main.bySeq(head.seq);
  if (last.ok && last.value) witness.write(witnessOf(head, last.value.at));
}

function witnessOf({ seq, hash, invoices, restarts }: JournalHead, at: string): Witness {
  return { seq, hash, at, invoices, ...(restarts !== undefined && { restarts }) };
}

/**
 * True when every room is as this page left it: both are then in step, and the witness says what this page wrote. What
 * another page, a crash or a ruined file changed shows in a head, and is judged in full.
 */
async function isStill(rooms: JournalRooms, expected: JournalHead): Promise<boolean> {
  const mirror = rooms.mirror();
  const heads = await Promise.all([rooms.main, ...(mirror ? [mirror] : [])].map((room) => room.head()));
  return heads.every(
    (head) => head.ok && head.value.seq === expected.seq && head.value.hash === expected.hash && !head.value.untold,
  );
}

/**
 * A journal kept in two rooms that share no file (reliability.md §2.6: one flipped bit makes Chromium erase a whole
 * room). What it says is stored is on the disk in both; before each turn both are brought in step; what one room lost is
 * filled again from the other, and what both lost is refused, never numbered again.
 */
export function keepInRooms(rooms: JournalRooms): JournalStorePort {
  let isLookedAt = false;
  let ruined: ReadonlySet<RoomName> = new Set();
  const suspect = (room: RoomName): void => {
    ruined = new Set([...ruined, room]);
  };
  let expected: JournalHead | null = null;
  const begin = async (): Promise<Result<Turn, StoreCode>> => {
    if (isLookedAt && expected && ruined.size === 0 && (await isStill(rooms, expected))) {
      return accept({ head: expected, repairs: [] });
    }
    const step = await bringInStep(rooms, { withTail: !isLookedAt, ruined });
    if (!step.ok) return step;
    [isLookedAt, ruined] = [true, new Set<RoomName>()];
    await renewWitness(rooms, step.value.head);
    return step;
  };
  /** Nothing is read before a first look: an erased main room would show an empty journal. */
  const looked = async (): Promise<void> => {
    if (!isLookedAt) await rooms.inTurn(async () => (isLookedAt ? null : begin()));
  };
  /** A row the main room cannot give is read from the mirror, and the main room is mended at the next turn. */
  const read = async <T>(
    ask: (room: JournalRoomPort) => Promise<Result<T, StoreCode>>,
  ): Promise<Result<T, StoreCode>> => {
    await looked();
    const answer = await ask(rooms.main);
    const mirror = rooms.mirror();
    if (answer.ok || !mirror || (answer.code !== 'STORE_UNAVAILABLE' && answer.code !== 'STORE_DAMAGED')) return answer;
    suspect('main');
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
        const turn = await begin();
        return turn.ok ? work(turn.value) : turn;
      }),
    expected: () => expected,
    lost: (key) => rooms.inTurn(() => lookAtLost(rooms, key)),
    beginAgain: (restart, work) =>
      rooms.inTurn(async () => {
        const cleared = await clearTheWay(rooms, restart);
        if (!cleared.ok) return cleared;
        if (!cleared.value) return accept(null);
        ruined = new Set();
        return work(cleared.value.lost, cleared.value.restarts);
      }),
    append: async (row, from, to) => {
      const stored = await appendInAll(rooms, row, from, to);
      if (!stored.ok || stored.value !== 'stored') return stored;
      rooms.witness.write(witnessOf(to, row.at));
      expected = to.untold ? null : to;
      return stored;
    },
    reseal: (bodies) => inAll(rooms, (room) => room.reseal(bodies)),
    probe: () => inAll(rooms, (room) => room.probe()),
    suspect,
    isMirrored: () => rooms.mirror() !== null,
    lastKnown: () => rooms.witness.read(),
    onTrouble: (listener) => onTrouble(rooms, listener),
  };
}
