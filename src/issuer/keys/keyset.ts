import type { Env } from '#core/token';
import type { KeyPair } from './key-pair.ts';
import { withSigner } from './root-file.ts';
import { signEnvelope } from './signed-json.ts';
import { keysetLifetimeSeconds, listedKeys, type SigningKey } from './signing-key.ts';

/** Who publishes, and what the key set says of it. */
export interface IssuerIdentity {
  readonly env: Env;
  /** `iss` of every credential. */
  readonly iss: string;
  /** Status list prefix: a shard's URI is this and its number. */
  readonly statusPrefix: string;
}

/** The signed key set `seq`, valid 30 days from `now` (token.md §6). */
export async function makeKeyset(
  issuer: IssuerIdentity,
  keys: readonly SigningKey[],
  at: { readonly seq: number; readonly now: number },
  roots: readonly KeyPair[],
): Promise<string> {
  const payload = {
    env: issuer.env,
    seq: at.seq,
    iat: at.now,
    exp: at.now + keysetLifetimeSeconds,
    minApp: 1,
    keys: listedKeys(keys, at.now).map((key) => publicEntry(issuer, key)),
  };
  return signEnvelope('cpt1-cles+jwt', payload, await Promise.all(roots.map(withSigner)));
}

function publicEntry({ env, iss, statusPrefix }: IssuerIdentity, key: SigningKey) {
  const { kid, use, x, y, nbf, exp, revoked } = key;
  const entry = { kid, iss, env, use, x, y, nbf, exp, status: [statusPrefix] };
  return revoked === undefined ? entry : { ...entry, revoked };
}
