import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromBase64Url } from '#core/shared';
import { isCoordinate } from '#core/token';
import { Desk } from './__fixtures__/desk.ts';
import { importPublicKey, isSignedBy } from './signature.ts';
import { inflateZlib } from './zlib.ts';

const shared = path.join(process.env.COMPTOIR_SHARED ?? '../shared', 'vectors');
const has = existsSync(shared);
const read = <T>(file: string) => JSON.parse(readFileSync(path.join(shared, file), 'utf8')) as T;
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

interface Group<Test> {
  readonly testGroups: readonly (Test & { readonly comment?: string })[];
}

describe.skipIf(!has)('[shared] published vectors', () => {
  it('Wycheproof ECDSA P-256 (r‖s): right on all 262 in the platform that jose calls', async () => {
    interface Ecdsa {
      readonly publicKey: { readonly wx: string; readonly wy: string };
      readonly tests: readonly { tcId: number; msg: string; sig: string; result: string }[];
    }
    const { testGroups } = read<Group<Ecdsa>>('wycheproof_ecdsa_secp256r1_sha256_p1363_test.json');
    const { subtle } = crypto;
    let count = 0;
    const wrong: number[] = [];
    for (const { publicKey, tests } of testGroups) {
      const [x, y] = [publicKey.wx, publicKey.wy].map((value) => hex(value.padStart(64, '0').slice(-64)));
      const point = Uint8Array.from([4, ...(x ?? []), ...(y ?? [])]);
      const key = await subtle.importKey('raw', point, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
      for (const { tcId, msg, sig, result } of tests) {
        const isValid = await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, hex(sig), hex(msg));
        count += 1;
        if (isValid !== (result === 'valid')) wrong.push(tcId);
      }
    }
    expect({ count, wrong }).toEqual({ count: 262, wrong: [] });
  });

  it('Wycheproof P-256 points: none off the curve or misspelled is imported', async () => {
    interface Ecdh {
      readonly tests: readonly {
        tcId: number;
        public: { kty?: string; crv?: string; x?: string; y?: string };
        result: string;
      }[];
    }
    const { testGroups } = read<Group<Ecdh>>('wycheproof_ecdh_secp256r1_webcrypto_test.json');
    const accepted: string[] = [];
    const refusedValid: number[] = [];
    for (const { tests } of testGroups) {
      for (const { tcId, public: jwk, result } of tests) {
        const { kty, crv, x = '', y = '' } = jwk;
        const isSpelled = kty === 'EC' && crv === 'P-256' && isCoordinate(x) && isCoordinate(y);
        const key = isSpelled ? await importPublicKey(x, y) : null;
        if (key && result === 'invalid') accepted.push(String(tcId));
        if (!key && result === 'valid') refusedValid.push(tcId);
      }
    }
    expect({ accepted, refusedValid }).toEqual({ accepted: [], refusedValid: [] });
  });

  it('Wycheproof JWS: none of the 401 is a presentation, whatever its result there', async () => {
    interface Jws {
      readonly tests: readonly { tcId: number; jws: unknown }[];
    }
    const desk = await Desk.open();
    const { testGroups } = read<Group<Jws>>('wycheproof_json_web_signature_test.json');
    const codes = new Map<string, number>();
    for (const { tests } of testGroups) {
      for (const { jws } of tests) {
        const text = typeof jws === 'string' ? jws : JSON.stringify(jws);
        for (const input of [text, `cpt1:${text}`, `cpt1:${text}~${text}`]) {
          const code = await desk.verify(input);
          codes.set(code, (codes.get(code) ?? 0) + 1);
        }
      }
    }
    expect(codes.get('OK')).toBeUndefined();
    expect([...codes.values()].reduce((sum, count) => sum + count, 0)).toBe(3 * 401);
    expect([...codes.keys()].sort()).toEqual(
      expect.arrayContaining(['B64_NOT_CANONICAL', 'HEADER_NOT_ALLOWED', 'WIRE_SHAPE']),
    );
  });

  it('RFC 7515 appendix A: ES256 holds, and no other algorithm by its key', async () => {
    interface Example {
      readonly alg: string;
      readonly jws: string;
      readonly jwk: { readonly x?: string; readonly y?: string };
    }
    const { examples } = read<{ examples: readonly Example[] }>('rfc7515_examples.json');
    const es256 = examples.find(({ alg }) => alg === 'ES256');
    const key = await importPublicKey(es256?.jwk.x ?? '', es256?.jwk.y ?? '');
    expect(key).not.toBeNull();
    for (const { alg, jws } of examples) {
      expect(key && (await isSignedBy(jws, key))).toBe(alg === 'ES256');
    }
  });

  it('Token Status List draft: the 1-bit lists inflate to their published statuses', () => {
    interface Lists {
      readonly small: readonly { bits: number; lst: string; byteArrayHex: string }[];
      readonly long: readonly { bits: number; bytes: number; lst: string; statuses: Record<string, number> }[];
    }
    const lists = read<Lists>('token_status_list_decoded.json');
    for (const { lst, byteArrayHex } of lists.small) {
      expect(inflateZlib(fromBase64Url(lst) ?? new Uint8Array(0), byteArrayHex.length / 2)).toEqual(hex(byteArrayHex));
    }
    for (const { bits, bytes, lst, statuses } of lists.long) {
      const list = inflateZlib(fromBase64Url(lst) ?? new Uint8Array(0), bytes);
      expect(list).toHaveLength(bytes);
      if (bits !== 1) continue;
      const set = Object.keys(statuses).map(Number);
      const found = set.filter((index) => (((list?.[index >> 3] ?? 0) >> (index & 7)) & 1) === 1);
      const total = [...(list ?? [])].reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
      expect({ found, total }).toEqual({ found: set, total: set.length });
    }
  });

  it('SMART Health Cards and EU DCC: never accepted', async () => {
    const desk = await Desk.open();
    const example = read<{ qrNumeric: string; jws: string }>('shc_spec_example_00.json');
    const dev = read<{ text: Record<string, string> }>('shc_dev_tools_testdata.json');
    const dcc = read<{ files: Record<string, { PREFIX?: string; BASE45?: string }> }>('eu_dcc_testdata.json');
    const inputs = [
      example.qrNumeric,
      example.qrNumeric.replace('shc:/', ''),
      example.jws,
      ...Object.values(dev.text),
      ...Object.values(dcc.files).flatMap(({ PREFIX = '', BASE45 = '' }) => [PREFIX, BASE45]),
    ];
    expect(inputs.length).toBeGreaterThan(150);
    for (const input of inputs) {
      for (const text of [input, `cpt1:${input}`, `cpt1:${input}~${input}`]) {
        expect(await desk.verify(text)).toMatch(/^(WIRE_|B64_NOT_CANONICAL|HEADER_NOT_ALLOWED)/);
      }
    }
  });
});
