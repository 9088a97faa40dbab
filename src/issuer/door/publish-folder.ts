import { accept, refuse, type Result } from '#core/shared';
import { publishDelta, publishGeneration, type PublishInput, type WriteFile } from '../publish.ts';
import type { Register } from '../register.ts';
import { baseLifetimeSeconds, deltaPositionsMax } from '../status/delta.ts';
import { mergePositions, newPositions, opposedPositions, type Positions } from '../status/opposed-positions.ts';
import { shardCount, shardOf } from '../status/position.ts';
import { currentKeyset, type FindRoot } from './current-keyset.ts';
import type { IssuerFolder } from './issuer-folder.ts';

/** Where a publication starts from. */
export interface PublishFrom {
  readonly folder: IssuerFolder;
  readonly register: Register;
  readonly now: number;
  readonly findRoot: FindRoot;
  /** Oppositions of a register kept elsewhere, for the whole nation: all 65 shards are then published. */
  readonly elsewhere?: Positions;
}

/** Why nothing is published. */
export type PublishCode = 'ISSUER_FOLDER' | 'ISSUER_NO_KEY' | 'ISSUER_ROOTS_AWAY';

/** Why a delta cannot be published; a full generation can. */
export type DeltaCode = 'ISSUER_NO_GENERATION' | 'ISSUER_GENERATION_OLD' | 'ISSUER_SHARD_NEW' | 'ISSUER_DELTA_LONG';

type Published<Code extends string> = Promise<Result<{ readonly seq: number }, Code>>;

/** Publishes a full generation. */
export async function publishFolder(from: PublishFrom, write: WriteFile): Published<PublishCode> {
  const started = await startPublication(from);
  if (!started.ok) return started;
  const { input, opposed, shards } = started.value;
  const done = await publishGeneration(input, { opposed, shards }, write);
  if (!done.ok) return done;
  await from.folder.writeGeneration(opposed);
  await from.folder.writeRecord({ ...input.record, generation: { iat: from.now, shards } });
  return accept({ seq: input.record.seq });
}

/** Publishes what was opposed since the last full generation. */
export async function publishFolderDelta(from: PublishFrom, write: WriteFile): Published<PublishCode | DeltaCode> {
  const started = await startPublication(from);
  if (!started.ok) return started;
  const { input, opposed, shards } = started.value;
  const { generation } = input.record;
  if (!generation) return refuse('ISSUER_NO_GENERATION');
  if (from.now - generation.iat > baseLifetimeSeconds) return refuse('ISSUER_GENERATION_OLD');
  if (shards.some((shard) => !generation.shards.includes(shard))) return refuse('ISSUER_SHARD_NEW');
  const added = newPositions(opposed, await from.folder.readGeneration());
  if (added.length > deltaPositionsMax) return refuse('ISSUER_DELTA_LONG');
  const done = await publishDelta(input, { added, base: generation.iat, shards: generation.shards }, write);
  return done.ok ? accept({ seq: input.record.seq }) : done;
}

interface Started {
  readonly input: PublishInput;
  readonly opposed: Positions;
  readonly shards: readonly number[];
}

async function startPublication(from: PublishFrom): Promise<Result<Started, 'ISSUER_FOLDER' | 'ISSUER_ROOTS_AWAY'>> {
  const { folder, register, now, elsewhere } = from;
  const stored = await folder.readRecord();
  if (!stored.ok) return stored;
  const keys = await currentKeyset(folder, stored.value, from);
  if (!keys.ok) return keys;
  const enrolments = await register.list();
  const own = opposedPositions(enrolments, now);
  const used = elsewhere ? Array(shardCount).keys() : enrolments.map(({ position }) => shardOf(position));
  const rootChain = await folder.readRootChain(stored.value.rootVersion);
  const readKey = (kid: string) => folder.readKey(kid);
  return accept({
    input: { ...keys.value, rootFile: await folder.readRootFile(), rootChain, readKey, now },
    opposed: elsewhere ? mergePositions(own, elsewhere) : own,
    // Shard 0 always, so that a reader never waits for a list that does not exist.
    shards: [...new Set([0, ...used])].sort((a, b) => a - b),
  });
}
