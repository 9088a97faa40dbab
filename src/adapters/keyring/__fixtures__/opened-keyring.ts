import type { KeyHolderPort, KeyringPort } from '#flow/keyring-ports';
import { refuse } from '#core/shared';
import type { Env } from '#core/token';
import { openKept, type Places } from '../../two-rooms/index.ts';
import { keyringForm, openKeyring, type KeyringDocument } from '../index.ts';

const passphrase = 'cactus ruban lundi moulin zeste';

/** The keyring of a till on its own storage, opened by its one operator as soon as a key is asked. */
export function openedKeyring(
  env: Env,
  { places, locks }: { readonly places: Places; readonly locks: LockManager | undefined },
): KeyHolderPort & Pick<KeyringPort, 'state' | 'forgetMonth'> {
  const kept = openKept<KeyringDocument>(keyringForm(env), places, locks);
  const keyring = openKeyring({
    store: { read: () => kept.read('keyring'), write: (document) => kept.write('keyring', document) },
    device: {
      isAvailable: () => Promise.resolve(false),
      enrol: () => Promise.resolve(refuse('WALLET_DEVICE_REFUSED')),
      ask: () => Promise.resolve(refuse('WALLET_DEVICE_REFUSED')),
    },
    bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    inTurn: async (work) => (locks ? await locks.request('keyring-change', work) : await oneAtATime(work)),
    tabs: { tellLock: () => undefined, onLock: () => undefined },
    memory: { remember: () => undefined, forget: () => undefined, recall: () => Promise.resolve(null) },
    cost: { memoryKiB: 8, passes: 1 },
  });
  const secret = { kind: 'passphrase', passphrase } as const;
  let opening: Promise<unknown> = Promise.resolve();
  const open = async (): Promise<void> => {
    if (keyring.state().stage === 'open') return;
    await keyring.create({ name: 'Anne Salaün', secret }, '00000-00000');
    if (keyring.state().stage !== 'open') await keyring.unlock(keyring.state().operators[0]?.id ?? '', secret);
  };
  const opened = async <T>(ask: () => Promise<T>): Promise<T> => {
    await (opening = opening.then(open));
    return ask();
  };
  return {
    state: () => keyring.state(),
    forgetMonth: (month) => opened(() => keyring.forgetMonth(month)),
    monthKey: (month, mayMake) => opened(() => keyring.monthKey(month, mayMake)),
    publicKey: () => opened(() => keyring.publicKey()),
    signer: () => opened(() => keyring.signer()),
  };
}

let last: Promise<unknown> = Promise.resolve();

/** Turns for a browser without Web Locks: its one thread. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => null);
  return turn;
}
