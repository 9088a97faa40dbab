import { toBase64Url } from '#core/shared';
import { encodeAscii, proofHeader, rightsHeader } from './header.ts';
import type { Presentation } from './presentation.ts';

const encodedProofHeader = encodeAscii(proofHeader);

/** What the issuer signs: `header.payload`, the header rebuilt from its template. */
export function rightsSigningInput(kid: string, payload: Uint8Array): string {
  return `${encodeAscii(rightsHeader(kid))}.${toBase64Url(payload)}`;
}

/** What the phone signs: `header.payload`, the header rebuilt from its template. */
export function proofSigningInput(payload: Uint8Array): string {
  return `${encodedProofHeader}.${toBase64Url(payload)}`;
}

/** The rights as a compact JWS: what jose verifies and what the proof's `ath` hashes. */
export function rightsJws(rights: Pick<Presentation, 'kid' | 'rightsPayload' | 'rightsSignature'>): string {
  return `${rightsSigningInput(rights.kid, rights.rightsPayload)}.${toBase64Url(rights.rightsSignature)}`;
}

/** The proof as a compact JWS. */
export function proofJws(proof: Pick<Presentation, 'proofPayload' | 'proofSignature'>): string {
  return `${proofSigningInput(proof.proofPayload)}.${toBase64Url(proof.proofSignature)}`;
}
