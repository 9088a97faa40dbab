import { accept, refuse, type Result } from '#core/shared';
import type { IssuerRecord } from './issuer-record.ts';
import type { KeyPair } from './keys/key-pair.ts';
import { signerOf, type Sign } from './keys/signer.ts';
import { activeKey } from './keys/signing-key.ts';
import { signDelta } from './status/delta.ts';
import { positionsInShard, type Positions } from './status/opposed-positions.ts';
import { signShard } from './status/shard.ts';

/** One trust file under its published name (contracts §2a). */
export interface TrustFile {
  readonly name: string;
  readonly text: string;
}

/** What a publication needs. */
export interface PublishInput {
  readonly record: IssuerRecord;
  /** The signed root file and key set, as they are published. */
  readonly rootFile: string;
  /** Root files since version 2, under their published names. */
  readonly rootChain: readonly TrustFile[];
  readonly keyset: string;
  /** Private key of a signing key of the record. */
  readonly readKey: (kid: string) => Promise<KeyPair>;
  /** Date of the lists, epoch seconds. */
  readonly now: number;
}

/** Takes each file as soon as it is signed: a national list is never whole in memory. */
export type WriteFile = (file: TrustFile) => Promise<void>;

/** A full generation: root file, key set, and every given shard of the opposition list. */
export async function publishGeneration(
  input: PublishInput,
  list: { readonly opposed: Positions; readonly shards: readonly number[] },
  write: WriteFile,
): Promise<Result<null, 'ISSUER_NO_KEY'>> {
  const key = await listKey(input);
  if (!key.ok) return key;
  await publishKeys(input, write);
  for (const shard of list.shards) {
    const about = { uri: `${input.record.statusPrefix}${shard}`, now: input.now };
    const text = await signShard(positionsInShard(list.opposed, shard), about, key.value);
    await write({ name: `statut/${shard}.jwt`, text });
  }
  await publishNames({ lists: list.shards, delta: false }, write);
  return accept(null);
}

/** An ordinary day: root file, key set, and what was opposed since the full generation of `base`. */
export async function publishDelta(
  input: PublishInput,
  list: { readonly added: Positions; readonly base: number; readonly shards: readonly number[] },
  write: WriteFile,
): Promise<Result<null, 'ISSUER_NO_KEY'>> {
  const key = await listKey(input);
  if (!key.ok) return key;
  await publishKeys(input, write);
  const about = { prefix: input.record.statusPrefix, base: list.base, now: input.now };
  await write({ name: 'statut/delta.jwt', text: await signDelta(list.added, about, key.value) });
  await publishNames({ lists: list.shards, delta: true }, write);
  return accept(null);
}

/**
 * Names what there is to ask for, so that a terminal asks for nothing that does not exist. Written last: it never names a
 * list that is not there yet.
 */
function publishNames(
  names: { readonly lists: readonly number[]; readonly delta: boolean },
  write: WriteFile,
): Promise<void> {
  return write({ name: 'listes.json', text: JSON.stringify(names) });
}

async function publishKeys({ rootFile, rootChain, keyset }: PublishInput, write: WriteFile): Promise<void> {
  for (const file of rootChain) await write(file);
  await write({ name: 'racines.json', text: rootFile });
  await write({ name: 'cles.json', text: keyset });
}

/** The key that signs opposition lists now. */
async function listKey({
  record,
  readKey,
  now,
}: PublishInput): Promise<Result<{ readonly kid: string; readonly sign: Sign }, 'ISSUER_NO_KEY'>> {
  const key = activeKey(record.keys, 'statut', now);
  if (!key) return refuse('ISSUER_NO_KEY');
  const { jwk } = await readKey(key.kid);
  return accept({ kid: key.kid, sign: await signerOf(jwk) });
}
