import path from 'node:path';
import { publishFolder, publishFolderDelta } from '../../issuer/door/publish-folder.ts';
import { decodePositions } from '../../issuer/status/positions-file.ts';
import { shardCount, shardEntries } from '../../issuer/status/position.ts';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { instantOr } from '../instant.ts';
import { openIssuer } from '../open-issuer.ts';
import { readRoots } from '../root-files.ts';
import { UsageError } from '../usage-error.ts';

export const usage: CommandUsage = {
  line: 'DIR --out PUB [--at INSTANT] [--delta] [--positions FILE] [--roots A,B]',
  help: 'writes the signed trust files that terminals download; --delta, only what was opposed since the last full list',
  positionals: [1, 1],
  values: ['out', 'at', 'positions', 'roots'],
  required: ['out'],
  flags: ['delta'],
};

/**
 * Publishes under the next sequence number. `--positions` adds the oppositions of a national register, as 32-bit
 * little-endian numbers, and publishes all 65 shards.
 */
export async function run({ positionals, values, flags }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const { folder, register } = await openIssuer(positionals[0] ?? '');
  const out = values.get('out') ?? '';
  const now = instantOr(values.get('at'), io.nowSeconds());
  const elsewhere = await readPositions(values.get('positions'), io);
  const files: string[] = [];
  const write = async ({ name, text }: { readonly name: string; readonly text: string }) => {
    await io.writeText(path.join(out, name), text);
    files.push(name);
  };
  const roots = await readRoots(values.get('roots'), io);
  const findRoot = async (kid: string) => roots.find((root) => root.kid === kid) ?? folder.findRoot(kid);
  const from = { folder, register, now, findRoot, ...(elsewhere === undefined ? {} : { elsewhere }) };
  const published = await (flags.has('delta') ? publishFolderDelta(from, write) : publishFolder(from, write));
  if (!published.ok) return { status: 1, json: published };
  // A delta of the generation before would only be refused (DELTA_BASE).
  if (!flags.has('delta')) await io.remove(path.join(out, 'statut/delta.jwt'));
  const { seq } = published.value;
  return { status: 0, json: { ok: true, seq, iat: now, files }, text: `Key set ${seq}: ${files.join(', ')}` };
}

async function readPositions(file: string | undefined, io: CommandIo) {
  if (file === undefined) return undefined;
  const positions = decodePositions(await io.readBytes(file));
  const last = positions.reduce((most, position) => Math.max(most, position), 0);
  if (last >= shardCount * shardEntries) throw new UsageError(`--positions holds a number past ${shardCount} shards`);
  return positions;
}
