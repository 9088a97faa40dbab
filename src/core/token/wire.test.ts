import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc16 } from './crc16.ts';
import { decodePresentation, dictionary, fromFrame, toDigits, toFrame, toText, type Presentation } from './index.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const presentations: fc.Arbitrary<Presentation> = fc.record({
  kid: bytes(6).map((id) => Buffer.from(id).toString('base64url')),
  rightsPayload: fc.uint8Array({ minLength: 100, maxLength: 640 }),
  rightsSignature: bytes(64),
  proofPayload: fc.uint8Array({ minLength: 1, maxLength: 200 }),
  proofSignature: bytes(64),
});
const sample: Presentation = {
  kid: 'abcdEF-_',
  rightsPayload: Uint8Array.from({ length: 200 }, (_, i) => i),
  rightsSignature: new Uint8Array(64).fill(7),
  proofPayload: new Uint8Array(80).fill(9),
  proofSignature: new Uint8Array(64).fill(8),
};
const code = (input: unknown) => {
  const result = decodePresentation(input);
  return result.ok ? 'OK' : result.code;
};

it('carries the published dictionary', () => {
  expect(dictionary).toHaveLength(662);
  expect(createHash('sha256').update(dictionary).digest('hex')).toBe(
    'b99db3013baaf17e1aa449b9e425454e4988234246ad62529d75af287b5f0bc8',
  );
});

it('has the checksum of the catalogue (CRC-16/CCITT-FALSE of "123456789")', () => {
  expect(crc16(new TextEncoder().encode('123456789'))).toBe(0x29b1);
});

it('comes back the same from every transport', () => {
  fc.assert(
    fc.property(presentations, (presentation) => {
      expect(decodePresentation(toDigits(presentation))).toEqual({ ok: true, value: presentation });
      expect(decodePresentation(toText(presentation))).toEqual({ ok: true, value: presentation });
      expect(fromFrame(toFrame(presentation))).toEqual({ ok: true, value: presentation });
    }),
  );
});

it('never takes one changed digit for the same presentation', () => {
  const digits = toDigits(sample);
  fc.assert(
    fc.property(fc.nat(digits.length - 1), fc.integer({ min: 1, max: 9 }), (at, shift) => {
      const other = String((Number(digits[at]) + shift) % 10);
      expect(['WIRE_CHECKSUM', 'WIRE_RANGE', 'WIRE_VERSION']).toContain(
        code(digits.slice(0, at) + other + digits.slice(at + 1)),
      );
    }),
  );
});

describe('digits', () => {
  const digits = toDigits(sample);
  it.each([
    ['a number', 12, 'WIRE_TYPE'],
    ['null', null, 'WIRE_TYPE'],
    ['nothing', '', 'WIRE_TOO_SHORT'],
    ['399 digits', '1'.repeat(399), 'WIRE_TOO_SHORT'],
    ['2,430 digits', '1'.repeat(2430), 'WIRE_TOO_LONG'],
    ['4,097 characters', 'x'.repeat(4097), 'WIRE_TOO_LONG'],
    ['a letter', `${digits.slice(0, 50)}A${digits.slice(51)}`, 'WIRE_CHARSET'],
    ['Arabic-Indic digits', digits.replace('1', '١'), 'WIRE_CHARSET'],
    ['a final line feed', `${digits}\n`, 'WIRE_CHARSET'],
    ['a length no frame has', '1'.repeat(17 * 24 + 1), 'WIRE_LENGTH'],
    ['17 digits above 2^56 − 1', `99999999999999999${digits.slice(17)}`, 'WIRE_RANGE'],
    ['another version', `00000000000000000${digits.slice(17)}`, 'WIRE_VERSION'],
  ])('%s → %s', (_what, input, expected) => {
    expect(code(input)).toBe(expected);
  });
});

describe('frame', () => {
  const reseal = (change: (frame: Uint8Array) => Uint8Array) => {
    const changed = change(toFrame(sample).slice(0, -2));
    const crc = crc16(changed);
    const result = fromFrame(Uint8Array.from([...changed, crc >> 8, crc & 0xff]));
    return result.ok ? 'OK' : result.code;
  };
  const setByte = (at: number, value: number) =>
    reseal((frame) => {
      frame[at] = value;
      return frame;
    });
  /** A frame whose lengths add up, with so many bytes of rights and one of proof. */
  const longRights = (length: number) =>
    reseal((frame) =>
      Uint8Array.from([
        ...frame.slice(0, 7),
        ...[length >> 8, length & 255],
        ...new Uint8Array(length + 64),
        ...[1, 0],
        ...new Uint8Array(64),
      ]),
    );
  it('may hold 800 bytes of rights', () => {
    expect(longRights(800)).toBe('OK');
    expect(longRights(1)).toBe('OK');
  });
  it.each([
    ['an extra byte', reseal((frame) => Uint8Array.from([...frame, 0])), 'WIRE_LENGTH'],
    ['a byte less', reseal((frame) => frame.slice(0, -1)), 'WIRE_LENGTH'],
    ['no rights', setByte(8, 0), 'WIRE_LENGTH'],
    ['rights past the end', setByte(7, 3), 'WIRE_LENGTH'],
    ['no proof', setByte(9 + 200 + 64, 0), 'WIRE_LENGTH'],
    ['201 bytes of proof', setByte(9 + 200 + 64, 201), 'WIRE_LENGTH'],
    ['801 bytes of rights', longRights(801), 'WIRE_LENGTH'],
    ['1,001 bytes', reseal(() => new Uint8Array(999).fill(0xc1)), 'WIRE_TOO_LONG'],
    ['141 bytes', reseal((frame) => frame.slice(0, 139)), 'WIRE_TOO_SHORT'],
  ])('with %s → %s', (_what, got, expected) => {
    expect(got).toBe(expected);
  });

  it.each([
    { kid: 'abcd' },
    { kid: '********' },
    { rightsPayload: new Uint8Array(0) },
    { rightsPayload: new Uint8Array(801) },
    { proofPayload: new Uint8Array(201) },
    { rightsSignature: new Uint8Array(63) },
    { proofSignature: new Uint8Array(65) },
    { rightsPayload: new Uint8Array(800), proofPayload: new Uint8Array(200) },
  ])('is not made from a part that does not fit', (part) => {
    expect(() => toFrame({ ...sample, ...part })).toThrow(RangeError);
  });
});

describe('text', () => {
  const text = toText(sample);
  const b64 = (value: string) => Buffer.from(value).toString('base64url');
  const [head = ''] = text.slice(5).split('.');
  const header = (value: string) => text.replace(head, b64(value));
  it.each([
    ['no proof', text.split('~')[0], 'WIRE_SHAPE'],
    ['two proofs', `${text}~${text.split('~')[1] ?? ''}`, 'WIRE_SHAPE'],
    ['four parts', text.replace('~', '.AA~'), 'WIRE_SHAPE'],
    ['four parts and two', text.replace('~', '.').replace(/[.]([^.]+)$/, '~$1'), 'WIRE_SHAPE'],
    ['padding', `${text}=`, 'B64_NOT_CANONICAL'],
    ['a line feed', `${text}\n`, 'B64_NOT_CANONICAL'],
    ['trailing bits', `${text.slice(0, -1)}B`, 'B64_NOT_CANONICAL'],
    ['alg none', header('{"alg":"none","kid":"abcdEF-_","typ":"cpt1-droits+jwt","zip":"CPT1"}'), 'HEADER_NOT_ALLOWED'],
    [
      'a kid of 7',
      header('{"alg":"ES256","kid":"abcdEF-","typ":"cpt1-droits+jwt","zip":"CPT1"}'),
      'HEADER_NOT_ALLOWED',
    ],
    [
      'a kid path',
      header('{"alg":"ES256","kid":"../../xy","typ":"cpt1-droits+jwt","zip":"CPT1"}'),
      'HEADER_NOT_ALLOWED',
    ],
    ['more after it', header(`${Buffer.from(head, 'base64url').toString()} `), 'HEADER_NOT_ALLOWED'],
    ['200 spaces more', header(`${Buffer.from(head, 'base64url').toString()}${' '.repeat(200)}`), 'HEADER_NOT_ALLOWED'],
    ['a proof header in rights', header('{"alg":"ES256","typ":"cpt1-preuve+jwt","zip":"CPT1"}'), 'HEADER_NOT_ALLOWED'],
    ['an empty header', text.replace(head, ''), 'HEADER_NOT_ALLOWED'],
    [
      'rights twice',
      `cpt1:${text.slice(5).split('~')[0] ?? ''}~${text.slice(5).split('~')[0] ?? ''}`,
      'HEADER_NOT_ALLOWED',
    ],
    ['63 bytes of signature', toText({ ...sample, rightsSignature: new Uint8Array(63) }), 'SIG_LENGTH'],
    ['65 bytes of proof signature', toText({ ...sample, proofSignature: new Uint8Array(65) }), 'SIG_LENGTH'],
    ['no signature', toText({ ...sample, proofSignature: new Uint8Array(0) }), 'SIG_LENGTH'],
  ])('with %s → %s', (_what, input, expected) => {
    expect(code(input)).toBe(expected);
  });
});
