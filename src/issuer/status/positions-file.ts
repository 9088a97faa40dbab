import type { Positions } from './opposed-positions.ts';

/** Positions as bytes: four each, least-significant first. */
export function encodePositions(positions: Positions): Uint8Array {
  const view = new DataView(new ArrayBuffer(positions.length * 4));
  positions.forEach((position, i) => view.setUint32(i * 4, position, true));
  return new Uint8Array(view.buffer);
}

/** The positions of such bytes; a rest of one to three bytes is not a position. */
export function decodePositions(bytes: Uint8Array): Positions {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getUint32(i * 4, true));
}
