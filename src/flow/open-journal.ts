import type { Repair } from '#core/record';
import { accept, type Result } from '#core/shared';
import { inTurn } from './journal/in-turn.ts';
import type { JournalPorts, StoreCode } from './journal-ports.ts';

/** How the journal was found at start. */
export interface OpenedJournal {
  /** Invoices numbered so far. */
  readonly invoices: number;
  /** What had to be filled again from the other room; a record tells of each. */
  readonly repairs: readonly Repair[];
  /** True when two rooms hold the journal. */
  readonly isMirrored: boolean;
}

async function open(ports: JournalPorts): Promise<Result<OpenedJournal, StoreCode>> {
  return inTurn(ports, async ({ head, repairs }) => {
    const room = await ports.store.probe();
    if (!room.ok) return room;
    return accept({ invoices: head.invoices, repairs, isMirrored: ports.store.isMirrored() });
  });
}

/** A room may look whole and be ruined where the first write goes; Chromium erases it then. */
const onceMore: readonly StoreCode[] = ['STORE_UNAVAILABLE', 'STORE_CLOSED'];

/**
 * Opens the journal before the first invoice: both rooms and the witness are compared, the last rows' chain is checked,
 * what one room lost is filled again and recorded, and some ballast is written so that a full disk is known now. What
 * the first writes ruin is mended in the same opening.
 */
export async function openJournal(ports: JournalPorts): Promise<Result<OpenedJournal, StoreCode>> {
  const opened = await open(ports);
  return opened.ok || !onceMore.includes(opened.code) ? opened : open(ports);
}
