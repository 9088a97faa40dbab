import { describe, expect, it } from 'vitest';
import { toDigits, toFrame } from '#core/token';
import { attack, Desk } from '../__fixtures__/desk.ts';

const desk = await Desk.open();
const honest = toDigits(await desk.honest());

it('accepts the honest digits', async () => {
  expect(await desk.verify(honest)).toBe('OK');
});

describe('what a reader delivers', () => {
  attack(130, 'Arabic-Indic digits', 'WIRE_CHARSET', () =>
    desk.verify(honest.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))),
  );
  attack(131, 'a digit dropped or changed by a keyboard reader', ['WIRE_CHECKSUM', 'WIRE_RANGE'], async () => {
    expect(await desk.verify(honest.slice(0, 300) + honest.slice(301))).toMatch(/^WIRE_(LENGTH|RANGE|CHECKSUM)$/);
    return desk.verify(honest.slice(0, 300) + String((Number(honest[300]) + 1) % 10) + honest.slice(301));
  });
  attack(132, '17 digits above 2^56 − 1', 'WIRE_RANGE', () => desk.verify(`72057594037927936${honest.slice(17)}`));
  attack(133, 'the version byte', 'WIRE_VERSION', () => desk.verify(`00000000000000001${honest.slice(17)}`));
  attack(134, 'extra bytes in the frame', ['WIRE_LENGTH', 'WIRE_CHECKSUM'], async () =>
    desk.verify(digitsOf(Uint8Array.from([...toFrame(await desk.honest()), 0, 0]))),
  );
  attack(135, 'oversized digits and text', 'WIRE_TOO_LONG', async () => {
    expect(await desk.verify('1'.repeat(2430))).toBe('WIRE_TOO_LONG');
    expect(await desk.verify(`cpt1:${'A'.repeat(5_000_000)}`)).toBe('WIRE_TOO_LONG');
    return desk.verify(`cpt1:${'A'.repeat(4092)}`);
  });
  attack(136, 'another code', ['WIRE_TOO_SHORT', 'WIRE_CHARSET'], async () => {
    const others = ['3400930302613', 'https://example.org/', 'shc:/5676290952432060346029243740', 'HC1:6BF', '\u0000'];
    for (const other of others) {
      expect(['WIRE_TOO_SHORT', 'WIRE_CHARSET']).toContain(await desk.verify(other));
    }
    return desk.verify('');
  });

  it.each([undefined, null, 12, {}, [], Symbol('x'), new String(honest)])('refuses what is no text', async (input) => {
    expect(await desk.verify(input)).toBe('WIRE_TYPE');
  });
});

function digitsOf(frame: Uint8Array): string {
  let digits = '';
  for (let at = 0; at < frame.length; at += 7) {
    const group = frame.subarray(at, at + 7);
    const value = group.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    digits += String(value).padStart([0, 3, 5, 8, 10, 13, 15, 17][group.length] ?? 0, '0');
  }
  return digits;
}
