import path from 'node:path';
import { publishFolder } from '../../issuer/door/publish-folder.ts';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { instantOr } from '../instant.ts';
import { openIssuer } from '../open-issuer.ts';

export const usage: CommandUsage = {
  line: 'DIR --out PUB [--at INSTANT]',
  help: 'writes the signed trust files that terminals download',
  positionals: [1, 1],
  values: ['out', 'at'],
  required: ['out'],
};

/** Publishes under the next sequence number. */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const { folder, register } = await openIssuer(positionals[0] ?? '');
  const out = values.get('out') ?? '';
  const now = instantOr(values.get('at'), io.nowSeconds());
  const files: string[] = [];
  const published = await publishFolder({ folder, register, now }, async ({ name, text }) => {
    await io.writeText(path.join(out, name), text);
    files.push(name);
  });
  if (!published.ok) return { status: 1, json: published };
  const { seq } = published.value;
  return { status: 0, json: { ok: true, seq, iat: now, files }, text: `Key set ${seq}: ${files.join(', ')}` };
}
