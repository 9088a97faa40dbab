import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeGaps, encodeGaps } from '#core/token';
import { Desk } from './__fixtures__/desk.ts';
import { makeKey, signJws } from './__fixtures__/key-pair.ts';
import { day, now, prefix, type TestIssuer } from './__fixtures__/test-issuer.ts';
import {
  acceptDelta,
  acceptShard,
  applyDelta,
  freshnessLevel,
  isOpposed,
  openStoredDelta,
  openStoredShard,
  readListDates,
  type Keyset,
  type StatusDelta,
} from './index.ts';

let desk: Desk;
let issuer: TestIssuer;
let keyset: Keyset;
beforeAll(async () => {
  desk = await Desk.open();
  ({ issuer, keyset } = desk);
});

const uri = `${prefix}17`;
const code = (result: { ok: boolean; code?: string }) => (result.ok ? 'OK' : result.code);
const shard = async (changes: object, key?: TestIssuer['statusKey']) =>
  code(await acceptShard(await issuer.shardFile([], changes, key), uri, { keyset, now }));
const withKey = (changes: object): Keyset => {
  const key = keyset.keys.get(issuer.statusKey.kid);
  return { ...keyset, keys: new Map(key ? [[key.kid, { ...key, ...changes }]] : []) };
};
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

describe('a shard', () => {
  it.each([
    [{}, 'OK'],
    [{ more: 1 }, 'STATUS_SHAPE'],
    [{ ttl: 299 }, 'STATUS_SHAPE'],
    [{ ttl: 300 }, 'OK'],
    [{ ttl: 86_400 }, 'OK'],
    [{ ttl: 86_401 }, 'STATUS_SHAPE'],
    [{ ttl: '43200' }, 'STATUS_SHAPE'],
    [{ exp: now - 7200 + 8 * day }, 'OK'],
    [{ exp: now - 7199 + 8 * day }, 'STATUS_SHAPE'],
    [{ sub: `${prefix}18` }, 'STATUS_SUB'],
    [{ iat: now + 3600 }, 'OK'],
    [{ iat: now + 3601 }, 'STATUS_FUTURE'],
    [{ exp: now }, 'STATUS_STALE'],
    [{ exp: now + 1 }, 'OK'],
    [{ status_list: { bits: 1, lst: 'AAAA' } }, 'STATUS_LIST'],
    [{ status_list: { bits: 1, lst: '=' } }, 'STATUS_LIST'],
    [{ status_list: { bits: '1', lst: '' } }, 'STATUS_SHAPE'],
    [{ status_list: { bits: 1, lst: '', aggregation_uri: '' } }, 'STATUS_SHAPE'],
  ])('with %j → %s', async (changes, expected) => {
    expect(await shard(changes)).toBe(expected);
  });

  it.each([
    ['one bit more per phone', { bits: 2 }],
    ['a byte less', { lst: base64(deflateSync(Buffer.alloc(131_071))) }],
    ['a byte more', { lst: base64(deflateSync(Buffer.alloc(131_073))) }],
    ['no zlib wrapper', { lst: base64(deflateRawSync(Buffer.alloc(131_072))) }],
    ['a byte after', { lst: base64(Buffer.concat([deflateSync(Buffer.alloc(131_072)), Buffer.alloc(1)])) }],
    [
      'a wrong checksum',
      {
        lst: base64(deflateSync(Buffer.alloc(131_072)).map((byte, i, all) => (i === all.length - 1 ? byte ^ 1 : byte))),
      },
    ],
    [
      'a preset dictionary',
      {
        lst: base64(
          Buffer.concat([
            Buffer.from([0x78, 0xbb]),
            Buffer.alloc(4),
            deflateRawSync(Buffer.alloc(131_072)),
            Buffer.alloc(4),
          ]),
        ),
      },
    ],
  ])('whose list has %s → STATUS_LIST', async (_what, change) => {
    const lst = base64(deflateSync(Buffer.alloc(131_072)));
    expect(await shard({ status_list: { bits: 1, lst } })).toBe('OK');
    expect(await shard({ status_list: { bits: 1, lst, ...change } })).toBe('STATUS_LIST');
  });

  it('is signed by a live list key of its own issuer', async () => {
    expect(await shard({}, await makeKey())).toBe('STATUS_KEY');
    expect(await shard({}, issuer.rightsKey)).toBe('STATUS_KEY');
    const text = await issuer.shardFile();
    const under = async (changes: object) => code(await acceptShard(text, uri, { keyset: withKey(changes), now }));
    expect(await under({ revoked: 1 })).toBe('STATUS_KEY');
    expect(await under({ nbf: now + 1 })).toBe('STATUS_KEY');
    expect(await under({ nbf: now })).toBe('OK');
    expect(await under({ exp: now })).toBe('STATUS_KEY');
    expect(await under({ status: ['https://st.example/q/'] })).toBe('STATUS_KEY');
    expect(
      await under({
        key:
          (await Desk.open()).keyset.keys.get(issuer.statusKey.kid)?.key ?? keyset.keys.get(issuer.rightsKey.kid)?.key,
      }),
    ).toBe('STATUS_SIGNATURE');
  });

  it('has the header of its template and canonical parts', async () => {
    const text = await issuer.shardFile();
    const take = async (changed: string) => code(await acceptShard(changed, uri, { keyset, now }));
    expect(await take(`${text}=`)).toBe('STATUS_SHAPE');
    expect(await take(`${text}.AA`)).toBe('STATUS_SHAPE');
    expect(await take('<html>')).toBe('STATUS_SHAPE');
    expect(await take('A'.repeat(400_001))).toBe('STATUS_SHAPE');
    expect(await take(text.replace(/[^.]+$/, 'AAAA'))).toBe('STATUS_SIGNATURE');
    const { kid } = issuer.statusKey;
    for (const header of [
      `{"alg":"ES256","kid":"${kid}","typ":"JWT"}`,
      `{"alg":"ES256","typ":"statuslist+jwt","kid":"${kid}"}`,
      `{"alg":"ES256","kid":"${kid}","typ":"statusdelta+jwt"}`,
    ]) {
      expect(await take(await signJws(header, '{}', issuer.statusKey))).toBe('STATUS_SHAPE');
    }
    const honest = `{"alg":"ES256","kid":"${kid}","typ":"statuslist+jwt"}`;
    expect(await take(await signJws(honest, '{ }', issuer.statusKey))).toBe('STATUS_SHAPE');
    expect(await take(await signJws(honest, '{}', issuer.statusKey))).toBe('STATUS_SHAPE');
  });

  it('is opened again later whatever its age, not under another name', async () => {
    const text = await issuer.shardFile([3], { exp: now });
    const opened = await openStoredShard(text, uri, { keyset, now });
    expect(opened.ok && isOpposed(opened.value, 3)).toBe(true);
    expect(code(await openStoredShard(text, `${prefix}18`, { keyset, now }))).toBe('STATUS_SUB');
  });

  it('shows its dates', async () => {
    expect(readListDates(await issuer.shardFile())).toEqual({ iat: now - 7200, exp: now + 7 * day });
    expect(readListDates(await issuer.deltaFile([1]))).toMatchObject({ base: now - 7200 });
    expect(readListDates('a.b.c')).toBeNull();
    expect(readListDates('a.e30.c')).toBeNull();
    expect(readListDates('')).toBeNull();
  });
});

describe('a delta', () => {
  const delta = async (changes: object, context: object = {}) =>
    code(await acceptDelta(await issuer.deltaFile([1, 5], changes), prefix, { keyset, now, ...context }));
  it.each([
    [{}, {}, 'OK'],
    [{}, { base: now - 7200 }, 'OK'],
    [{}, { base: now - 7201 }, 'DELTA_BASE'],
    [{ base: now - 59 }, {}, 'DELTA_BASE'],
    [{ base: now - 60 - 30 * day }, {}, 'OK'],
    [{ base: now - 61 - 30 * day }, {}, 'DELTA_BASE'],
    [{ more: 1 }, {}, 'DELTA_SHAPE'],
    [{ set: '=' }, {}, 'DELTA_SHAPE'],
    [{ set: 'gA' }, {}, 'DELTA_SHAPE'],
    [{ exp: now - 59 + 8 * day }, {}, 'DELTA_SHAPE'],
    [{ prefix: 'https://st.example/q/' }, {}, 'STATUS_SUB'],
    [{ iat: now + 3601 }, {}, 'STATUS_FUTURE'],
    [{}, { storedIat: now - 60 }, 'OK'],
    [{}, { storedIat: now - 59 }, 'STATUS_ROLLBACK'],
    [{ exp: now }, {}, 'STATUS_STALE'],
  ])('with %j over %j → %s', async (changes, context, expected) => {
    expect(await delta(changes, context)).toBe(expected);
  });

  it('is not a shard, nor signed by a stranger', async () => {
    const take = async (text: string) => code(await acceptDelta(text, prefix, { keyset, now }));
    expect(await take(await issuer.shardFile())).toBe('DELTA_SHAPE');
    expect(await take('<html>')).toBe('DELTA_SHAPE');
    expect(await take(await issuer.deltaFile([], {}, await makeKey()))).toBe('STATUS_KEY');
    const stale = await issuer.deltaFile([9], { exp: now });
    expect(code(await openStoredDelta(stale, prefix, { keyset, now }))).toBe('OK');
    expect(code(await openStoredDelta(stale, 'https://st.example/p/x', { keyset, now }))).toBe('STATUS_SUB');
  });

  it('sets its bits in its own shards only, and dates them', () => {
    const set = [16 * 1_048_576 + 4, 17 * 1_048_576 + 4, 17 * 1_048_576 + 1_048_575, 18 * 1_048_576];
    const change: StatusDelta = { prefix, base: now - 7200, iat: now - 60, exp: now + day, set };
    const after = applyDelta(desk.shard, change);
    const opposed = [0, 4, 7, 1993, 1_048_575].filter((index) => isOpposed(after, index));
    expect(opposed).toEqual([4, 7, 1993, 1_048_575]);
    expect(after).toMatchObject({ iat: now - 60, exp: now + day, uri });
    expect(isOpposed(desk.shard, 4)).toBe(false);
    expect(applyDelta(desk.shard, { ...change, base: now })).toBe(desk.shard);
    expect(applyDelta(desk.shard, { ...change, prefix: 'https://st.example/q/' })).toBe(desk.shard);
  });
});

describe('gaps', () => {
  it('round-trip', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1000 * 1_048_576 - 1 }), { maxLength: 200 }), (list) => {
        const positions = [...list].sort((a, b) => a - b);
        expect(decodeGaps(encodeGaps(positions))).toEqual({ ok: true, value: positions });
      }),
    );
  });
  it.each([
    ['a repeated position', [5, 0]],
    ['a long spelling of zero', [0x80, 0]],
    ['a long spelling of one', [0x81, 0]],
    ['half a number', [0x81]],
    ['a number past every shard', [0xff, 0xff, 0xff, 0xff, 0x7f]],
    ['an endless number', Array(12).fill(0x80)],
    ['the first position past every shard', [0x80, 0x80, 0x80, 0xf4, 0x03]],
  ])('refuse %s', (_what, bytes) => {
    expect(decodeGaps(Uint8Array.from(bytes))).toEqual({ ok: false, code: 'DELTA_SHAPE' });
  });
  it('are at most 200,000 and rise', () => {
    expect(decodeGaps(new Uint8Array(200_000).fill(1)).ok).toBe(true);
    expect(decodeGaps(new Uint8Array(200_001).fill(1)).ok).toBe(false);
    expect(() => encodeGaps([2, 2])).toThrow(RangeError);
    expect(() => encodeGaps([2, 1])).toThrow(RangeError);
    expect(encodeGaps([])).toHaveLength(0);
  });
});

describe('freshness', () => {
  const level = (keysetAge: number, listAge: number) =>
    freshnessLevel({ iat: now - keysetAge, exp: now + 1 }, { iat: now - listAge, exp: now + 1 }, now);
  it.each([
    [0, 0, 'fresh'],
    [7 * day, day, 'fresh'],
    [7 * day + 1, 0, 'ageing'],
    [0, day + 1, 'ageing'],
    [0, 7 * day, 'ageing'],
    [0, 7 * day + 1, 'stale'],
  ])('of %i and %i s is %s', (keysetAge, listAge, expected) => {
    expect(level(keysetAge, listAge)).toBe(expected);
  });
  it('ends with either file', () => {
    const dates = { iat: now, exp: now + 1 };
    expect(freshnessLevel({ iat: now, exp: now }, dates, now)).toBe('stale');
    expect(freshnessLevel(dates, { iat: now, exp: now }, now)).toBe('stale');
  });
});
