import { describe, expect, it } from 'vitest';
import { fromBase64Url } from '#core/shared';
import { acceptShard, isOpposed } from '#core/verify';
import { must, Desk } from '../../../core/verify/__fixtures__/desk.ts';
import { now, prefix } from '../../../core/verify/__fixtures__/test-issuer.ts';
import { inflateZlib } from '../../../core/verify/zlib.ts';
import { hasPublished, holdsBy, importAsProfile, readPublished, type Jwk } from '../__fixtures__/published.ts';

interface Decoded {
  readonly small: readonly { bits: number; lst: string; byteArrayHex: string; statuses: readonly number[] }[];
  readonly statusListJwt: string;
  readonly statusListJwtPublicKey: Jwk;
  readonly long: readonly { bits: number; bytes: number; lst: string; statuses: Readonly<Record<string, number>> }[];
}

describe.skipIf(!hasPublished)('[shared] Token Status List draft', () => {
  const lists = () => readPublished<Decoded>('token_status_list_decoded.json');

  it('every list inflates to its published bytes and statuses', () => {
    for (const { lst, byteArrayHex, statuses } of lists().small) {
      const bytes = inflateZlib(fromBase64Url(lst) ?? new Uint8Array(0), byteArrayHex.length / 2);
      expect(bytes).toEqual(new Uint8Array(Buffer.from(byteArrayHex, 'hex')));
      const shard = { uri: '', iat: 0, exp: 0, bits: bytes ?? new Uint8Array(0) };
      expect(statuses.map((_, index) => Number(isOpposed(shard, index)))).toEqual(statuses);
    }
    for (const { bytes, lst } of lists().long) {
      expect(inflateZlib(fromBase64Url(lst) ?? new Uint8Array(0), bytes)).toHaveLength(bytes);
    }
  });

  it('the list of 2^20 one-bit entries, signed by our issuer, opposes exactly its entries; 2, 4 and 8 bits are refused', async () => {
    const desk = await Desk.open();
    for (const { bits, lst, statuses } of lists().long) {
      const file = await desk.issuer.shardFile([], { status_list: { bits, lst } });
      const shard = await acceptShard(file, `${prefix}17`, { keyset: desk.keyset, now });
      expect(shard.ok ? 'OK' : shard.code).toBe(bits === 1 ? 'OK' : 'STATUS_LIST');
      if (!shard.ok) continue;
      const opposed = Array.from({ length: 2 ** 20 }, (_, index) => index).filter((index) =>
        isOpposed(must(shard), index),
      );
      const published = Object.entries(statuses).filter(([, status]) => status === 1);
      expect(opposed).toEqual(published.map(([index]) => Number(index)));
    }
  });

  it('the signed example holds by its key, and is no shard here: its header names what ours may not', async () => {
    const desk = await Desk.open();
    const { statusListJwt, statusListJwtPublicKey } = lists();
    const { kty, crv, x, y } = statusListJwtPublicKey;
    expect(await holdsBy(statusListJwt, await importAsProfile({ kty, crv, x, y }))).toBe(true);
    const shard = await acceptShard(statusListJwt, 'https://example.com/statuslists/1', { keyset: desk.keyset, now });
    expect(shard).toMatchObject({ ok: false, code: 'STATUS_SHAPE' });
  });
});
