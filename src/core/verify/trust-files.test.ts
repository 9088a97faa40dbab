import { beforeAll, describe, expect, it } from 'vitest';
import { Desk } from './__fixtures__/desk.ts';
import { makeKey, signEnvelope } from './__fixtures__/key-pair.ts';
import { day, now, prefix, type TestIssuer } from './__fixtures__/test-issuer.ts';
import {
  acceptDelta,
  acceptKeyset,
  acceptRoot,
  acceptShard,
  acceptSignedFile,
  applyDelta,
  isOpposed,
  pinRoots,
  readKeysetFloor,
  readListDates,
  readRootVersion,
} from './index.ts';
import { importPublicKey, isSignedBy } from './signature.ts';

let desk: Desk;
let issuer: TestIssuer;
beforeAll(async () => {
  desk = await Desk.open();
  ({ issuer } = desk);
});

const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? 'OK' : result.code);
const takeKeyset = async (changes: object) =>
  acceptKeyset(await issuer.keysetFile(changes), { env: 'prod', now, roots: desk.roots });
const ascii = (text: string) => Buffer.from(text).toString('base64url');

describe('a file that the roots signed under a type of its own', () => {
  const payload = JSON.stringify({ a: 1 });
  it('opens to its payload by two of the roots, and not by one, nor under another type', async () => {
    const { roots } = desk;
    const two = await signEnvelope('cpt1-tarifs+jwt', payload, issuer.roots.slice(0, 2));
    expect(await acceptSignedFile(two, 'cpt1-tarifs+jwt', roots)).toEqual({ ok: true, value: { a: 1 } });
    expect(codeOf(await acceptSignedFile(two, 'cpt1-cles+jwt', roots))).toBe('KEYSET_THRESHOLD');
    const one = await signEnvelope('cpt1-tarifs+jwt', payload, issuer.roots.slice(0, 1));
    expect(codeOf(await acceptSignedFile(one, 'cpt1-tarifs+jwt', roots))).toBe('KEYSET_THRESHOLD');
    expect(codeOf(await acceptSignedFile('<html>', 'cpt1-tarifs+jwt', roots))).toBe('KEYSET_SHAPE');
  });

  it('counts a root once, however often it signed, and no signature under another root’s name', async () => {
    const [first, second] = issuer.roots;
    const file = await signEnvelope('t', payload, [first, first, first] as never);
    expect(codeOf(await acceptSignedFile(file, 't', desk.roots))).toBe('KEYSET_THRESHOLD');
    const { p, s } = JSON.parse(file) as { p: string; s: { k: string; g: string }[] };
    const renamed = JSON.stringify({ p, s: [s[0], { k: second?.kid, g: s[1]?.g }] });
    expect(codeOf(await acceptSignedFile(renamed, 't', desk.roots))).toBe('KEYSET_THRESHOLD');
    const broken = JSON.stringify({ p, s: [{ k: first?.kid, g: '*' }] });
    expect(codeOf(await acceptSignedFile(broken, 't', desk.roots))).toBe('KEYSET_SHAPE');
  });
});

describe('the floor of a key set', () => {
  const floor = (text: string) => readKeysetFloor(text, { env: 'prod', roots: desk.roots });
  it('is its sequence and hash, even when it has ended', async () => {
    const taken = await takeKeyset({});
    const ended = await floor(await issuer.keysetFile({ iat: now - 60 * day, exp: now - 40 * day }));
    expect(ended).toMatchObject({ ok: true, value: { seq: 12 } });
    expect(await floor(await issuer.keysetFile())).toEqual({
      ok: true,
      value: { seq: 12, hash: taken.ok ? taken.value.hash : '' },
    });
  });

  it('is read from nothing but a signed key set of this environment', async () => {
    expect(codeOf(await floor('<html>'))).toBe('KEYSET_SHAPE');
    expect(codeOf(await floor(await issuer.keysetFile({}, issuer.roots.slice(0, 1))))).toBe('KEYSET_THRESHOLD');
    expect(codeOf(await floor(await issuer.keysetFile({ more: 1 })))).toBe('KEYSET_SHAPE');
    expect(codeOf(await floor(await issuer.keysetFile({ env: 'demo' })))).toBe('KEYSET_ENV');
  });
});

describe('a root file', () => {
  it('claims a version from 1', async () => {
    expect(readRootVersion(await issuer.rootFile())).toBe(1);
    expect(readRootVersion(await issuer.rootFile({ ver: 7 }))).toBe(7);
    for (const ver of [0, -1, 1.5, '2', 2 ** 53]) expect(readRootVersion(await issuer.rootFile({ ver }))).toBeNull();
    expect(readRootVersion('<html>')).toBeNull();
  });

  it('is refused as KEYSET_SHAPE when it is no envelope, and may be dated an hour ahead', async () => {
    expect(codeOf(await acceptRoot('<html>', desk.roots, now))).toBe('KEYSET_SHAPE');
    expect(codeOf(await pinRoots('<html>'))).toBe('KEYSET_SHAPE');
    const next = (iat: number) => issuer.rootFile({ ver: 2, iat });
    expect(codeOf(await acceptRoot(await next(now + 3600), desk.roots, now))).toBe('OK');
    expect(codeOf(await acceptRoot(await next(now + 3601), desk.roots, now))).toBe('KEYSET_FUTURE');
  });

  it('has 3 to 16 roots, each a point of the curve', async () => {
    const more = await Promise.all(Array.from({ length: 14 }, makeKey));
    const entry = ({ kid, x, y }: { kid: string; x: string; y: string }) => ({ kid, x, y });
    const pin = async (roots: object[]) => codeOf(await pinRoots(await issuer.rootFile({ roots })));
    const all = [...issuer.roots, ...more].map(entry);
    expect(await pin(all.slice(0, 16))).toBe('OK');
    expect(await pin(all)).toBe('KEYSET_SHAPE');
    const [first, second, third] = all;
    expect(await pin([first ?? {}, second ?? {}, { ...third, x: 'AA' }])).toBe('KEYSET_KEY');
    expect(await pin([first ?? {}, second ?? {}, { ...third, y: second?.y }])).toBe('KEYSET_KEY');
  });
});

describe('a key set', () => {
  it('tells how far its dates are from the clock', async () => {
    expect(await takeKeyset({ iat: now - 20 * day, exp: now - 9 })).toMatchObject({
      code: 'KEYSET_EXPIRED',
      detail: { gapSeconds: 9 },
    });
    expect(await takeKeyset({ iat: now + 4000 })).toMatchObject({
      code: 'KEYSET_FUTURE',
      detail: { gapSeconds: 4000 },
    });
    expect(await takeKeyset({ env: 'demo' })).not.toHaveProperty('detail');
  });

  it('has every key of its environment and of its shape', async () => {
    const keys = [issuer.keyEntry(issuer.rightsKey, 'droits'), issuer.keyEntry(issuer.statusKey, 'statut')];
    const second = async (changes: object) => codeOf(await takeKeyset({ keys: [keys[0], { ...keys[1], ...changes }] }));
    expect(await second({ env: 'demo' })).toBe('KEYSET_KEY');
    for (const iss of ['ab', '_cnam.example', 'cnam.example_', 'a'.repeat(41)]) {
      expect(await second({ iss })).toBe('KEYSET_SHAPE');
    }
    expect(await second({ status: ['x https://st.example/p/'] })).toBe('KEYSET_SHAPE');
    expect(await second({ status: Array.from({ length: 20 }, (_, i) => `https://st.example/${i}/`) })).toBe('OK');
    expect(await second({ status: Array.from({ length: 21 }, (_, i) => `https://st.example/${i}/`) })).toBe(
      'KEYSET_SHAPE',
    );
  });

  it('has at most 1,000 keys', async () => {
    const small = { kid: 'A', iss: 'abc', env: 'prod', use: 'droits', x: 'x', y: 'y', nbf: 1, exp: 2, status: [] };
    const many = (count: number) => takeKeyset({ keys: Array.from({ length: count }, () => small) });
    expect(codeOf(await many(1000))).toBe('KEYSET_KEY');
    expect(codeOf(await many(1001))).toBe('KEYSET_SHAPE');
  });
});

describe('lists and deltas at their bounds', () => {
  const uri = `${prefix}17`;
  const context = () => ({ keyset: desk.keyset, now });
  it('a delta may be dated an hour ahead, live eight days, and be of its base’s very second', async () => {
    const delta = async (changes: object) => acceptDelta(await issuer.deltaFile([5], changes), prefix, context());
    const iat = now + 3600;
    expect(await delta({ iat, exp: iat + 8 * day, base: iat })).toEqual({
      ok: true,
      value: { prefix, base: iat, iat, exp: iat + 8 * day, set: [5] },
    });
    expect(codeOf(await delta({ iat: iat + 1, exp: iat + day }))).toBe('STATUS_FUTURE');
    expect(codeOf(await delta({ iat, exp: iat + 8 * day + 1 }))).toBe('DELTA_SHAPE');
  });

  it('a shard past its own end is taken while a delta of its generation lives', async () => {
    const iat = now - 7 * day;
    const file = await issuer.shardFile([], { iat, exp: now - 1 });
    const delta = { prefix, base: iat, iat: now - 60, exp: now + day, set: [] };
    expect(codeOf(await acceptShard(file, uri, context()))).toBe('STATUS_STALE');
    expect(codeOf(await acceptShard(file, uri, { ...context(), delta }))).toBe('OK');
    expect(codeOf(await acceptShard(file, uri, { ...context(), delta: { ...delta, base: iat + 1 } }))).toBe(
      'STATUS_STALE',
    );
  });

  it('a delta sets the first and last entry of its shard and none of its neighbours', () => {
    const shard = { uri, iat: 1, exp: 2, bits: new Uint8Array(131_072) };
    const first = 17 * 1_048_576;
    const set = [first - 1, first, first + 1_048_575, first + 1_048_576];
    const applied = applyDelta(shard, { prefix, base: 1, iat: 3, exp: 4, set });
    const opposed = Array.from({ length: 1_048_576 }, (_, index) => index).filter((index) => isOpposed(applied, index));
    expect(opposed).toEqual([0, 1_048_575]);
    expect(applied.bits).toHaveLength(131_072);
  });

  it('dates are read only where both are numbers', () => {
    const read = (claims: object) => readListDates(`x.${ascii(JSON.stringify(claims))}.x`);
    expect(read({ iat: 1, exp: 2 })).toEqual({ iat: 1, exp: 2 });
    expect(read({ iat: 1, exp: 2, base: 0 })).toEqual({ iat: 1, exp: 2, base: 0 });
    expect(read({ iat: 1, exp: 2, base: 'x' })).toEqual({ iat: 1, exp: 2 });
    expect(read({ iat: '1', exp: 2 })).toBeNull();
    expect(read({ iat: 1, exp: '2' })).toBeNull();
    expect(readListDates('x')).toBeNull();
  });

  it('a key signs under any one of its prefixes, and a list may have 400,000 characters', async () => {
    const key = desk.keyset.keys.get(issuer.statusKey.kid);
    const keys = new Map(key ? [[key.kid, { ...key, status: ['https://a.example/', prefix] }]] : []);
    const keyset = { ...desk.keyset, keys };
    expect(codeOf(await acceptShard(await issuer.shardFile(), uri, { keyset, now }))).toBe('OK');
    const long = `${await issuer.shardFile()}A`.padEnd(400_000, 'A');
    expect(codeOf(await acceptShard(long, uri, { keyset, now }))).toBe('STATUS_SIGNATURE');
    expect(codeOf(await acceptShard(`${long}A`, uri, { keyset, now }))).toBe('STATUS_SHAPE');
  });
});

describe('a public key', () => {
  it('is two coordinates of 32 bytes, cannot be taken out, and checks ES256 alone', async () => {
    const { x, y } = issuer.phone;
    const key = await importPublicKey(x, y);
    expect(key).toMatchObject({ extractable: false, type: 'public' });
    for (const [a, b] of [
      [x.slice(0, 42), y],
      [x, y.slice(0, 42)],
      ['*', y],
      [x, '*'],
      [x, x],
    ] as const) {
      expect(await importPublicKey(a, b)).toBeNull();
    }
    const hs256 = `${ascii('{"alg":"HS256"}')}.e30.AA`;
    expect(key && (await isSignedBy(hs256, key))).toBe(false);
    expect(key && (await isSignedBy('no token', key))).toBe(false);
  });
});
