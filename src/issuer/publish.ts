import { refuse, accept, type Result } from '#core/shared';
import type { IssuerRecord } from './issuer-record.ts';
import type { KeyPair } from './keys/key-pair.ts';
import { makeKeyset } from './keys/keyset.ts';
import { rootThreshold } from './keys/root-file.ts';
import { signerOf } from './keys/signer.ts';
import { activeKey } from './keys/signing-key.ts';
import type { Enrolment } from './register.ts';
import { shardEntries, shardOf } from './status/position.ts';
import { signShard } from './status/shard.ts';

/** One trust file under its published name (contracts §2a). */
export interface TrustFile {
  readonly name: string;
  readonly text: string;
}

/** What a publication needs. */
export interface PublishInput {
  readonly record: IssuerRecord;
  readonly rootFile: string;
  readonly enrolments: readonly Enrolment[];
  readonly readKey: (kind: 'keys' | 'racines', kid: string) => Promise<KeyPair>;
  /** Date of the files, epoch seconds. */
  readonly now: number;
}

/**
 * The trust files of this instant: root file, key set under the sequence `record.seq`, and the shards that hold at
 * least one phone (shard 0 always, so that a reader never waits for a list that does not exist).
 */
export async function publish(input: PublishInput): Promise<Result<readonly TrustFile[], 'ISSUER_NO_KEY'>> {
  const { record, now, readKey } = input;
  const key = activeKey(record.keys, 'statut', now);
  if (!key) return refuse('ISSUER_NO_KEY');
  const roots = await Promise.all(record.roots.slice(0, rootThreshold).map((kid) => readKey('racines', kid)));
  const files: TrustFile[] = [
    { name: 'racines.json', text: input.rootFile },
    { name: 'cles.json', text: await makeKeyset(record, record.keys, { seq: record.seq, now }, roots) },
  ];
  const signer = { kid: key.kid, sign: await signerOf((await readKey('keys', key.kid)).jwk) };
  for (const [shard, opposed] of opposedByShard(input.enrolments, now)) {
    const text = await signShard(opposed, { uri: `${record.statusPrefix}${shard}`, now }, signer);
    files.push({ name: `statut/${shard}.jwt`, text });
  }
  return accept(files);
}

/**
 * Set bits of each shard in use. A phone whose last credential has expired needs none: dates already refuse it, and
 * its bit would only make the list longer (token.md §5). A day of margin covers clocks that are late.
 */
function opposedByShard(enrolments: readonly Enrolment[], now: number): ReadonlyMap<number, readonly number[]> {
  const shards = new Map<number, number[]>([[0, []]]);
  for (const { position, opposedAt, exp } of enrolments) {
    const shard = shards.get(shardOf(position)) ?? [];
    shards.set(shardOf(position), shard);
    if (opposedAt !== undefined && now < exp + 86_400) shard.push(position % shardEntries);
  }
  return shards;
}
