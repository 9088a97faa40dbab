/** What a signing key may sign: credentials (`droits`) or opposition lists (`statut`). */
export type KeyUse = 'droits' | 'statut';

/** The public record of a signing key, as the issuer's folder keeps it and the key set shows it. */
export interface SigningKey {
  readonly kid: string;
  readonly use: KeyUse;
  readonly x: string;
  readonly y: string;
  /** First and last instant of what it signs, epoch seconds. */
  readonly nbf: number;
  readonly exp: number;
  /** Present = every token of this key is refused, whatever its date. */
  readonly revoked?: number;
}

/** Longest life of a credential (token.md §7): a key stays listed that long after its last signature. */
export const rightsLifetimeSeconds = 14 * 86_400;

/** Longest life of a key set (token.md §6): a key is published that long before its first signature. */
export const keysetLifetimeSeconds = 30 * 86_400;

/** The key that signs now: valid, not revoked, the most recent one. Null when the issuer has none. */
export function activeKey(keys: readonly SigningKey[], use: KeyUse, now: number): SigningKey | null {
  const usable = keys.filter((key) => key.use === use && key.revoked === undefined && key.nbf <= now && now < key.exp);
  return usable.sort((a, b) => b.nbf - a.nbf)[0] ?? null;
}

/** Keys that the key set lists: until the last token they signed has expired. */
export function listedKeys(keys: readonly SigningKey[], now: number): SigningKey[] {
  return keys.filter((key) => now < key.exp + rightsLifetimeSeconds);
}
