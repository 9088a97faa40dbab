import { describe, expect, it } from 'vitest';
import { toBase64Url } from '#core/shared';
import { Desk } from '../../../core/verify/__fixtures__/desk.ts';
import { importPublicKey } from '../../../core/verify/signature.ts';
import {
  hasPublished,
  holdsBy,
  importAsProfile,
  readPublished,
  type Jwk,
  type Wycheproof,
} from '../__fixtures__/published.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const coordinate = (value: string) => toBase64Url(hex(value.padStart(64, '0').slice(-64)));

/** The four members of the profile, and any member that says the key is for something else than ES256 signatures. */
function publicPart({ kty, crv, x, y, use = 'sig', alg = 'ES256', key_ops: operations = ['verify'] }: Jwk): Jwk {
  const isForSignatures = use === 'sig' && alg === 'ES256' && JSON.stringify(operations).includes('verify');
  return isForSignatures ? { kty, crv, x, y } : { kty, crv, x, y, use };
}

interface JwsGroup {
  readonly public?: Jwk & { readonly keys?: readonly Jwk[] };
  readonly private?: Jwk & { readonly keys?: readonly Jwk[] };
}

describe.skipIf(!hasPublished)('[shared] Wycheproof', () => {
  it('ECDSA P-256 (r‖s): right on all 262, by keys that the product imports', async () => {
    const { testGroups } = readPublished<
      Wycheproof<{ publicKey: { wx: string; wy: string } }, { msg: string; sig: string }>
    >('wycheproof_ecdsa_secp256r1_sha256_p1363_test.json');
    let count = 0;
    const wrong: number[] = [];
    for (const { publicKey, tests } of testGroups) {
      const key = await importPublicKey(coordinate(publicKey.wx), coordinate(publicKey.wy));
      for (const { tcId, msg, sig, result } of tests) {
        const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
        const isValid = key !== null && (await crypto.subtle.verify(algorithm, key, hex(sig), hex(msg)));
        count += 1;
        if (isValid !== (result === 'valid')) wrong.push(tcId);
      }
    }
    expect({ count, wrong }).toEqual({ count: 262, wrong: [] });
  });

  it('P-256 points as JWK: none off the curve or misspelled is imported, every good one is', async () => {
    const { testGroups } = readPublished<Wycheproof<object, { public: Jwk }>>(
      'wycheproof_ecdh_secp256r1_webcrypto_test.json',
    );
    const [accepted, refusedValid]: [number[], number[]] = [[], []];
    for (const { tcId, public: jwk, result } of testGroups.flatMap(({ tests }) => tests)) {
      const key = await importAsProfile(publicPart(jwk));
      if (key && result === 'invalid') accepted.push(tcId);
      if (!key && result === 'valid') refusedValid.push(tcId);
    }
    expect({ accepted, refusedValid }).toEqual({ accepted: [], refusedValid: [] });
  });

  it.each([
    {
      file: 'json_web_signature',
      tests: 401,
      accepted: [18, 378],
      validRefused: { ES512: 2, HS256: 10, PS256: 6, PS384: 6, PS512: 4, RS256: 8, RS384: 4, RS512: 4 },
    },
    { file: 'json_web_key', tests: 26, accepted: [], validRefused: { HS256: 2, HS384: 1, HS512: 1, RS256: 1 } },
    // The two unreadable ones are encrypted tokens, not signatures.
    { file: 'json_web_crypto', tests: 83, accepted: [18], validRefused: { HS256: 2, RS256: 1, unreadable: 2 } },
  ])('$file: by ES256 and the base64url rule only what is valid, refused valid ones by algorithm', async (expected) => {
    const all = (await Promise.all(groupsOf(expected.file).map(judgeGroup))).flat();
    const accepted = all.filter(({ holds }) => holds);
    expect(accepted.filter(({ result }) => result !== 'valid')).toEqual([]);
    expect({
      file: expected.file,
      tests: all.length,
      accepted: accepted.map(({ tcId }) => tcId),
      validRefused: countBy(all.filter(({ holds, result }) => !holds && result === 'valid').map(({ alg }) => alg)),
    }).toEqual(expected);
  });

  it.each(['json_web_signature', 'json_web_key', 'json_web_crypto'])(
    '%s: none is a presentation, whatever its result there',
    async (file) => {
      const desk = await Desk.open();
      const codes = new Set<string>();
      for (const { jws } of groupsOf(file).flatMap(({ tests }) => tests)) {
        const text = typeof jws === 'string' ? jws : JSON.stringify(jws ?? null);
        for (const input of [text, `cpt1:${text}`, `cpt1:${text}~${text}`]) codes.add(await desk.verify(input));
      }
      const allowed = [
        'WIRE_SHAPE',
        'WIRE_CHARSET',
        'WIRE_TOO_LONG',
        'WIRE_TOO_SHORT',
        'B64_NOT_CANONICAL',
        'HEADER_NOT_ALLOWED',
      ];
      expect([...codes].filter((code) => !allowed.includes(code))).toEqual([]);
    },
  );
});

function groupsOf(file: string) {
  return readPublished<Wycheproof<JwsGroup, { jws?: unknown }>>(`wycheproof_${file}_test.json`).testGroups;
}

/** Each test of a group by each of its keys: a JWS holds when one of them checks it. */
async function judgeGroup({
  tests,
  ...group
}: JwsGroup & Wycheproof<JwsGroup, { jws?: unknown }>['testGroups'][number]) {
  const source = group.public ?? group.private ?? {};
  const jwks = source.keys ?? [source];
  const keys = await Promise.all(jwks.map((jwk) => importAsProfile(publicPart(jwk))));
  return Promise.all(
    tests.map(async ({ tcId, jws, result }) => ({
      tcId,
      result,
      alg: algorithmOf(jws),
      holds: (await Promise.all(keys.map((key) => holdsBy(jws, key)))).includes(true),
    })),
  );
}

function algorithmOf(jws: unknown): string {
  try {
    const header = JSON.parse(Buffer.from(String(jws).split('.')[0] ?? '', 'base64url').toString()) as { alg?: string };
    return header.alg ?? 'none named';
  } catch {
    return 'unreadable';
  }
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
