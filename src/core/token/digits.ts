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
const wordBytes = 3;
const word = 256 ** wordBytes;
/** 10^9 as head × 2^24 + tail. */
const limbHead = Math.floor(10 ** limbDigits / word);
const limbTail = 10 ** limbDigits % word;
const maxHead = 256 ** (groupBytes - wordBytes);

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
  for (let at = 0, from = 0; at < bytes.length; at += groupBytes, from += groupDigits) {
    if (!writeGroup(bytes, at, text, from)) return refuse('WIRE_RANGE');
  }
  return fromFrame(bytes);
}

/**
 * Writes the group at `at`, big-endian: the number at `from`; false when it does not fit. 17 digits exceed a double's
 * 2^53: the number is read as high × 10^9 + low and turned into head × 2^24 + tail, whose parts all stay below it.
 */
function writeGroup(bytes: Uint8Array, at: number, text: string, from: number): boolean {
  const length = Math.min(groupBytes, bytes.length - at);
  const end = from + (digitsOfBytes[length] ?? 0);
  const middle = Math.max(from, end - limbDigits);
  const high = readNumber(text, from, middle);
  const low = high * limbTail + readNumber(text, middle, end);
  const carried = Math.floor(low / word);
  const head = high * limbHead + carried;
  if (head >= maxHead) return false;
  let left = low - carried * word;
  for (let place = length - 1; place >= 0; place -= 1) {
    bytes[at + place] = left & 255;
    left = place === length - wordBytes ? head : left >>> 8;
  }
  return left === 0;
}

/** The number that the digits of a text spell between two places. */
function readNumber(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}
