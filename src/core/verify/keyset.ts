import type { Env } from '#core/token';
import type { PublicKey } from './signature.ts';

/** What a key may sign: rights of patients, or opposition lists. */
export type KeyUse = 'droits' | 'statut';

/** One issuer's key as the key set publishes it. Instants in epoch seconds. */
export interface KeyEntry {
  readonly kid: string;
  readonly iss: string;
  readonly env: Env;
  readonly use: KeyUse;
  readonly x: string;
  readonly y: string;
  /** Bounds of the `iat` of what the key signs. */
  readonly nbf: number;
  readonly exp: number;
  /** Prefixes of the opposition lists this issuer's rights may name. */
  readonly status: readonly string[];
  /** Present: everything the key ever signed is refused, whatever its date. */
  readonly revoked?: number;
}

/** A key of the set, imported and ready to verify. */
export interface IssuerKey extends KeyEntry {
  readonly key: PublicKey;
}

/** An accepted key set, its keys imported once. */
export interface Keyset {
  readonly env: Env;
  readonly seq: number;
  readonly iat: number;
  readonly exp: number;
  readonly keys: ReadonlyMap<string, IssuerKey>;
  /** Base64url SHA-256 of the signed payload: the same `seq` must have the same one. */
  readonly hash: string;
}
