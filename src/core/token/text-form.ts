import { accept, fromBase64Url, refuse, type Result } from '#core/shared';
import type { WireCode } from './codes.ts';
import { kidOfHeader, proofHeader, rightsHeader } from './header.ts';
import type { Presentation } from './presentation.ts';
import { proofJws, rightsJws } from './signing-input.ts';

/** What the text form begins with. */
export const textPrefix = 'cpt1:';

/** The presentation as `cpt1:` text: NFC text record, paste, tests. */
export function toText(presentation: Presentation): string {
  return `${textPrefix}${rightsJws(presentation)}~${proofJws(presentation)}`;
}

/** Step 3: `cpt1:` text → presentation. Its two headers must equal their templates byte for byte. */
export function fromText(text: string): Result<Presentation, WireCode> {
  const tokens = text.slice(textPrefix.length).split('~');
  const parts = tokens.map((token) => token.split('.'));
  if (parts.length !== 2 || parts.some((three) => three.length !== 3)) return refuse('WIRE_SHAPE');
  const decoded = parts.flat().map(fromBase64Url);
  if (!isComplete(decoded)) return refuse('B64_NOT_CANONICAL');
  const [rightsHead, rightsPayload, rightsSignature, proofHead, proofPayload, proofSignature] = decoded;
  const kid = kidOfHeader(rightsHead, rightsHeader);
  if (kid === null || !isProofHeader(proofHead)) return refuse('HEADER_NOT_ALLOWED');
  return accept({ kid, rightsPayload, rightsSignature, proofPayload, proofSignature });
}

type SixParts = [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

function isComplete(parts: readonly (Uint8Array | null)[]): parts is SixParts {
  return parts.length === 6 && !parts.includes(null);
}

function isProofHeader(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 200)) === proofHeader;
}
