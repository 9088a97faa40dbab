import { invoiceNumber, type Repair } from '#core/record';
import { openJournal } from './open-journal.ts';
import { wrapLeftKeys } from './wrap-left-keys.ts';
import type { JournalPorts, StoreCode } from './journal-ports.ts';

/** How this machine keeps invoices, as the screen always tells it. */
export interface StorageState {
  /** Why no invoice may be begun; null when one may. */
  readonly trouble: StoreCode | null;
  /** Number of the last invoice that the witness knows; null when there is none. */
  readonly lastNumber: string | null;
  /** What was filled again since the page was opened. */
  readonly repairs: readonly Repair[];
  readonly isMirrored: boolean;
  /** Seconds by which the clock has gone back since the last record; 0 when it has not, by more than it may drift. */
  readonly clockBackSeconds: number;
}

/** Less than this is a clock set right, not set back. */
const driftSeconds = 120;

/** Opens the journal, or looks at it again between two patients. */
export async function lookAtStorage(ports: JournalPorts): Promise<StorageState> {
  const opened = await openJournal(ports);
  // What fails is done at a later look: until then each body still opens.
  if (opened.ok) await wrapLeftKeys(ports);
  const known = ports.store.lastKnown();
  const back = known ? Math.floor(Date.parse(known.at) / 1_000) - ports.clock.nowSeconds() : 0;
  return {
    trouble: opened.ok ? null : opened.code,
    lastNumber: known && known.invoices > 0 ? invoiceNumber(ports.env, known.invoices) : null,
    repairs: opened.ok ? opened.value.repairs : [],
    isMirrored: ports.store.isMirrored(),
    clockBackSeconds: back > driftSeconds ? back : 0,
  };
}
