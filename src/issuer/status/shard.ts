import { zlibSync } from 'fflate';
import { toBase64Url } from '#core/shared';
import { signCompact } from '../keys/signed-json.ts';
import type { Sign } from '../keys/signer.ts';
import { shardEntries } from './position.ts';

/** How long a reader may keep a shard before asking again (token.md §5). */
const ttlSeconds = 43_200;

/** How long a list counts at all: terminals refuse one that is older than 8 days. */
export const listLifetimeSeconds = 8 * 86_400;

/** The bits of one shard, least-significant first, zlib: what the Token Status List draft calls `lst`. */
function packShard(opposed: Iterable<number>): Uint8Array {
  const bits = new Uint8Array(shardEntries / 8);
  for (const idx of opposed) {
    const at = idx >> 3;
    bits[at] = (bits[at] ?? 0) | (1 << (idx & 7));
  }
  return zlibSync(bits, { level: 9 });
}

/** One signed shard. `opposed` are positions inside the shard, 0…1,048,575. */
export function signShard(
  opposed: Iterable<number>,
  about: { readonly uri: string; readonly now: number },
  key: { readonly kid: string; readonly sign: Sign },
): Promise<string> {
  const payload = {
    sub: about.uri,
    iat: about.now,
    exp: about.now + listLifetimeSeconds,
    ttl: ttlSeconds,
    status_list: { bits: 1, lst: toBase64Url(packShard(opposed)) },
  };
  return signCompact('statuslist+jwt', payload, key);
}
