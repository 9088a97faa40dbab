import type { RoomName } from '#core/record';
import type { Result } from '#core/shared';
import type { JournalHead, JournalRooms, StoreCode, Turn, Witness, Writing } from '../../journal-ports.ts';
import { bringInStep } from './bring-in-step.ts';

/** What a page knows of its journal without looking. */
export interface Standing {
  /** Brings the rooms in step, in turn. */
  begin(): Promise<Result<Turn, StoreCode>>;
  /** Looks at the rooms for the first time: an erased main room would show an empty journal. */
  look(): Promise<void>;
  /** Says that a room failed to give what it should: it is filled again at the next turn. */
  suspect(room: RoomName): void;
  /** Forgets every doubt: both rooms were just brought to the same journal. */
  clear(): void;
  /** Takes the head that both rooms should have, once: null while anything is doubted or somebody writes after it. */
  take(): JournalHead | null;
  /** What was written is known outside the rooms too, and is where the next row goes. */
  remember(writing: Writing): void;
}

function witnessOf({ seq, hash, invoices, restarts }: JournalHead, at: string): Witness {
  return { seq, hash, at, invoices, ...(restarts !== undefined && { restarts }) };
}

/** A witness that lost its last word, or never had one, learns it from rooms that agree. */
async function renewWitness({ main, witness }: JournalRooms, head: JournalHead): Promise<void> {
  if (head.seq === 0 || witness.read()?.hash === head.hash) return;
  const last = await main.bySeq(head.seq);
  if (last.ok && last.value) witness.write(witnessOf(head, last.value.at));
}

/** Follows where a journal stands, from this page's own looks and writes. */
export function standingOf(rooms: JournalRooms): Standing {
  let isLookedAt = false;
  let ruined: ReadonlySet<RoomName> = new Set();
  let expected: JournalHead | null = null;
  const begin = async (): Promise<Result<Turn, StoreCode>> => {
    expected = null;
    const step = await bringInStep(rooms, { withTail: !isLookedAt, ruined });
    if (!step.ok) return step;
    [isLookedAt, ruined] = [true, new Set<RoomName>()];
    expected = step.value.repairs.length === 0 ? step.value.head : null;
    await renewWitness(rooms, step.value.head);
    return step;
  };
  return {
    begin,
    look: async () => {
      if (!isLookedAt) await rooms.inTurn(async () => (isLookedAt ? null : begin()));
    },
    suspect: (room) => {
      ruined = new Set([...ruined, room]);
    },
    clear: () => {
      ruined = new Set();
    },
    take: () => {
      const taken = ruined.size === 0 ? expected : null;
      expected = null;
      return taken;
    },
    remember: ({ rows, to }) => {
      for (const { at } of rows) rooms.witness.write(witnessOf(to, at));
      expected = to.untold ? null : to;
    },
  };
}
