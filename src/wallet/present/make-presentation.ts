import { toBase64Url } from '#core/shared';
import {
  packClaims,
  proofSigningInput,
  type Deflate,
  type Presentation,
  type ProofClaims,
  type UnlockMethod,
} from '#core/token';
import { parseCredential } from './credential.ts';

/** A proof lives one minute (token.md §7): the time to show a code at the counter. */
export const proofLifetimeSeconds = 60;

/** What the phone puts in a presentation, and its ports. */
export interface PresentationInput {
  /** The issuer's compact JWS. */
  readonly credential: string;
  /** ES256 by the phone's key: r‖s, 64 bytes. */
  readonly sign: (input: string) => Promise<Uint8Array>;
  readonly deflate: Deflate;
  /** Epoch seconds. */
  readonly now: number;
  readonly random: (count: number) => Uint8Array;
  /** Indices in `ben` of the people the care is for; absent = all. */
  readonly beneficiaries?: readonly number[];
  readonly amr: UnlockMethod;
  /** The terminal's challenge, when the phone read one. */
  readonly nonce?: string;
}

/**
 * The credential with a fresh proof that this phone, unlocked, presents it now.
 *
 * @throws RangeError when the credential is not of the profile: check it with `parseCredential` when it arrives.
 */
export async function makePresentation(input: PresentationInput): Promise<Presentation> {
  const rights = parseCredential(input.credential);
  if (!rights.ok) throw new RangeError(rights.code);
  const claims: ProofClaims = {
    iat: input.now,
    exp: input.now + proofLifetimeSeconds,
    jti: toBase64Url(input.random(9)),
    aud: 'cpt1',
    amr: [input.amr],
    ath: await hashOfRights(input.credential),
    ...(input.beneficiaries === undefined ? {} : { ben: input.beneficiaries }),
    ...(input.nonce === undefined ? {} : { nonce: input.nonce }),
  };
  const proofPayload = packClaims(claims, input.deflate);
  const proofSignature = await input.sign(proofSigningInput(proofPayload));
  return { ...rights.value, proofPayload, proofSignature };
}

/** `ath`: base64url of the first 16 bytes of SHA-256 over the ASCII credential. */
async function hashOfRights(credential: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(credential));
  return toBase64Url(new Uint8Array(digest, 0, 16));
}
