import type { KdfCost } from '#adapters/vault';
import { accept, refuse, type Result } from '#core/shared';
import type { StoreCode } from '#flow/journal-ports';
import type { DeviceSecretPort, KeyringCode, KeyringState } from '#flow/keyring-ports';
import { parseKeyring, shownOperators, type KeyringDocument, type KeyringStore } from './keyring-document.ts';
import type { ReloadMemory } from './reload-memory.ts';
import type { Session } from './session.ts';

/** What a keyring needs from outside. */
export interface KeyringNeeds {
  readonly store: KeyringStore;
  readonly device: DeviceSecretPort;
  readonly bytes: (count: number) => Uint8Array<ArrayBuffer>;
  /** Runs `work` while no other tab changes the keyring. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** The other tabs of this till: told when this one locks, heard when they do. */
  readonly tabs: { readonly tellLock: () => void; readonly onLock: (listener: () => void) => void };
  /** What lets a reload of the page ask nobody for a secret. */
  readonly memory: ReloadMemory;
  /** Work asked of a guess at a passphrase. */
  readonly cost: KdfCost;
}

/** The keyring as this tab holds it. */
export interface Held {
  readonly needs: KeyringNeeds;
  document: KeyringDocument | null;
  session: Session | null;
  isPaused: boolean;
  state: KeyringState;
  readonly listeners: Set<() => void>;
}

/** Nothing known yet. */
export function newHeld(needs: KeyringNeeds): Held {
  const state: KeyringState = { stage: 'loading', operators: [], current: null };
  return { needs, document: null, session: null, isPaused: false, state, listeners: new Set() };
}

/** Makes the state again from what is held, and tells whoever listens. */
export function tell(held: Held): void {
  const { document, session, isPaused } = held;
  const operators = document ? shownOperators(document) : [];
  const current = operators.find(({ id }) => id === session?.operatorId) ?? null;
  const openStage = isPaused ? 'paused' : 'open';
  const stage = document ? (session ? openStage : 'locked') : 'absent';
  held.state = { stage, operators, current };
  if (stage === 'open' && session) remember(held, session);
  else held.needs.memory.forget();
  for (const listener of held.listeners) listener();
}

/** What a reload needs to find the keyring open. */
export interface Remembered {
  readonly siteKey: Uint8Array<ArrayBuffer>;
  readonly generation: number;
  readonly operatorId: string | null;
}

function remember({ needs }: Held, { siteKey, generation, operatorId }: Session): void {
  const remembered: Remembered = { siteKey: siteKey.slice(), generation, operatorId };
  needs.memory.remember(remembered);
}

/** Overwrites what can be overwritten and lets go of the rest. */
export function wipe(held: Held): void {
  held.session?.siteKey.fill(0);
  held.session?.months.clear();
  held.session = null;
  held.isPaused = false;
  tell(held);
}

/** Reads what is stored, and holds it. */
export async function readAgain(held: Held): Promise<Result<KeyringDocument | null, StoreCode>> {
  const stored = await held.needs.store.read();
  const parsed = stored.ok ? parseKeyring(stored.value) : stored;
  if (parsed.ok) held.document = parsed.value;
  return parsed;
}

/** Writes a document, and holds it once it is written. */
export async function keep(held: Held, document: KeyringDocument): Promise<Result<null, StoreCode>> {
  const written = await held.needs.store.write(document);
  if (!written.ok) return written;
  held.document = document;
  tell(held);
  return accept(null);
}

type Change = (document: KeyringDocument, session: Session) => Promise<Result<KeyringDocument, KeyringCode>>;

/**
 * Changes the document in turn, from what is stored now. A tab whose site key is no longer the one in use has nothing to
 * say: it locks. One that was locked during the work keeps nothing of it.
 */
export function change(held: Held, work: Change): Promise<Result<null, KeyringCode>> {
  return held.needs.inTurn(async () => {
    const { session } = held;
    if (!session) return refuse('KEYRING_LOCKED');
    const read = await readAgain(held);
    if (!read.ok) return read;
    if (read.value?.generation !== session.generation) {
      wipe(held);
      return refuse('KEYRING_LOCKED');
    }
    const changed = await work(read.value, session);
    // Locked meanwhile: the site's key was wiped under the hands of the work.
    if (held.session !== session) return refuse('KEYRING_LOCKED');
    return changed.ok ? keep(held, changed.value) : changed;
  });
}
