import { listLifetimeSeconds } from '../status/shard.ts';
import type { KeyPair } from './key-pair.ts';
import type { KeyUse, SigningKey } from './signing-key.ts';

/** A signing key signs for 400 days; rotation replaces it before. */
const signingLifetimeSeconds = 400 * 86_400;

/** The public record of a new signing key that signs from `nbf`. */
export function makeSigningKey({ kid, jwk }: KeyPair, use: KeyUse, nbf: number): SigningKey {
  return { kid, use, x: jwk.x, y: jwk.y, nbf, exp: nbf + signingLifetimeSeconds };
}

/**
 * Adds a key of the same use as those it replaces: they stop signing when it starts. An old list key stays good for the
 * lists it has already signed, which terminals may hold for eight more days.
 */
export function rotateKey(keys: readonly SigningKey[], added: SigningKey): readonly SigningKey[] {
  const overlap = added.use === 'statut' ? listLifetimeSeconds : 0;
  const replaced = keys.map((key) =>
    key.use === added.use ? { ...key, exp: Math.min(key.exp, added.nbf + overlap) } : key,
  );
  return [...replaced, added];
}

/** Revokes a key: every token it ever signed is refused, whatever its date, since a thief can write any date. */
export function revokeKey(keys: readonly SigningKey[], kid: string, now: number): readonly SigningKey[] {
  return keys.map((key) => (key.kid === kid && key.revoked === undefined ? { ...key, revoked: now } : key));
}
