import type { TillKey } from '#core/record';
import type { Result } from '#core/shared';
import type { StoreCode } from './journal-ports.ts';

/** What an operator may do: a manager also adds and removes operators and forgets months. */
export type OperatorRole = 'manager' | 'staff';

/** Somebody who opens this till. Names are professional data and stay readable while it is locked. */
export interface Operator {
  readonly id: string;
  readonly name: string;
  readonly role: OperatorRole;
  readonly hasPassphrase: boolean;
  /** The device's own check (finger, face, device code) opens it too. */
  readonly hasDevice: boolean;
  /** A short code takes the screen back after a pause. */
  readonly hasPin: boolean;
}

/**
 * `absent`: nobody has set the keyring up. `locked`: the keys are not in memory. `paused`: they are, but the screen is
 * covered until the short code, or a real secret, is given.
 */
export type KeyringStage = 'loading' | 'absent' | 'locked' | 'paused' | 'open';

/** How the keyring stands. */
export interface KeyringState {
  readonly stage: KeyringStage;
  readonly operators: readonly Operator[];
  readonly current: Operator | null;
}

/**
 * Why the keyring refused. WRONG_SECRET: it opens nothing. UNTRIED: it could not be tried (no memory left). PIN_SPENT: five wrong short codes, the real secret is asked.
 * WEAK_SECRET: too short to protect a disk. NAME_TAKEN, LAST_MANAGER, NOT_MANAGER: operators. MONTH_OPEN: the month to erase is not over. DEVICE_*: the device's check.
 */
export type KeyringCode =
  | 'KEYRING_WRONG_SECRET'
  | 'KEYRING_UNTRIED'
  | 'KEYRING_PIN_WRONG'
  | 'KEYRING_PIN_SPENT'
  | 'KEYRING_WEAK_SECRET'
  | 'KEYRING_LOCKED'
  | 'KEYRING_NAME_TAKEN'
  | 'KEYRING_LAST_MANAGER'
  | 'KEYRING_NOT_MANAGER'
  | 'KEYRING_MONTH_OPEN'
  | 'KEYRING_DEVICE_REFUSED'
  | 'KEYRING_DEVICE_NO_SECRET'
  | StoreCode;

/** What opens the keyring for one operator. `recovery` is the printed code: it opens it for whoever holds the paper. */
export type OperatorSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'device' }
  | { readonly kind: 'recovery'; readonly code: string };

/** An operator to be: a passphrase, or the device's own check. */
export interface NewOperator {
  readonly name: string;
  readonly role: OperatorRole;
  readonly secret: Exclude<OperatorSecret, { readonly kind: 'recovery' }>;
}

/** What is kept in clear to ask a device again: its credential's name and the salt of the secret. Base64url. */
export interface DeviceSecretName {
  readonly credentialId: string;
  readonly salt: string;
}

/** A device that verifies its user before it releases 32 secret bytes, always the same for a salt. */
export interface DeviceSecretPort {
  isAvailable(): Promise<boolean>;
  enrol(): Promise<Result<{ readonly name: DeviceSecretName; readonly secret: Uint8Array }, DeviceCode>>;
  ask(name: DeviceSecretName): Promise<Result<Uint8Array, DeviceCode>>;
}

/** The check was cancelled or failed, or this device keeps no secret for web pages. */
type DeviceCode = 'WALLET_DEVICE_REFUSED' | 'WALLET_DEVICE_NO_SECRET';

/** The keys themselves, for the adapters that seal and sign. */
export interface KeyHolderPort {
  /** The data key of a month; `mayMake` makes one. STORE_FORGOTTEN when it was destroyed or never was. */
  monthKey(month: string, mayMake: boolean): Promise<Result<CryptoKey, StoreCode>>;
  publicKey(): Promise<Result<TillKey, StoreCode>>;
  signer(): Promise<Result<CryptoKey, StoreCode>>;
}

/** Secrets drawn for somebody who does not care to invent one. */
export interface ProposedSecrets {
  readonly passphrase: string;
  readonly recoveryCode: string;
}

/** The keys of this till, under the secrets of its operators. */
export interface KeyringPort {
  state(): KeyringState;
  subscribe(listener: () => void): () => void;
  /** Reads what is stored; the stage leaves `loading`. */
  load(): Promise<Result<null, StoreCode>>;
  /** A phrase and a recovery code drawn at random: nothing is kept until `create`. */
  propose(): Promise<ProposedSecrets>;
  /** Makes the keyring and its first operator, a manager; it is open afterwards. */
  create(first: Omit<NewOperator, 'role'>, recoveryCode: string): Promise<Result<null, KeyringCode>>;
  unlock(operatorId: string, secret: OperatorSecret): Promise<Result<null, KeyringCode>>;
  /** Covers the screen and keeps the keys when the operator has a short code, otherwise locks. */
  pause(): void;
  resume(pin: string): Promise<Result<null, KeyringCode>>;
  /** Wipes the keys from memory, in every tab. */
  lock(): void;
  setPin(pin: string | null): Promise<Result<null, KeyringCode>>;
  changePassphrase(passphrase: string): Promise<Result<null, KeyringCode>>;
  addDevice(): Promise<Result<null, KeyringCode>>;
  addOperator(added: NewOperator): Promise<Result<null, KeyringCode>>;
  removeOperator(operatorId: string): Promise<Result<null, KeyringCode>>;
  /** A new recovery code; the old paper opens nothing any more. */
  renewRecovery(): Promise<Result<{ readonly recoveryCode: string }, KeyringCode>>;
  /** Destroys the key of a month (`YYYY-MM`) and changes the key it was wrapped under. */
  forgetMonth(month: string): Promise<Result<null, KeyringCode>>;
}
