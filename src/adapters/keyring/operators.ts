import { vaultFrom } from '#adapters/vault';
import { accept, refuse, type Result } from '#core/shared';
import type { KeyringCode, NewOperator } from '#flow/keyring-ports';
import { change, wipe, type Held } from './held.ts';
import type { KeyringDocument, LockHolder, StoredLock } from './keyring-document.ts';
import { lockAround, makeLock } from './lock.ts';
import { newSecret, recoveryLock } from './opening.ts';
import { recoveryCode } from './proposed-secrets.ts';
import { sealAgain, type Session } from './session.ts';

type Answer<T> = Promise<Result<T, KeyringCode>>;

/** True when the keyring was opened for a manager. */
function isManager({ operators }: KeyringDocument, { operatorId }: Session): boolean {
  return operators.some(({ id, role }) => id === operatorId && role === 'manager');
}

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Adds an operator; only a manager may. */
export async function addOperator(held: Held, added: NewOperator, id: string): Answer<null> {
  const secret = await newSecret(added.secret, held);
  if (!secret.ok) return secret;
  const { name, role } = added;
  return change(held, async (document, session) => {
    if (!isManager(document, session)) return refuse('KEYRING_NOT_MANAGER');
    if (document.operators.some((operator) => sameName(operator.name, name))) return refuse('KEYRING_NAME_TAKEN');
    const lock = await makeLock(id, secret.value, session.siteKey);
    if (!lock.ok) return lock;
    const operators = [...document.operators, { id, name, role, pin: null, pinFailures: 0 }];
    return accept({ ...document, operators, locks: [...document.locks, lock.value] });
  });
}

/**
 * Removes an operator and changes the site's key, so that what the operator's secret opened is no longer in use. One
 * manager stays.
 */
export async function removeOperator(held: Held, operatorId: string): Answer<null> {
  const removed = await change(held, async (document, session) => {
    if (!isManager(document, session)) return refuse('KEYRING_NOT_MANAGER');
    const operators = document.operators.filter(({ id }) => id !== operatorId);
    if (!operators.some(({ role }) => role === 'manager')) return refuse('KEYRING_LAST_MANAGER');
    const locks = document.locks.filter((lock) => lock.operatorId !== operatorId);
    return rotated({ ...document, operators, locks }, session, held);
  });
  return lockAll(held, removed);
}

/** Gives whoever is there another lock of a kind, in the place of the one they had. */
function replaceLock(held: Held, secret: NewOperator['secret']): Answer<null> {
  return newSecret(secret, held).then((made) => {
    if (!made.ok) return made;
    return change(held, async (document, { siteKey, operatorId }) => {
      const lock = await makeLock(operatorId, made.value, siteKey);
      if (!lock.ok) return lock;
      const others = without(document.locks, operatorId, made.value.kind);
      return accept({ ...document, locks: [...others, lock.value] });
    });
  });
}

function without(
  locks: readonly StoredLock[],
  operatorId: string | null,
  kind: LockHolder['kind'],
): readonly StoredLock[] {
  return locks.filter((lock) => lock.operatorId !== operatorId || lock.holder.kind !== kind);
}

/** Another passphrase for whoever is there. */
export function changePassphrase(held: Held, passphrase: string): Answer<null> {
  return replaceLock(held, { kind: 'passphrase', passphrase });
}

/** The device's own check, beside the passphrase of whoever is there. */
export function addDevice(held: Held): Answer<null> {
  return replaceLock(held, { kind: 'device' });
}

/** Another recovery code; the old paper opens nothing any more. */
export async function renewRecovery(held: Held): Answer<{ readonly recoveryCode: string }> {
  const code = recoveryCode(held.needs.bytes);
  const changed = await change(held, async (document, session) => {
    if (!isManager(document, session)) return refuse('KEYRING_NOT_MANAGER');
    const lock = await recoveryLock(code, session.siteKey);
    if (!lock.ok) return lock;
    return accept({ ...document, locks: [...without(document.locks, null, 'recovery'), lock.value] });
  });
  return changed.ok ? accept({ recoveryCode: code }) : changed;
}

/**
 * Destroys the key of a month, and changes the site's key it was wrapped under: a wrapped key found later in the
 * leftovers of a disk opens with a key that no longer exists. Every tab locks.
 */
export async function forgetMonth(held: Held, month: string): Answer<null> {
  const forgotten = await change(held, async (document, session) => {
    if (!isManager(document, session)) return refuse('KEYRING_NOT_MANAGER');
    const { [month]: destroyed, ...months } = document.months;
    return destroyed ? rotated({ ...document, months }, session, held) : accept(document);
  });
  return lockAll(held, forgotten);
}

/** The document under a new site's key. */
async function rotated(document: KeyringDocument, session: Session, { needs }: Held): Answer<KeyringDocument> {
  const siteKey = needs.bytes(32);
  const sealed = await sealAgain(document, session.vault, await vaultFrom(siteKey));
  if (!sealed.ok) return sealed;
  const locks = await Promise.all(document.locks.map((lock) => lockAround(lock, siteKey)));
  siteKey.fill(0);
  return accept({ ...document, ...sealed.value, locks, generation: document.generation + 1 });
}

/** The site's key has changed: whoever is there opens the keyring again, with the new one. */
function lockAll<T>(held: Held, answer: Result<T, KeyringCode>): Result<T, KeyringCode> {
  if (answer.ok) {
    wipe(held);
    held.needs.tabs.tellLock();
  }
  return answer;
}
