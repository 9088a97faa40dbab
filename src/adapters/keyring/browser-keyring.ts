import { makeKeptStore, type DatabaseForm } from '#adapters/two-rooms';
import type { Env } from '#core/token';
import type { KeptPort } from '#flow/journal-ports';
import type { DeviceSecretPort, KeyHolderPort, KeyringPort } from '#flow/keyring-ports';
import type { KeyringDocument } from './keyring-document.ts';
import type { ReloadMemory } from './reload-memory.ts';
import { openKeyring } from './keyring.ts';

/** Argon2id, 64 MiB and three passes: half a second here, and half a second a guess for whoever takes the disk. */
const passphraseCost = { memoryKiB: 65_536, passes: 3 } as const;

const documentName = 'keyring';

/** The database of the keyring: a keyring lost is a journal lost, so that it is kept in two rooms as well. */
export function keyringForm(env: Env): DatabaseForm {
  return { name: `comptoir-keyring-${env}`, version: 1, upgrade: (db) => void makeKeptStore(db) };
}

interface BrowserNeeds {
  readonly env: Env;
  readonly kept: KeptPort<KeyringDocument>;
  readonly device: DeviceSecretPort;
  readonly locks: LockManager | undefined;
  readonly memory: ReloadMemory;
}

/** The keyring of this browser; its tabs lock together. */
export function browserKeyring({ env, kept, device, locks, memory }: BrowserNeeds): KeyringPort & KeyHolderPort {
  const name = `comptoir-keyring-${env}`;
  const tabs = new BroadcastChannel(name);
  return openKeyring({
    store: { read: () => kept.read(documentName), write: (document) => kept.write(documentName, document) },
    device,
    bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    inTurn: async (work) => (locks ? await locks.request(`${name}-change`, work) : await work()),
    tabs: {
      tellLock: () => tabs.postMessage('lock'),
      onLock: (listener) => tabs.addEventListener('message', listener),
    },
    memory,
    cost: passphraseCost,
  });
}
