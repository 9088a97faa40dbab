import type { Env } from '#core/token';
import type { IssuerRecord } from './issuer-record.ts';
import { makeKeyPair, type KeyPair } from './keys/key-pair.ts';
import { makeRootFile, rootCount } from './keys/root-file.ts';
import type { KeyUse, SigningKey } from './keys/signing-key.ts';

/** A signing key signs for 400 days; rotation replaces it before. */
const signingLifetimeSeconds = 400 * 86_400;

/** A new issuer: its record, its private keys and its first root file. */
export interface NewIssuer {
  readonly record: IssuerRecord;
  readonly roots: readonly KeyPair[];
  readonly keys: readonly KeyPair[];
  readonly rootFile: string;
}

/**
 * Makes three roots (threshold two), one key for credentials and one for opposition lists. These first keys sign at
 * once: no terminal has an older key set, so there is nothing to overlap with.
 */
export async function createIssuer(identity: {
  readonly env: Env;
  readonly iss: string;
  readonly statusPrefix: string;
  readonly now: number;
}): Promise<NewIssuer> {
  const { env, iss, statusPrefix, now } = identity;
  const roots = await Promise.all(Array.from({ length: rootCount }, makeKeyPair));
  const keys = await Promise.all([makeKeyPair(), makeKeyPair()]);
  const uses: readonly KeyUse[] = ['droits', 'statut'];
  const record: IssuerRecord = {
    env,
    iss,
    statusPrefix,
    keys: keys.map(({ kid, jwk }, i): SigningKey => {
      return { kid, use: uses[i] ?? 'droits', x: jwk.x, y: jwk.y, nbf: now, exp: now + signingLifetimeSeconds };
    }),
    roots: roots.map(({ kid }) => kid),
    rootVersion: 1,
    seq: 0,
  };
  return { record, roots, keys, rootFile: await makeRootFile({ env, ver: 1, now }, roots) };
}
