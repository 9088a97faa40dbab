import { toDigits } from '#core/token';

/** Bytes of the two payloads: what decides how large the code is. */
interface Sizes {
  readonly rights: number;
  readonly proof: number;
}

/**
 * Digits of a frame whose checksum is right, its content random and its issuer unknown. A terminal that answers
 * KEY_UNKNOWN has read every digit of it.
 */
export function randomToken(random: () => number, { rights, proof }: Sizes = { rights: 260, proof: 95 }): string {
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
  return toDigits({
    kid: 'AAAAAAAA',
    rightsPayload: bytes(rights),
    rightsSignature: bytes(64),
    proofPayload: bytes(proof),
    proofSignature: bytes(64),
  });
}
