import type { StoreCode } from './journal-ports.ts';

const byName: Readonly<Record<string, StoreCode>> = {
  QuotaExceededError: 'STORE_FULL',
  InvalidStateError: 'STORE_CLOSED',
  TransactionInactiveError: 'STORE_CLOSED',
  AbortError: 'STORE_CLOSED',
  VersionError: 'STORE_OUTDATED',
  OperationError: 'STORE_DAMAGED',
  DataError: 'STORE_DAMAGED',
};

/**
 * What an error of the platform's storage means. Chromium tells a full disk by the message of an `UnknownError` only
 * (`FILE_ERROR_NO_SPACE`), and closes the connection just after. An error that no storage makes is a bug: thrown again.
 */
export function storeCode(error: unknown): StoreCode {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  if (name === 'UnknownError' && /NO_SPACE|full disk/i.test(message)) return 'STORE_FULL';
  if (name === 'TypeError' || name === 'DataCloneError') throw error;
  return byName[name] ?? 'STORE_UNAVAILABLE';
}
