import type { Env } from '#core/token';
import { makeKeyPair, type KeyPair } from './key-pair.ts';
import { signEnvelope } from './signed-json.ts';
import { signerOf } from './signer.ts';

/** How many roots must sign (token.md §6). */
export const rootThreshold = 2;
export const rootCount = 3;

/** Makes the three roots of an issuer. */
export function makeRoots(): Promise<KeyPair[]> {
  return Promise.all(Array.from({ length: rootCount }, makeKeyPair));
}

/** A root file lives 400 days: its expiry bounds how long a terminal can be kept on an old one. */
const lifetimeSeconds = 400 * 86_400;

/**
 * Root file version `ver`. Version 1 is signed by all its own roots; a later one by the threshold of the version
 * before (`previous`) and of its own, one version at a time.
 */
export async function makeRootFile(
  about: { readonly env: Env; readonly ver: number; readonly now: number },
  roots: readonly KeyPair[],
  previous: readonly KeyPair[] = [],
): Promise<string> {
  const payload = {
    env: about.env,
    ver: about.ver,
    iat: about.now,
    exp: about.now + lifetimeSeconds,
    threshold: rootThreshold,
    roots: roots.map(({ kid, jwk }) => ({ kid, x: jwk.x, y: jwk.y })),
  };
  const signers = new Map([...previous, ...roots].map((root) => [root.kid, root]));
  return signEnvelope('cpt1-racines+jwt', payload, await Promise.all([...signers.values()].map(withSigner)));
}

/** A root with the function that signs for it. */
export async function withSigner({ kid, jwk }: KeyPair) {
  return { kid, sign: await signerOf(jwk) };
}
