import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { attack, Desk } from '../__fixtures__/desk.ts';

const desk = await Desk.open();
const join = (...parts: (Uint8Array | readonly number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const payload = (change: (honest: Uint8Array) => Uint8Array) => desk.forge({ rightsPayload: change });
const text = (change: (honest: string) => string | Uint8Array) => desk.forge({ rightsText: change });
/** A block whose literal codes have lengths 1 and 2 and leave a quarter of the code space empty. */
const incomplete = Buffer.from(`05e0010400000040000400${'00'.repeat(30)}84`, 'hex');

it('accepts honest payloads', async () => {
  expect(await payload((honest) => honest)).toBe('OK');
  expect(await text((honest) => honest)).toBe('OK');
});

describe('deflate', () => {
  attack(44, 'a bomb of 10 MB', 'DEFLATE_TOO_LARGE', () =>
    payload(() => new Uint8Array(deflateRawSync(Buffer.alloc(600_000)))),
  );
  attack(45, 'trailing junk', 'DEFLATE_TRAILING', () => payload((honest) => join(honest, [0])));
  attack(46, 'a second stream', 'DEFLATE_TRAILING', () => payload((honest) => join(honest, honest)));
  attack(47, 'truncated', 'DEFLATE_TRUNCATED', () => payload((honest) => honest.subarray(0, -1)));
  attack(48, 'a reserved block', 'DEFLATE_BAD', () => payload(() => Uint8Array.of(7, 0, 0)));
  attack(49, 'a zlib wrapper', 'DEFLATE_BAD', () => payload(() => new Uint8Array(deflateSync('{"iss":"x"}'))));
  attack(50, 'an incomplete Huffman set', 'DEFLATE_BAD', () => payload(() => Uint8Array.from(incomplete)));
  attack(51, 'a bomb in the proof', 'DEFLATE_TOO_LARGE', () =>
    desk.forge({ proofPayload: () => new Uint8Array(deflateRawSync(Buffer.alloc(20_000))) }),
  );
});

describe('JSON', () => {
  attack(52, 'a duplicate member', 'JSON_NOT_CANONICAL', () =>
    text((honest) => honest.replace('{"iss":', '{"iss":"other","iss":')),
  );
  attack(53, 'a duplicate by \\u escape', 'JSON_NOT_CANONICAL', () =>
    text((honest) => honest.replace('{"iss":', '{"\\u0069ss":"other","iss":')),
  );
  attack(54, 'a byte order mark', 'JSON_SYNTAX', () => text((honest) => `\ufeff${honest}`));
  attack(55, 'white space', 'JSON_NOT_CANONICAL', async () => {
    expect(await text((honest) => `${honest}\n`)).toBe('JSON_NOT_CANONICAL');
    return text((honest) => honest.replace(',', ', '));
  });
  attack(56, 'exp 1.0 and 1e400', 'JSON_NOT_CANONICAL', async () => {
    expect(await text((honest) => honest.replace(/"exp":\d+/, '"exp":1e400'))).toBe('JSON_NOT_CANONICAL');
    return text((honest) => honest.replace(/("exp":\d+)/, '$1.0'));
  });
  attack(57, 'overlong UTF-8', 'JSON_UTF8', () =>
    text((honest) => {
      const bytes = new TextEncoder().encode(honest);
      const at = honest.indexOf('CAMILLE');
      return join(bytes.subarray(0, at), [0xc1, 0x83], bytes.subarray(at + 1));
    }),
  );
  attack(58, 'a trailing JSON value', 'JSON_SYNTAX', () => text((honest) => `${honest}{}`));
  attack(59, 'deep nesting', ['JSON_SHAPE', 'CLAIM_SHAPE'], async () => {
    const deep = `${'['.repeat(1500)}${']'.repeat(1500)}`;
    expect(await text((honest) => honest.replace(/"ben":\[.*\],"amc"/, `"ben":${deep},"amc"`))).toBe('CLAIM_SHAPE');
    return text(() => deep);
  });
  attack(60, 'a __proto__ member', 'CLAIM_UNKNOWN', () =>
    text((honest) => honest.replace('{"iss":', '{"__proto__":{"env":"prod"},"iss":')),
  );
});
