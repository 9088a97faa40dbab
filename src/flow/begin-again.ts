import { invoiceNumber, type GapBody } from '#core/record';
import { accept, refuse, toBase64Url, type Result } from '#core/shared';
import { appendAfter, type NewRecord } from './journal/append-record.ts';
import type { JournalPorts, LostJournal, StoreCode } from './journal-ports.ts';
import type { KeyringCode, KeyringPort } from './keyring-ports.ts';

/** More numbers than the witness can have missed: past it somebody slipped on a key. */
const aheadMax = 1_000;

/** Why a number cannot be the last one: before what is known, or too far after it. */
export type RestartCode = 'RESTART_BEFORE_KNOWN' | 'RESTART_TOO_FAR';

/** A loss as the screen tells it. */
export interface Loss {
  readonly reason: GapBody['reason'];
  /** Most invoices that anything left says were numbered. */
  readonly invoices: number;
  readonly lastNumber: string;
  /** Instant of the last commit that was remembered; null when nothing remembers any. */
  readonly lastAt: string | null;
  /** Invoices that are still there and stay in the journal. */
  readonly kept: number;
}

function reasonOf({ code }: LostJournal): GapBody['reason'] {
  return code === 'STORE_LOST' ? 'lost' : 'damaged';
}

/** What is known and what is lost of a journal that refuses to go on; null when it does not refuse. */
export async function lookAtLoss(ports: JournalPorts): Promise<Result<Loss | null, StoreCode>> {
  const key = await ports.till.publicKey();
  if (!key.ok) return key;
  const found = await ports.store.lost(key.value);
  if (!found.ok) return found;
  if (!found.value) return accept(null);
  const { known, invoices, kept } = found.value;
  return accept({
    reason: reasonOf(found.value),
    invoices,
    lastNumber: invoiceNumber(ports.env, invoices),
    lastAt: known?.at ?? null,
    kept: kept.invoices,
  });
}

function isPlausible(last: number, { invoices }: Pick<LostJournal, 'invoices'>): RestartCode | null {
  if (last < invoices) return 'RESTART_BEFORE_KNOWN';
  return last > invoices + aheadMax ? 'RESTART_TOO_FAR' : null;
}

/** The record of the gap, to be added to what is kept. */
function gapAfter(
  lost: LostJournal,
  { site, last, restarts }: { readonly site: string; readonly last: number; readonly restarts: number },
  { env, random }: JournalPorts,
): NewRecord<'gap'> {
  const { known, kept } = lost;
  const number = invoiceNumber(env, last);
  const body: GapBody = {
    number,
    known: known && { seq: known.seq, hash: known.hash, at: known.at, invoices: known.invoices },
    reason: reasonOf(lost),
    salt: toBase64Url(random.bytes(16)),
  };
  return {
    kind: 'gap',
    site,
    body: () => body,
    keys: () => ({ gap: { restarts, invoices: last, number } }),
    ...(kept.untold && { untold: kept.untold }),
  };
}

/**
 * Goes on with a journal whose records are gone: a first record says what is known and what is lost, and the next invoice
 * takes the number after `last`, the last one that may have been made. What is still whole stays where it is. `last` may
 * not be before what anything left remembers; a paper may well know a later one. Only a manager may do it.
 */
export async function beginAgain(
  { site, last }: { readonly site: string; readonly last: number },
  ports: JournalPorts,
  keyring: Pick<KeyringPort, 'state'>,
): Promise<Result<null, KeyringCode | RestartCode>> {
  if (keyring.state().current?.role !== 'manager') return refuse('KEYRING_NOT_MANAGER');
  const key = await ports.till.publicKey();
  if (!key.ok) return key;
  const found = await ports.store.lost(key.value);
  if (!found.ok) return found;
  const fault = found.value && isPlausible(last, found.value);
  if (fault) return refuse(fault);
  const at = new Date(ports.clock.nowSeconds() * 1_000).toISOString();
  const written = await ports.store.beginAgain({ key: key.value, invoices: last, at }, (lost, restarts) =>
    appendAfter(lost.kept, gapAfter(lost, { site, last, restarts }, ports), ports),
  );
  return written.ok ? accept(null) : written;
}
