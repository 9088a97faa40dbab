import { accept, fromBase64Url, refuse, toBase64Url, type Result } from '#core/shared';
import type { WireCode } from './codes.ts';
import { crc16 } from './crc16.ts';
import type { Presentation } from './presentation.ts';

const version = 0xc1;
const signatureLength = 64;
const maxRights = 800;
const maxProof = 200;
/** Version, kid, two lengths, one payload byte each, two signatures, checksum. */
const minFrame = 142;

/** Most bytes a frame may have, on a code or a tag. */
export const maxFrame = 1000;

/**
 * The raw frame of a presentation (token.md §7), as an NFC tag carries it.
 *
 * @throws RangeError when a part has a length no frame can carry: the maker of the presentation must not exceed them.
 */
export function toFrame(presentation: Presentation): Uint8Array {
  const { kid, rightsPayload, rightsSignature, proofPayload, proofSignature } = presentation;
  const issuer = fromBase64Url(kid);
  const fits =
    issuer?.length === 6 &&
    isWithin(rightsPayload.length, maxRights) &&
    isWithin(proofPayload.length, maxProof) &&
    rightsSignature.length === signatureLength &&
    proofSignature.length === signatureLength;
  if (!fits) throw new RangeError('a part of the presentation does not fit its place in the frame');
  const body = [
    version,
    ...issuer,
    rightsPayload.length >> 8,
    rightsPayload.length & 0xff,
    ...rightsPayload,
    ...rightsSignature,
    proofPayload.length,
    ...proofPayload,
    ...proofSignature,
  ];
  const crc = crc16(Uint8Array.from(body));
  const frame = Uint8Array.from([...body, crc >> 8, crc & 0xff]);
  if (frame.length > maxFrame) throw new RangeError('the presentation is longer than a frame');
  return frame;
}

/** Takes a raw frame apart. Version and checksum come before the lengths: a bad read says so first. */
export function fromFrame(bytes: Uint8Array): Result<Presentation, WireCode> {
  if (bytes.length > maxFrame) return refuse('WIRE_TOO_LONG');
  if (bytes.length < minFrame) return refuse('WIRE_TOO_SHORT');
  if (bytes[0] !== version) return refuse('WIRE_VERSION');
  const end = bytes.length - 2;
  if (crc16(bytes.subarray(0, end)) !== readUint16(bytes, end)) return refuse('WIRE_CHECKSUM');
  const rightsLength = readUint16(bytes, 7);
  const rightsEnd = 9 + rightsLength;
  const proofAt = rightsEnd + signatureLength;
  const proofLength = bytes[proofAt] ?? 0;
  const proofEnd = proofAt + 1 + proofLength;
  const addsUp =
    isWithin(rightsLength, maxRights) && isWithin(proofLength, maxProof) && proofEnd + signatureLength === end;
  if (!addsUp) return refuse('WIRE_LENGTH');
  return accept({
    kid: toBase64Url(bytes.subarray(1, 7)),
    rightsPayload: bytes.slice(9, rightsEnd),
    rightsSignature: bytes.slice(rightsEnd, proofAt),
    proofPayload: bytes.slice(proofAt + 1, proofEnd),
    proofSignature: bytes.slice(proofEnd, end),
  });
}

function isWithin(length: number, max: number): boolean {
  return length >= 1 && length <= max;
}

function readUint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
