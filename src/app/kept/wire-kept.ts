import { openAccessLog } from '#adapters/access-log';
import { deviceCheck, type DeviceCheck } from '#adapters/device-check';
import { browserNotebook, openJournalStore, verifyInWorker, verifyWorkerUrl } from '#adapters/journal-store';
import { browserKeyring, keeperMemory, keyringForm, type KeyringDocument } from '#adapters/keyring';
import { openPracticeStore, practiceForm } from '#adapters/practice-store';
import { openQuoteStore } from '#adapters/quote-store';
import { openBodyCodec, openLeftKeys, openTillKey, tillSecretsForm, type TillSecret } from '#adapters/till-key';
import { trustedUrl } from '#adapters/trusted-url';
import { browserPages, browserPlaces, onFreshLogs, openKept } from '#adapters/two-rooms';
import type { AccessAction, Practice } from '#core/record';
import type { Env } from '#core/token';
import { logAccess, type AccessStorePort } from '#flow/access-log';
import type { JournalPorts, PracticeStorePort } from '#flow/journal-ports';
import type { KeyringPort } from '#flow/keyring-ports';
import type { ClockPort, RandomPort } from '#flow/ports';
import type { QuoteStorePort } from '#flow/quote-ports';
import type { OnProgress, VerifiedRooms } from '#flow/verify-journal';

/** What this machine keeps of the practice and its patients. */
export interface KeptHands {
  readonly keyring: KeyringPort;
  readonly device: DeviceCheck;
  readonly accesses: AccessStorePort;
  /** Notes what whoever opened the till does; nobody waits for it. */
  readonly log: (action: AccessAction, seq?: number) => void;
  readonly journal: JournalPorts;
  readonly quotes: QuoteStorePort;
  readonly practices: PracticeStorePort;
  /** Asks the browser not to clean this machine's storage up; true when it will not. */
  persist(): Promise<boolean>;
  /** Verifies chain and signatures of both rooms, away from the screen's thread. */
  verifyRooms(onProgress: OnProgress): Promise<VerifiedRooms>;
}

/** Joins the journal with this browser's two rooms. Loaded apart: it is not needed to draw the first screen. */
export function wireKept(env: Env, clock: ClockPort, random: RandomPort): KeptHands {
  const { locks, storageBuckets } = navigator;
  const places = onFreshLogs(browserPlaces(indexedDB, storageBuckets));
  const left = openKept<TillSecret>(tillSecretsForm(env), places, locks);
  const keyring = browserKeyring({
    env,
    kept: openKept<KeyringDocument>(keyringForm(env), places, locks),
    device: deviceCheck,
    locks,
    memory: keeperMemory(import.meta.env.PROD ? navigator.serviceWorker : undefined, () => trustedUrl('/keeper.js')),
  });
  const till = openTillKey(keyring, left);
  const accesses = openAccessLog(env);
  return {
    keyring,
    device: deviceCheck,
    accesses,
    log: (action, seq) => {
      const operator = keyring.state().current?.name ?? '';
      const access = { operator, action, ...(seq !== undefined && { seq }) };
      void logAccess(access, { clock, till, store: accesses });
    },
    journal: {
      env,
      clock,
      random,
      store: openJournalStore(env, {
        places,
        locks,
        others: browserPages,
        notebook: browserNotebook(localStorage, document),
      }),
      codec: openBodyCodec(keyring, left),
      left: openLeftKeys(left),
      till,
    },
    quotes: openQuoteStore(env),
    persist: () => navigator.storage.persist(),
    verifyRooms: (onProgress) =>
      verifyInWorker(() => new Worker(trustedUrl(verifyWorkerUrl), { type: 'module' }), env, onProgress),
    practices: openPracticeStore(openKept<Practice>(practiceForm, places, locks)),
  };
}
