import type { Proof } from '#core/record';
import { decodePresentation } from '#core/token';
import type { Trust } from './open-trust.ts';

/** The issuer keys that the key set in force declares withdrawn, by kid. */
export async function withdrawnKeys(trust: Trust, now: number): Promise<readonly string[]> {
  const keyset = await trust.keyset(now);
  if (!keyset.ok) return [];
  return [...keyset.value.keys.values()].flatMap(({ kid, revoked }) => (revoked === undefined ? [] : [kid]));
}

/**
 * True when the rights behind an invoice were signed by a key that its issuer has withdrawn since: whoever stole the key
 * may have made them up, and the payer may refuse what rests on them.
 */
export function restsOnWithdrawnKey(proof: Proof, withdrawn: readonly string[]): boolean {
  if ('none' in proof || withdrawn.length === 0) return false;
  const presentation = decodePresentation(proof.presentation);
  return presentation.ok && withdrawn.includes(presentation.value.kid);
}
