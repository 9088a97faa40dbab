import { beforeAll, describe, expect, it } from 'vitest';
import { toText, type RightsClaims } from '#core/token';
import { Desk } from './__fixtures__/desk.ts';
import { day, honestRights, now, prefix } from './__fixtures__/test-issuer.ts';
import { reuseKey, verifyPresentation, type IssuerKey, type Keyset, type VerifyContext } from './index.ts';

let desk: Desk;
let honest: string;
beforeAll(async () => {
  desk = await Desk.open();
  honest = toText(await desk.honest());
});

const verify = (input: string, changes: Partial<VerifyContext> = {}) =>
  verifyPresentation(input, { ...desk.context(), ...changes });
const withRights = async (change: Partial<RightsClaims>, changes: Partial<VerifyContext> = {}) =>
  verify(toText(await desk.issuer.present({ rights: (rights) => ({ ...rights, ...change }) })), changes);
const withProof = async (change: Readonly<Record<string, unknown>>, changes: Partial<VerifyContext> = {}) =>
  verify(toText(await desk.issuer.present({ proof: (proof) => ({ ...proof, ...change }) })), changes);
const codeOf = (verdict: Awaited<ReturnType<typeof verify>>) => (verdict.ok ? 'OK' : verdict.code);
/** The desk's key set with these changes to the key for rights. */
const keyed = (changes: Partial<IssuerKey>): { keyset: Keyset } => {
  const { kid } = desk.issuer.rightsKey;
  const key = desk.keyset.keys.get(kid) as IssuerKey;
  return { keyset: { ...desk.keyset, keys: new Map([[kid, { ...key, ...changes }]]) } };
};
const aged = (keysetAge: number, statusAge: number): Partial<VerifyContext> => ({
  keyset: { ...desk.keyset, iat: now - keysetAge },
  status: () => Promise.resolve({ ...desk.shard, iat: now - statusAge }),
});

describe('an accepted presentation', () => {
  it('tells the claims, the issuer, the age of what it rests on, and the steps', async () => {
    expect(await verify(honest, aged(3600, 7200))).toEqual({
      ok: true,
      rights: honestRights(desk.issuer.phone),
      proof: expect.objectContaining({ jti: 'AAECAwQFBgcI', aud: 'cpt1' }) as unknown,
      kid: desk.issuer.rightsKey.kid,
      issuer: 'cnam.prod.example',
      freshness: {
        keysetSeq: 12,
        keysetIat: now - 3600,
        keysetAge: 3600,
        statusIat: now - 7200,
        statusAge: 7200,
        level: 'fresh',
      },
      warnings: ['REPLAY_LOCAL_ONLY'],
      trace: [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((step) => ({ step, ok: true })),
    });
  });

  it('says no negative age of files dated a little ahead', async () => {
    expect(await verify(honest, aged(-60, -60))).toMatchObject({ freshness: { keysetAge: 0, statusAge: 0 } });
  });

  it.each([
    [7 * day, day, ['REPLAY_LOCAL_ONLY'], 'fresh'],
    [7 * day + 1, day, ['REPLAY_LOCAL_ONLY', 'KEYSET_AGEING'], 'ageing'],
    [0, day + 1, ['REPLAY_LOCAL_ONLY', 'STATUS_AGEING'], 'ageing'],
  ])('with a key set of %i s and a list of %i s warns %j', async (keysetAge, statusAge, warnings, level) => {
    expect(await verify(honest, aged(keysetAge, statusAge))).toMatchObject({ warnings, freshness: { level } });
  });

  it('is known to the reuse guard by phone and proof, for five minutes', async () => {
    const asked: [string, number][] = [];
    const seen = { add: (key: string, until: number) => Promise.resolve(asked.push([key, until]) > 0) };
    expect(codeOf(await verify(honest, { seen }))).toBe('OK');
    const { phone } = desk.issuer;
    expect(asked).toEqual([[await reuseKey(honestRights(phone).cnf.jwk, 'AAECAwQFBgcI'), now + 300]]);
    const others = [
      await reuseKey(honestRights(phone).cnf.jwk, 'AAECAwQFBgcJ'),
      await reuseKey(honestRights(desk.issuer.rightsKey).cnf.jwk, 'AAECAwQFBgcI'),
    ];
    expect(new Set([asked[0]?.[0], ...others]).size).toBe(3);
  });
});

describe('a refused presentation', () => {
  it('names its step and keeps the trail up to it', async () => {
    const verdict = await withProof({ aud: 'x' });
    expect(verdict).toEqual({
      ok: false,
      code: 'PROOF_AUDIENCE',
      step: 11,
      trace: [1, 3, 4, 5, 6, 7, 8, 9, 10].map((step) => ({ step, ok: true })).concat({ step: 11, ok: false }),
    });
    expect(await verifyPresentation(12, desk.context())).toMatchObject({ step: 1, code: 'WIRE_TYPE' });
  });

  it.each<[string, () => Promise<unknown>, string, object]>([
    ['clock', () => verify(honest, { highWater: now + 500 }), 'CLOCK_ROLLBACK', { gapSeconds: 500 }],
    [
      'key set',
      () => verify(honest, { keyset: { ...desk.keyset, exp: now - 30 } }),
      'KEYSET_EXPIRED',
      { gapSeconds: 30 },
    ],
    ['rights ahead', () => withRights({ iat: now + 61 }), 'RIGHTS_NOT_YET_VALID', { gapSeconds: 61 }],
    ['rights over', () => withRights({ exp: now - 7 }), 'RIGHTS_EXPIRED', { gapSeconds: 7 }],
    ['proof ahead', () => withProof({ iat: now + 31, exp: now + 60 }), 'PROOF_IN_FUTURE', { gapSeconds: 31 }],
    ['proof over', () => withProof({ iat: now - 90, exp: now - 40 }), 'PROOF_EXPIRED', { gapSeconds: 40 }],
    [
      'long read',
      () => withProof({ iat: now - 185, exp: now - 150 }, { readAt: now - 181 }),
      'PROOF_EXPIRED',
      { readSeconds: 181 },
    ],
    ['list', () => verify(honest, aged(0, 7 * day + 5)), 'STATUS_STALE', { gapSeconds: 7 * day + 5 }],
  ])('by the %s tells the gap in seconds', async (_what, run, code, detail) => {
    expect(await run()).toMatchObject({ ok: false, code, detail });
  });
});

describe('the instants of rights', () => {
  it.each([
    [{ iat: now + 60, exp: now + day }, 'OK_UNTIL_PROOF'],
    [{ iat: now + 61, exp: now + day }, 'RIGHTS_NOT_YET_VALID'],
  ])('%j → %s', async (dates, code) => {
    const outcome = codeOf(await withRights(dates));
    expect(outcome === 'PROOF_BEFORE_RIGHTS' ? 'OK_UNTIL_PROOF' : outcome).toBe(code);
  });

  it('lie from the first second of the key to before its last', async () => {
    const iat = now - day;
    expect(codeOf(await withRights({}, keyed({ nbf: iat })))).toBe('OK');
    expect(codeOf(await withRights({}, keyed({ nbf: iat + 1 })))).toBe('KEY_NOT_VALID_AT_IAT');
    expect(codeOf(await withRights({}, keyed({ exp: iat + 1 })))).toBe('OK');
    expect(codeOf(await withRights({}, keyed({ exp: iat })))).toBe('KEY_NOT_VALID_AT_IAT');
  });

  it('belong to the environment of the key and of the terminal, both', async () => {
    expect(codeOf(await withRights({ env: 'demo' }))).toBe('ENV_MISMATCH');
    expect(codeOf(await withRights({ env: 'demo' }, { ...keyed({ env: 'demo' }), env: 'prod' }))).toBe('ENV_MISMATCH');
    expect(codeOf(await withRights({}, { ...keyed({ env: 'demo' }), env: 'demo' }))).toBe('ENV_MISMATCH');
  });

  it('name a list under any one of the issuer’s prefixes', async () => {
    const status = ['https://elsewhere.example/', prefix, 'https://third.example/'];
    expect(codeOf(await verify(honest, keyed({ status })))).toBe('OK');
    expect(codeOf(await verify(honest, keyed({ status: ['https://elsewhere.example/'] })))).toBe('STATUS_URI');
  });
});

describe('the instants of a proof', () => {
  it.each([
    [{ iat: now - 30, exp: now - 29 }, 'OK'],
    [{ iat: now - 30, exp: now - 30 }, 'PROOF_LIFETIME'],
    [{ iat: now - 30, exp: now + 30 }, 'OK'],
    [{ iat: now - 30, exp: now + 31 }, 'PROOF_LIFETIME'],
    [{ iat: now + 30, exp: now + 60 }, 'OK'],
    [{ iat: now - 60, exp: now - 30 }, 'PROOF_EXPIRED'],
    [{ iat: 'x' }, 'PROOF_LIFETIME'],
    [{ exp: 'x' }, 'PROOF_LIFETIME'],
    [{ iat: String(now), exp: now + 5 }, 'PROOF_LIFETIME'],
    [{ iat: now, exp: now + 5.5 }, 'PROOF_LIFETIME'],
  ])('%j → %s', async (dates, code) => {
    expect(codeOf(await withProof(dates))).toBe(code);
  });

  it('may be the very second of the rights, and a challenge is echoed only when one is asked', async () => {
    const rights = toText(await desk.issuer.present({ rights: (claims) => ({ ...claims, iat: now - 5 }) }));
    expect(codeOf(await verify(rights))).toBe('OK');
    expect(codeOf(await withProof({ nonce: 'abcdef' }))).toBe('OK');
    expect(codeOf(await withProof({ nonce: 'abcdef' }, { nonce: 'abcdef' }))).toBe('OK');
    expect(codeOf(await verify(honest, { nonce: 'abcdef' }))).toBe('PROOF_NONCE');
  });
});
