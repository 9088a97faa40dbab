import type { DeviceSecretPort } from '#flow/keyring-ports';
import { accept, refuse } from '#core/shared';
import { openKeyring } from '../keyring.ts';
import type { KeyringDocument } from '../keyring-document.ts';

/** The phrase of the first operator. */
export const phrase = 'cactus ruban lundi moulin zeste';
export const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** One till's disk, seen by as many tabs as asked. */
export function till(isDeviceThere = true) {
  const disk: { document: KeyringDocument | undefined; isFull: boolean } = { document: undefined, isFull: false };
  const locks = new Set<() => void>();
  let turn: Promise<unknown> = Promise.resolve();
  const secret = bytes(32);
  const name = { credentialId: 'AAAA', salt: 'AAAA' };
  const device: DeviceSecretPort = {
    isAvailable: () => Promise.resolve(isDeviceThere),
    enrol: () => Promise.resolve(isDeviceThere ? accept({ name, secret }) : refuse('WALLET_DEVICE_NO_SECRET')),
    ask: () => Promise.resolve(isDeviceThere ? accept(secret) : refuse('WALLET_DEVICE_REFUSED')),
  };
  const memory: { value: unknown } = { value: null };
  const tab = () => {
    const mine = new Set<() => void>();
    return openKeyring({
      store: {
        read: () => Promise.resolve(accept(structuredClone(disk.document))),
        write: (document) => {
          if (disk.isFull) return Promise.resolve(refuse('STORE_FULL'));
          disk.document = structuredClone(document);
          return Promise.resolve(accept(null));
        },
      },
      device,
      bytes,
      inTurn: (work) => {
        const done = turn.then(work);
        turn = done.catch(() => null);
        return done;
      },
      tabs: {
        tellLock: () => [...locks].filter((listener) => !mine.has(listener)).forEach((listener) => listener()),
        onLock: (listener) => {
          mine.add(listener);
          locks.add(listener);
        },
      },
      memory: {
        remember: (value) => void (memory.value = structuredClone(value)),
        forget: () => void (memory.value = null),
        recall: () => Promise.resolve(memory.value),
      },
      cost: { memoryKiB: 8, passes: 1 },
    });
  };
  return { disk, tab, memory };
}

/** A till whose first operator has just set it up. */
export async function opened(isDeviceThere = true) {
  const site = till(isDeviceThere);
  const keyring = site.tab();
  await keyring.load();
  const { recoveryCode: code } = await keyring.propose();
  const made = await keyring.create({ name: 'Anne Salaün', secret: { kind: 'passphrase', passphrase: phrase } }, code);
  if (!made.ok) throw new Error(made.code);
  const me = keyring.state().operators[0]?.id ?? '';
  return { ...site, keyring, me, recoveryCode: code };
}
