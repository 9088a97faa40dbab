import { beforeAll, describe, expect, it } from 'vitest';
import { makeKey, type TestKey } from './__fixtures__/key-pair.ts';
import { day, now, TestIssuer } from './__fixtures__/test-issuer.ts';
import { acceptKeyset, acceptRoot, keyId, pinRoots, type PinnedRoots } from './index.ts';

let issuer: TestIssuer;
let roots: PinnedRoots;
let other: TestKey;
beforeAll(async () => {
  issuer = await TestIssuer.make();
  other = await makeKey();
  const pinned = await pinRoots(await issuer.rootFile());
  if (!pinned.ok) throw new Error(pinned.code);
  roots = pinned.value;
});

const take = async (text: string, stored?: { seq: number; hash: string }) => {
  const result = await acceptKeyset(text, { env: 'prod', now, roots, ...(stored && { stored }) });
  return result.ok ? 'OK' : result.code;
};
const keyset = async (changes: object, stored?: { seq: number; hash: string }) =>
  take(await issuer.keysetFile(changes), stored);
const withKey = (changes: object) => keyset({ keys: [{ ...issuer.keyEntry(issuer.rightsKey, 'droits'), ...changes }] });

it('accepts an honest set and names its keys', async () => {
  const result = await acceptKeyset(await issuer.keysetFile(), { env: 'prod', now, roots });
  expect(result.ok && [...result.value.keys.keys()]).toEqual([issuer.rightsKey.kid, issuer.statusKey.kid]);
  expect(result).toMatchObject({ value: { seq: 12, env: 'prod', iat: now - 3600 } });
});

it('names a key by the first six bytes of its thumbprint (RFC 7638)', async () => {
  const x = 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU';
  const y = 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0';
  expect(await keyId(x, y)).toBe('oKIywvGU');
});

describe('envelope', () => {
  it.each([
    ['262,145 characters', 'x'.repeat(262_145), 'KEYSET_TOO_LARGE'],
    ['262,144 characters', 'x'.repeat(262_144), 'KEYSET_SHAPE'],
    ['nothing', '', 'KEYSET_SHAPE'],
    ['a captive portal', '<html>login</html>', 'KEYSET_SHAPE'],
    ['an array', '[]', 'KEYSET_SHAPE'],
    ['no signatures', '{"p":"e30"}', 'KEYSET_SHAPE'],
    ['one member more', '{"p":"e30","s":[],"x":1}', 'KEYSET_SHAPE'],
    ['a payload of padding', '{"p":"e30=","s":[]}', 'KEYSET_SHAPE'],
    ['a payload that is no JSON', '{"p":"AAAA","s":[]}', 'KEYSET_SHAPE'],
    ['a payload that is no text', '{"p":"_w","s":[]}', 'KEYSET_SHAPE'],
    ['a signature of 2 bytes', '{"p":"e30","s":[{"k":"a","g":"AAA"}]}', 'KEYSET_SHAPE'],
    ['a signature that is a number', '{"p":"e30","s":[{"k":"a","g":1}]}', 'KEYSET_SHAPE'],
    ['nobody', '{"p":"e30","s":[]}', 'KEYSET_THRESHOLD'],
  ])('of %s', async (_what, text, code) => {
    expect(await take(text)).toBe(code);
  });

  it('bounds the signatures it tries', async () => {
    const file = JSON.parse(await issuer.keysetFile()) as { p: string; s: object[] };
    const many = (count: number) =>
      JSON.stringify({ ...file, s: Array.from({ length: count }, (_, i) => file.s[i % 2]) });
    expect(await take(many(32))).toBe('OK');
    expect(await take(many(33))).toBe('KEYSET_SHAPE');
  });

  it('looks for the good signature among bad ones of the same root', async () => {
    const file = JSON.parse(await issuer.keysetFile()) as { p: string; s: { k: string; g: string }[] };
    const bad = file.s.map(({ k }) => ({ k, g: 'A'.repeat(86) }));
    expect(await take(JSON.stringify({ ...file, s: [...bad, ...file.s] }))).toBe('OK');
    expect(await take(JSON.stringify({ ...file, s: bad }))).toBe('KEYSET_THRESHOLD');
  });

  it('does not take a signature made for another kind of file', async () => {
    const rootFile = JSON.parse(await issuer.rootFile()) as { p: string; s: object[] };
    expect(await take(JSON.stringify(rootFile))).toBe('KEYSET_THRESHOLD');
  });
});

describe('payload', () => {
  it.each([
    [{ more: 1 }, 'KEYSET_SHAPE'],
    [{ minApp: '1' }, 'KEYSET_SHAPE'],
    [{ minApp: undefined }, 'KEYSET_SHAPE'],
    [{ seq: 12.5 }, 'KEYSET_SHAPE'],
    [{ keys: [] }, 'KEYSET_SHAPE'],
    [{ keys: {} }, 'KEYSET_SHAPE'],
    [{ env: 'demo' }, 'KEYSET_ENV'],
    [{ iat: now + 3600 }, 'OK'],
    [{ iat: now + 3601 }, 'KEYSET_FUTURE'],
    [{ exp: now }, 'KEYSET_EXPIRED'],
    [{ exp: now + 1 }, 'OK'],
    [{ exp: now - 3600 + 30 * day }, 'OK'],
    [{ exp: now - 3599 + 30 * day }, 'KEYSET_LIFETIME'],
    [{ iat: now + 60, exp: now + 60 }, 'KEYSET_LIFETIME'],
  ])('%j → %s', async (changes, code) => {
    expect(await keyset(changes)).toBe(code);
  });

  it('takes at most 1,000 keys', async () => {
    const entry = issuer.keyEntry(issuer.rightsKey, 'droits', { status: [] });
    const keys = (count: number) => Array.from({ length: count }, () => entry);
    expect(await keyset({ keys: keys(2) })).toBe('KEYSET_KEY');
    // 1,001 keys of this length exceed the file's bound first: short ones show the bound on their number.
    expect(await keyset({ keys: Array.from({ length: 1001 }, () => ({})) })).toBe('KEYSET_SHAPE');
  });

  it('holds the sequence', async () => {
    const stored = { seq: 12, hash: 'another' };
    expect(await keyset({ seq: 13 }, stored)).toBe('OK');
    expect(await keyset({ seq: 12 }, stored)).toBe('KEYSET_FORK');
    expect(await keyset({ seq: 11 }, stored)).toBe('KEYSET_ROLLBACK');
  });
});

describe('keys', () => {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
  it.each([
    ['another env', { env: 'demo' }, 'KEYSET_KEY'],
    ['a private member', { d: 'AAAA' }, 'KEYSET_KEY'],
    ['an unknown member', { alg: 'ES256' }, 'KEYSET_SHAPE'],
    ['an unknown use', { use: 'autre' }, 'KEYSET_SHAPE'],
    ['an unknown env', { env: 'test' }, 'KEYSET_SHAPE'],
    ['an issuer in capitals', { iss: 'CNAM' }, 'KEYSET_SHAPE'],
    ['dates as text', { nbf: '1' }, 'KEYSET_SHAPE'],
    ['a list prefix without TLS', { status: ['http://st.example/p/'] }, 'KEYSET_SHAPE'],
    ['a list prefix without its slash', { status: ['https://st.example/p'] }, 'KEYSET_SHAPE'],
    ['a list prefix that is a number', { status: [1] }, 'KEYSET_SHAPE'],
    ['21 list prefixes', { status: Array(21).fill('https://st.example/p/') }, 'KEYSET_SHAPE'],
    ['a revocation', { revoked: now }, 'OK'],
    ['a revocation as text', { revoked: 'yes' }, 'KEYSET_SHAPE'],
    ['another kid', { kid: 'AAAAAAAA' }, 'KEYSET_KEY'],
    ['a coordinate of 33 bytes', { x: base64(new Uint8Array(33)) }, 'KEYSET_KEY'],
  ])('with %s', async (_what, changes, code) => {
    expect(await withKey(changes)).toBe(code);
  });

  it('of another name, twice, or off the curve', async () => {
    expect(await withKey({ x: other.x, y: other.y })).toBe('KEYSET_KEY');
    const entry = issuer.keyEntry(issuer.rightsKey, 'droits');
    expect(await keyset({ keys: [entry, entry] })).toBe('KEYSET_KEY');
    const [x, y] = [other.y, other.x];
    expect(await withKey({ x, y, kid: await keyId(x, y) })).toBe('KEYSET_KEY');
  });
});

describe('roots', () => {
  const pin = async (changes: object, signers?: readonly TestKey[]) => {
    const result = await pinRoots(await issuer.rootFile(changes, signers));
    return result.ok ? 'OK' : result.code;
  };
  const follow = async (changes: object, signers?: readonly TestKey[]) => {
    const result = await acceptRoot(await issuer.rootFile({ ver: 2, ...changes }, signers), roots, now);
    return result.ok ? 'OK' : result.code;
  };
  const entry = ({ kid, x, y }: TestKey) => ({ kid, x, y });

  it.each([
    [{}, 'OK'],
    [{ threshold: 1 }, 'KEYSET_SHAPE'],
    [{ threshold: 3 }, 'KEYSET_SHAPE'],
    [{ ver: 0 }, 'KEYSET_SHAPE'],
    [{ env: 'test' }, 'KEYSET_SHAPE'],
    [{ roots: [] }, 'KEYSET_SHAPE'],
    [{ more: 1 }, 'KEYSET_SHAPE'],
  ])('pins %j → %s', async (changes, code) => {
    expect(await pin(changes)).toBe(code);
  });

  it('pins only distinct, well-named keys that signed their own file', async () => {
    const [a, b, c] = issuer.roots as [TestKey, TestKey, TestKey];
    expect(await pin({ roots: [a, b, b].map(entry) })).toBe('KEYSET_KEY');
    expect(await pin({ roots: [a, b].map(entry) })).toBe('KEYSET_SHAPE');
    expect(await pin({ roots: [entry(a), entry(b), { ...entry(c), kid: 'AAAAAAAA' }] })).toBe('KEYSET_KEY');
    expect(await pin({}, [a])).toBe('KEYSET_THRESHOLD');
    expect(await pin({}, [a, b])).toBe('OK');
  });

  it('follow one another with both thresholds', async () => {
    const [a, b, c] = issuer.roots as [TestKey, TestKey, TestKey];
    const next = await TestIssuer.make();
    const [d, e, f] = next.roots as [TestKey, TestKey, TestKey];
    const changed = { roots: [d, e, f].map(entry) };
    expect(await follow(changed, [a, b, d, e])).toBe('OK');
    expect(await follow(changed, [a, d, e])).toBe('ROOT_CHAIN');
    expect(await follow(changed, [a, b, c, d])).toBe('ROOT_CHAIN');
    expect(await follow({ env: 'demo' })).toBe('KEYSET_ENV');
    expect(await follow({ iat: now + 3601 })).toBe('KEYSET_FUTURE');
    expect(await follow({ exp: now })).toBe('KEYSET_EXPIRED');
    expect(await follow({ exp: now + 1 })).toBe('OK');
  });
});
