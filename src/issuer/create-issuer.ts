import type { Env } from '#core/token';
import type { IssuerRecord } from './issuer-record.ts';
import { makeKeyPair, type KeyPair } from './keys/key-pair.ts';
import { makeRootFile } from './keys/root-file.ts';
import { makeSigningKey } from './keys/rotation.ts';

/** A new issuer: its record, the private keys it signs with, and its first root file. */
export interface NewIssuer {
  readonly record: IssuerRecord;
  readonly keys: readonly KeyPair[];
  readonly rootFile: string;
}

/**
 * Makes an issuer under these roots (three, threshold two): one key for credentials and one for opposition lists. These
 * first keys sign at once: no terminal has an older key set, so there is nothing to overlap with.
 */
export async function createIssuer(
  identity: { readonly env: Env; readonly iss: string; readonly statusPrefix: string; readonly now: number },
  roots: readonly KeyPair[],
): Promise<NewIssuer> {
  const { env, iss, statusPrefix, now } = identity;
  const keys = [await makeKeyPair(), await makeKeyPair()] as const;
  const record: IssuerRecord = {
    env,
    iss,
    statusPrefix,
    keys: [makeSigningKey(keys[0], 'droits', now), makeSigningKey(keys[1], 'statut', now)],
    roots: roots.map(({ kid }) => kid),
    rootVersion: 1,
    seq: 0,
  };
  return { record, keys, rootFile: await makeRootFile({ env, ver: 1, now }, roots) };
}
