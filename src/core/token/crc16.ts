const polynomial = 0x1021;

/** Remainder of each byte followed by 16 zero bits. */
const remainders = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 8;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc << 1) ^ (crc & 0x8000 ? polynomial : 0);
  return crc;
});

/** CRC-16/CCITT-FALSE (polynomial 1021, start FFFF): tells a bad read from a forgery, and proves nothing. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0xffff;
  for (const byte of bytes) crc = ((crc << 8) & 0xffff) ^ (remainders[(crc >> 8) ^ byte] ?? 0);
  return crc;
}
