import { refuse, type Result } from '#core/shared';
import type { WireCode } from './codes.ts';
import { fromFrame, toFrame } from './frame.ts';
import type { Presentation } from './presentation.ts';

/** Decimal digits that `n` bytes take, by `n`: 7 bytes fit 17 digits, the last group is shorter. */
const digitsOfBytes = [0, 3, 5, 8, 10, 13, 15, 17];
const groupBytes = 7;
const groupDigits = 17;
const minDigits = 400;
const maxDigits = 2429;
const limbDigits = 9;
const limb = 1_000_000_000;

/** The presentation as decimal digits: what the QR code holds in numeric mode. */
export function toDigits(presentation: Presentation): string {
  const frame = toFrame(presentation);
  let digits = '';
  for (let at = 0; at < frame.length; at += groupBytes) {
    const group = frame.subarray(at, at + groupBytes);
    let value = 0n;
    for (const byte of group) value = (value << 8n) | BigInt(byte);
    digits += String(value).padStart(digitsOfBytes[group.length] ?? 0, '0');
  }
  return digits;
}

/** Step 2: digits → frame → presentation. Each failure is a bad read, told apart by its code. */
export function fromDigits(text: string): Result<Presentation, WireCode> {
  if (!/^[0-9]*$/.test(text)) return refuse('WIRE_CHARSET');
  if (text.length < minDigits) return refuse('WIRE_TOO_SHORT');
  if (text.length > maxDigits) return refuse('WIRE_TOO_LONG');
  const tail = digitsOfBytes.indexOf(text.length % groupDigits);
  if (tail < 0) return refuse('WIRE_LENGTH');
  const bytes = new Uint8Array(Math.floor(text.length / groupDigits) * groupBytes + tail);
  for (let group = 0; group * groupDigits < text.length; group += 1) {
    const digits = text.slice(group * groupDigits, (group + 1) * groupDigits);
    if (!writeGroup(bytes, group * groupBytes, digits)) return refuse('WIRE_RANGE');
  }
  return fromFrame(bytes);
}

/**
 * Writes one group big-endian; false when its number does not fit its bytes. Divides two limbs of at most 9 digits: 17
 * digits exceed a double's 2^53, and BigInt costs four times as much.
 */
function writeGroup(bytes: Uint8Array, from: number, digits: string): boolean {
  let high = Number(digits.slice(0, -limbDigits));
  let low = Number(digits.slice(-limbDigits));
  for (let at = from + digitsOfBytes.indexOf(digits.length) - 1; at >= from; at -= 1) {
    const carried = (high % 256) * limb + low;
    high = Math.floor(high / 256);
    low = Math.floor(carried / 256);
    bytes[at] = carried % 256;
  }
  return high === 0 && low === 0;
}
