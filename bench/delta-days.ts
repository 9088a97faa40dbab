import { gzipSync } from 'node:zlib';
import { createIssuer } from '../src/issuer/create-issuer.ts';
import { makeRoots } from '../src/issuer/keys/root-file.ts';
import { signerOf } from '../src/issuer/keys/signer.ts';
import { signDelta } from '../src/issuer/status/delta.ts';
import { positionsInShard } from '../src/issuer/status/opposed-positions.ts';
import { shardCount, shardEntries } from '../src/issuer/status/position.ts';
import { signShard } from '../src/issuer/status/shard.ts';
import { randomPositions } from './random-positions.ts';
import { quantile } from './quantile.ts';

const entries = shardCount * shardEntries;

/** A bit is needed until the phone's last credential has expired: 14 days, plus one of margin. */
const daysNeeded = 15;
const longestBaseDays = 30;

/**
 * What a site downloads when `perDay` phones are opposed each day: one full generation, then one delta a day until the
 * next. The delta grows with the days since its base, so the base's life that costs least is looked for.
 */
export async function deltaDays(perDay: number, random: () => number) {
  const now = 1_795_500_000;
  const identity = { env: 'prod', iss: 'prod.comptoir.example', statusPrefix: 'https://st.example/p/', now } as const;
  const { keys, record } = await createIssuer(identity, await makeRoots());
  const pair = keys.find(({ kid }) => record.keys.some((key) => key.kid === kid && key.use === 'statut'));
  if (!pair) throw new Error('no list key');
  const key = { kid: pair.kid, sign: await signerOf(pair.jwk) };

  const standing = randomPositions(entries, (perDay * daysNeeded) / entries, random);
  let fullBytes = 0;
  for (let shard = 0; shard < shardCount; shard += 1) {
    const about = { uri: `${identity.statusPrefix}${shard}`, now };
    fullBytes += gzipSync(await signShard(positionsInShard(standing, shard), about, key)).length;
  }
  const deltaBytes: number[] = [];
  for (let day = 1; day < longestBaseDays; day += 1) {
    const added = randomPositions(entries, (perDay * Math.min(day, daysNeeded)) / entries, random);
    const about = { prefix: identity.statusPrefix, base: now, now: now + day * 86_400 };
    deltaBytes.push(gzipSync(await signDelta(added, about, key)).length);
  }
  return { standing: standing.length, fullBytes, firstDayBytes: deltaBytes[0], ...cheapestBase(fullBytes, deltaBytes) };
}

function cheapestBase(fullBytes: number, deltaBytes: readonly number[]) {
  const bases = Array.from({ length: longestBaseDays }, (_, i) => {
    const days = deltaBytes.slice(0, i);
    const total = days.reduce((sum, bytes) => sum + bytes, fullBytes);
    return {
      baseDays: i + 1,
      averageDayBytes: Math.round(total / (i + 1)),
      ordinaryDayBytes: quantile(days, 0.5) || 0,
    };
  });
  return bases.reduce((best, base) => (base.averageDayBytes < best.averageDayBytes ? base : best));
}
