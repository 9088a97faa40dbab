import type { DeviceLock, SealedRecord, VaultHeader } from '#adapters/vault';
import type { TillKey } from '#core/record';
import { accept, refuse, type Result } from '#core/shared';
import type { StoreCode } from '#flow/journal-ports';
import type { DeviceSecretName, Operator, OperatorRole } from '#flow/keyring-ports';

/** The wrapped key of a lock: under a stretched secret, or under what a device releases. */
export type LockHolder =
  | { readonly kind: 'passphrase' | 'recovery'; readonly header: VaultHeader }
  | { readonly kind: 'device'; readonly name: DeviceSecretName; readonly lock: DeviceLock };

/**
 * One way to open the keyring. A key pair stands between the secret and the site's key, so that the site's key can be
 * changed for every lock while one person is there.
 */
export interface StoredLock {
  /** Whose it is; null for the printed recovery code. */
  readonly operatorId: string | null;
  readonly holder: LockHolder;
  readonly publicKey: TillKey;
  /** PKCS #8, sealed under the lock's own key. */
  readonly privateKey: SealedRecord;
  /** The site's key, encrypted to `publicKey`. */
  readonly siteKey: string;
}

/** Somebody who opens this till. */
export interface StoredOperator {
  readonly id: string;
  readonly name: string;
  readonly role: OperatorRole;
  /** Short code of the screen, sealed under the site's key: on disk it is worth nothing. */
  readonly pin: SealedRecord | null;
  /** Wrong short codes in a row; kept, so that a reload forgives nothing. */
  readonly pinFailures: number;
}

/** What is stored of a keyring: nothing that opens without a secret. */
export interface KeyringDocument {
  readonly version: 1;
  /** Raised whenever the site's key changes: a tab that still holds the old one must lock. */
  readonly generation: number;
  readonly operators: readonly StoredOperator[];
  readonly locks: readonly StoredLock[];
  readonly till: { readonly publicKey: TillKey; readonly privateKey: SealedRecord };
  /** Data keys by month, `YYYY-MM`, each sealed under the site's key. */
  readonly months: Readonly<Record<string, SealedRecord>>;
}

/** Where the document is kept: written strictly, wherever the journal itself is. */
export interface KeyringStore {
  read(): Promise<Result<unknown, StoreCode>>;
  write(document: KeyringDocument): Promise<Result<null, StoreCode>>;
}

/** The document as stored, null when there is none, STORE_DAMAGED when it has another form. */
export function parseKeyring(stored: unknown): Result<KeyringDocument | null, StoreCode> {
  if (stored === undefined || stored === null) return accept(null);
  return isKeyring(stored) ? accept(stored) : refuse('STORE_DAMAGED');
}

/** Only the till writes it: the outline tells it from a leftover, and each secret part is checked when it is opened. */
function isKeyring(stored: unknown): stored is KeyringDocument {
  const { version, operators, locks, months } = Object(stored) as Partial<Record<keyof KeyringDocument, unknown>>;
  return version === 1 && Array.isArray(operators) && Array.isArray(locks) && typeof months === 'object';
}

/** Those who can be chosen on the screen, without anything secret. */
export function shownOperators({ operators, locks }: KeyringDocument): readonly Operator[] {
  const opensBy = (id: string, kind: LockHolder['kind']) =>
    locks.some(({ operatorId, holder }) => operatorId === id && holder.kind === kind);
  return operators.map(({ id, name, role, pin }) => ({
    ...{ id, name, role },
    hasPassphrase: opensBy(id, 'passphrase'),
    hasDevice: opensBy(id, 'device'),
    hasPin: pin !== null,
  }));
}
