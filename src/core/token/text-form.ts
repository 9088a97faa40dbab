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
  const parts = tokens.flatMap((token) => token.split('.'));
  if (tokens.length !== 2 || parts.length !== 6 || tokens[0]?.split('.').length !== 3) return refuse('WIRE_SHAPE');
  const [rightsHead, rightsPayload, rightsSignature, proofHead, proofPayload, proofSignature] =
    parts.map(fromBase64Url);
  const isCanonical = rightsHead && rightsPayload && rightsSignature && proofHead && proofPayload && proofSignature;
  if (!isCanonical) return refuse('B64_NOT_CANONICAL');
  const kid = kidOfHeader(rightsHead, rightsHeader);
  if (kid === null || String.fromCharCode(...proofHead.subarray(0, 200)) !== proofHeader) {
    return refuse('HEADER_NOT_ALLOWED');
  }
  return accept({ kid, rightsPayload, rightsSignature, proofPayload, proofSignature });
}
