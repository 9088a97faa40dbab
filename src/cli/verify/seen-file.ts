import { isJsonObject } from '#core/token';
import type { CommandIo } from '../command.ts';
import { UsageError } from '../usage-error.ts';

/** What `--seen FILE` keeps between calls: reuse keys until they expire, and the clock's high-water mark. */
export interface SeenFile {
  highWater: number;
  readonly keys: Map<string, number>;
}

/** Reads the file; an absent one starts empty, a damaged one is an error, for forgetting would let a code pass twice. */
export async function readSeenFile(file: string | undefined, io: CommandIo, now: number): Promise<SeenFile> {
  const text = file === undefined ? null : await io.readTextIfPresent(file);
  if (text === null) return { highWater: 0, keys: new Map() };
  const stored = parse(text);
  if (!isJsonObject(stored) || !Number.isInteger(stored.highWater) || !isJsonObject(stored.seen)) {
    throw new UsageError('the --seen file is not one that this command wrote');
  }
  const entries = Object.entries(stored.seen).map(([key, until]) => [key, Number(until)] as const);
  return { highWater: Number(stored.highWater), keys: new Map(entries.filter(([, until]) => until >= now)) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Replaces the file in one step. It holds hashes only. */
export async function writeSeenFile(file: string, { highWater, keys }: SeenFile, io: CommandIo): Promise<void> {
  await io.writeText(file, `${JSON.stringify({ highWater, seen: Object.fromEntries(keys) })}\n`);
}
