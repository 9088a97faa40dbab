import { inflate } from '#core/token';

/** Inflates a zlib stream (RFC 1950) of exactly `length` bytes with a right Adler-32 and nothing after; null otherwise. */
export function inflateZlib(data: Uint8Array, length: number): Uint8Array | null {
  const [method = 0, flags = 0] = data;
  const isZlib = (method & 15) === 8 && method >> 4 <= 7 && (flags & 32) === 0 && ((method << 8) | flags) % 31 === 0;
  if (!isZlib || data.length < 8) return null;
  const out = inflate(data.subarray(2, -4), length);
  if (!out.ok || out.value.length !== length) return null;
  const expected = data.subarray(-4).reduce((sum, byte) => sum * 256 + byte, 0);
  return adler32(out.value) === expected ? out.value : null;
}

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}
