import { seal, unseal, vaultFrom } from '#adapters/vault';
import { accept, refuse, type Result } from '#core/shared';
import type { KeyringCode, NewOperator, OperatorSecret } from '#flow/keyring-ports';
import { change, keep, readAgain, tell, wipe, type Held } from './held.ts';
import type { KeyringDocument, StoredLock, StoredOperator } from './keyring-document.ts';
import { makeLock, openLock, recoveryCost, type GivenSecret, type LockSecret } from './lock.ts';
import { isStrongPassphrase, tidyPassphrase, tidyRecoveryCode } from './proposed-secrets.ts';
import { makeTillKey, openSession, type Session } from './session.ts';

type Answer<T> = Promise<Result<T, KeyringCode>>;

/** Wrong short codes in a row after which the real secret is asked. */
const pinTriesMax = 5;

const aboutPin = (operatorId: string): string => `keyring/pin/${operatorId}`;

/** The secret of a new lock: the passphrase if it is strong enough, or what the device releases. */
export async function newSecret(given: NewOperator['secret'], { needs }: Held): Answer<LockSecret> {
  if (given.kind === 'passphrase') {
    if (!isStrongPassphrase(given.passphrase)) return refuse('KEYRING_WEAK_SECRET');
    return accept({ kind: 'passphrase', text: tidyPassphrase(given.passphrase), cost: needs.cost });
  }
  const made = await needs.device.enrol();
  if (made.ok) return accept({ kind: 'device', ...made.value });
  return refuse(made.code === 'WALLET_DEVICE_NO_SECRET' ? 'KEYRING_DEVICE_NO_SECRET' : 'KEYRING_DEVICE_REFUSED');
}

/** The lock that a printed recovery code opens. */
export function recoveryLock(code: string, siteKey: Uint8Array): Promise<Result<StoredLock, 'KEYRING_UNTRIED'>> {
  return makeLock(null, { kind: 'recovery', text: tidyRecoveryCode(code), cost: recoveryCost }, siteKey);
}

/** Makes the keyring of a till that has none, with its first manager; it is open afterwards. */
export async function createKeyring(
  held: Held,
  { name, secret: given }: Omit<NewOperator, 'role'>,
  { id, recoveryCode }: { readonly id: string; readonly recoveryCode: string },
): Answer<null> {
  const secret = await newSecret(given, held);
  if (!secret.ok) return secret;
  return held.needs.inTurn(async () => {
    const read = await readAgain(held);
    if (!read.ok) return read;
    // Another tab was faster: its keyring stands, and this tab asks to open it.
    if (read.value) {
      tell(held);
      return refuse('KEYRING_LOCKED');
    }
    const siteKey = held.needs.bytes(32);
    const own = await makeLock(id, secret.value, siteKey);
    if (!own.ok) return own;
    const recovery = await recoveryLock(recoveryCode, siteKey);
    if (!recovery.ok) return recovery;
    const document: KeyringDocument = {
      version: 1,
      generation: 1,
      operators: [{ id, name, role: 'manager', pin: null, pinFailures: 0 }],
      locks: [own.value, recovery.value],
      till: await makeTillKey(await vaultFrom(siteKey)),
      months: {},
    };
    const session = await openSession(document, siteKey, id);
    if (!session.ok) return session;
    held.session = session.value;
    const kept = await keep(held, document);
    if (!kept.ok) wipe(held);
    return kept;
  });
}

/** The locks that a secret may open, and the secret as a lock takes it. */
async function attempt(
  held: Held,
  locks: readonly StoredLock[],
  secret: OperatorSecret,
): Answer<{ readonly locks: readonly StoredLock[]; readonly given: GivenSecret }> {
  if (secret.kind !== 'device') {
    const text = secret.kind === 'recovery' ? tidyRecoveryCode(secret.code) : tidyPassphrase(secret.passphrase);
    return accept({ locks: locks.filter(({ holder }) => holder.kind === secret.kind), given: { kind: 'text', text } });
  }
  for (const lock of locks) {
    if (lock.holder.kind !== 'device') continue;
    const asked = await held.needs.device.ask(lock.holder.name);
    if (asked.ok) return accept({ locks: [lock], given: { kind: 'device', secret: asked.value } });
  }
  return refuse('KEYRING_DEVICE_REFUSED');
}

/** Opens the keyring for an operator; the recovery code opens it for whoever is named, because it belongs to nobody. */
export async function unlock(held: Held, operatorId: string, secret: OperatorSecret): Answer<null> {
  const read = await readAgain(held);
  if (!read.ok) return read;
  const document = read.value;
  if (!document) return refuse('KEYRING_LOCKED');
  const owner = secret.kind === 'recovery' ? null : operatorId;
  const own = document.locks.filter((lock) => lock.operatorId === owner);
  const tried = await attempt(held, own, secret);
  if (!tried.ok) return tried;
  for (const lock of tried.value.locks) {
    const siteKey = await openLock(lock, tried.value.given);
    if (!siteKey.ok && siteKey.code === 'KEYRING_UNTRIED') return siteKey;
    if (!siteKey.ok) continue;
    const session = await openSession(document, siteKey.value, operatorId);
    if (!session.ok) return session;
    held.session = session.value;
    held.isPaused = false;
    return forgivePin(held, operatorId);
  }
  return refuse('KEYRING_WRONG_SECRET');
}

/** The real secret was given: the wrong short codes before it no longer count. */
async function forgivePin(held: Held, operatorId: string): Answer<null> {
  const failed = held.document?.operators.some(({ id, pinFailures }) => id === operatorId && pinFailures > 0);
  tell(held);
  return failed ? countPin(held, operatorId, () => 0) : accept(null);
}

function countPin(held: Held, operatorId: string, next: (failures: number) => number): Answer<null> {
  return change(held, (document) => {
    const operators = document.operators.map((operator) =>
      operator.id === operatorId ? { ...operator, pinFailures: next(operator.pinFailures) } : operator,
    );
    return Promise.resolve(accept({ ...document, operators }));
  });
}

/** Sets or removes the short code of whoever is there. */
export function setPin(held: Held, pin: string | null): Answer<null> {
  return change(held, async (document, { vault, operatorId }) => {
    if (pin !== null && !/^\d{4,8}$/.test(pin)) return refuse('KEYRING_WEAK_SECRET');
    const id = operatorId ?? '';
    const sealed = pin === null ? null : await seal(vault, aboutPin(id), new TextEncoder().encode(pin));
    const operators = document.operators.map((operator) =>
      operator.id === id ? { ...operator, pin: sealed, pinFailures: 0 } : operator,
    );
    return accept({ ...document, operators });
  });
}

/**
 * Takes the screen back by the short code. The failure is written before the code is looked at, so that closing the page
 * in the middle gives no try for free; after five the keys leave memory and the real secret is asked.
 */
export async function resume(held: Held, pin: string): Answer<null> {
  const { session } = held;
  if (!session) return refuse('KEYRING_LOCKED');
  const id = session.operatorId ?? '';
  const counted = await countPin(held, id, (failures) => failures + 1);
  if (!counted.ok) return counted;
  const operator = held.document?.operators.find((known) => known.id === id);
  const failures = operator?.pinFailures ?? pinTriesMax + 1;
  if (failures <= pinTriesMax && (await isPin(session, operator, pin))) {
    held.isPaused = false;
    return countPin(held, id, () => 0);
  }
  if (failures < pinTriesMax) return refuse('KEYRING_PIN_WRONG', { detail: { left: pinTriesMax - failures } });
  wipe(held);
  return refuse('KEYRING_PIN_SPENT');
}

async function isPin({ vault }: Session, operator: StoredOperator | undefined, pin: string): Promise<boolean> {
  if (!operator?.pin) return false;
  const opened = await unseal(vault, aboutPin(operator.id), operator.pin);
  return opened.ok && new TextDecoder().decode(opened.value) === pin;
}
