import { accept, refuse, toBase64Url, type Result } from '#core/shared';
import type { StoreCode } from '#flow/journal-ports';
import type { KeyHolderPort, KeyringPort } from '#flow/keyring-ports';
import { change, newHeld, readAgain, tell, wipe, type Held, type KeyringNeeds, type Remembered } from './held.ts';
import type { KeyringDocument } from './keyring-document.ts';
import { makeMonth, openMonth, openSession, type Session } from './session.ts';

async function monthKey(held: Held, month: string, mayMake: boolean): Promise<Result<CryptoKey, StoreCode>> {
  const { session } = held;
  if (!session) return refuse('STORE_LOCKED');
  const known = session.months.get(month);
  if (known) return accept(known);
  if (mayMake && !held.document?.months[month]) {
    const made = await change(held, async (document, { vault }) =>
      accept({ ...document, months: { [month]: await makeMonth(vault, month), ...document.months } }),
    );
    if (!made.ok) return refuse(isStoreCode(made.code) ? made.code : 'STORE_LOCKED');
  }
  const sealed = held.document?.months[month] ?? (await storedMonth(held, month));
  if (!sealed) return refuse('STORE_FORGOTTEN');
  const key = await openMonth(session.vault, month, sealed);
  if (key.ok) session.months.set(month, key.value);
  return key;
}

/** Another tab may have made the month since this one read the document. */
async function storedMonth(held: Held, month: string) {
  const read = await readAgain(held);
  return read.ok ? read.value?.months[month] : undefined;
}

function isStoreCode(code: string): code is StoreCode {
  return code.startsWith('STORE_');
}

/** The session that this tab had before it was reloaded, when the site's key is still the same. */
async function recalled({ needs }: Held, document: KeyringDocument): Promise<Session | null> {
  const remembered = Object(await needs.memory.recall()) as Partial<Remembered>;
  const { siteKey, generation, operatorId = null } = remembered;
  if (!(siteKey instanceof Uint8Array) || generation !== document.generation) return null;
  const session = await openSession(document, siteKey, operatorId);
  return session.ok ? session.value : null;
}

/** Opening and changing are rare and heavy (Argon2id, JWE, the words): the first screen does not wait for them. */
const opening = () => import('./opening.ts');
const changing = () => import('./operators.ts');

/** The keyring of one environment on this till. */
export function openKeyring(needs: KeyringNeeds): KeyringPort & KeyHolderPort {
  const held = newHeld(needs);
  const lock = (): void => {
    if (held.session) wipe(held);
  };
  needs.tabs.onLock(lock);
  const newId = (): string => toBase64Url(needs.bytes(9));
  return {
    state: () => held.state,
    subscribe: (listener) => {
      held.listeners.add(listener);
      return () => held.listeners.delete(listener);
    },
    load: async () => {
      const read = await readAgain(held);
      if (!read.ok) return read;
      if (read.value) held.session = await recalled(held, read.value);
      tell(held);
      return accept(null);
    },
    propose: async () => {
      const { proposedPhrase, recoveryCode } = await import('./proposed-secrets.ts');
      return { passphrase: proposedPhrase(needs.bytes), recoveryCode: recoveryCode(needs.bytes) };
    },
    create: async (first, recoveryCode) => (await opening()).createKeyring(held, first, { id: newId(), recoveryCode }),
    unlock: async (operatorId, secret) => (await opening()).unlock(held, operatorId, secret),
    pause: () => {
      if (!held.state.current?.hasPin) {
        lock();
        return;
      }
      held.isPaused = true;
      tell(held);
    },
    resume: async (pin) => (await opening()).resume(held, pin),
    lock: () => {
      lock();
      needs.tabs.tellLock();
    },
    setPin: async (pin) => (await opening()).setPin(held, pin),
    changePassphrase: async (passphrase) => (await changing()).changePassphrase(held, passphrase),
    addDevice: async () => (await changing()).addDevice(held),
    addOperator: async (added) => (await changing()).addOperator(held, added, newId()),
    removeOperator: async (operatorId) => (await changing()).removeOperator(held, operatorId),
    renewRecovery: async () => (await changing()).renewRecovery(held),
    forgetMonth: async (month) => (await changing()).forgetMonth(held, month),
    monthKey: (month, mayMake) => monthKey(held, month, mayMake),
    publicKey: () => Promise.resolve(held.document ? accept(held.document.till.publicKey) : refuse('STORE_LOCKED')),
    signer: () => Promise.resolve(held.session ? accept(held.session.signer) : refuse('STORE_LOCKED')),
  };
}
