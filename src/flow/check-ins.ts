import { bytesOfSeal, type InsCode, type InsKey } from '#core/read';

/** The keys of those who sign INS codes that were loaded on this till. */
export interface InsKeysPort {
  list(): readonly InsKey[];
  /** A second key of the same signer takes the first one's place. */
  keep(key: InsKey): void;
  forget(signer: string): void;
  /** ECDSA over P-256 with SHA-256. A key that is no point of the curve verifies nothing. */
  verify(key: InsKey, signature: Uint8Array, signed: Uint8Array<ArrayBuffer>): Promise<boolean>;
}

/**
 * The code with its signature as `verified` when a loaded key of its signer says so. Anything else leaves it as it was
 * read: a signature without a key and a wrong one prove equally little.
 */
export async function checkIns(code: InsCode, keys: InsKeysPort): Promise<InsCode> {
  const { seal } = code;
  const key = keys.list().find(({ signer }) => signer === seal?.signer);
  const bytes = seal && bytesOfSeal(seal);
  if (!key || !bytes || !(await keys.verify(key, bytes.signature, bytes.signed))) return code;
  return { ...code, signature: 'verified' };
}
