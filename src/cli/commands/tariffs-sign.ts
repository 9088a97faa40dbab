import { amendTables, tariffs } from '#core/tariffs';
import type { KeyPair } from '../../issuer/keys/key-pair.ts';
import { rootThreshold } from '../../issuer/keys/root-file.ts';
import { signTariffs } from '../../issuer/sign-tariffs.ts';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { openIssuer } from '../open-issuer.ts';
import { parseJsonFile } from '../parse-json-file.ts';
import { readRoots } from '../root-files.ts';

export const usage: CommandUsage = {
  line: 'FILE --issuer DIR --out SIGNED [--roots A,B]',
  help: 'checks an amended tariff table against this release and signs it with the roots',
  positionals: [1, 1],
  values: ['issuer', 'out', 'roots'],
  required: ['issuer', 'out'],
};

/** Signs the table of FILE once it holds; refused with the code of its fault, or ISSUER_ROOTS_AWAY. */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const [file = '-'] = positionals;
  const amendment = parseJsonFile(await io.readText(file), file);
  const amended = await amendTables(tariffs, amendment);
  if (!amended.ok) return { status: 1, json: amended };
  const roots = await rootsOf(values, io);
  if (roots.length < rootThreshold) return { status: 1, json: { ok: false, code: 'ISSUER_ROOTS_AWAY' } };
  const out = values.get('out') ?? '';
  await io.writeText(out, await signTariffs(amendment, roots));
  const { version, sha256, rows } = amended.value;
  const text = `Tables ${version}, ${rows.length} rows, in ${out}`;
  return { status: 0, json: { ok: true, version, sha256, rows: rows.length, out }, text };
}

/** The issuer's present roots among those at hand: in its folder, or in the files of `--roots`. */
async function rootsOf(values: ReadonlyMap<string, string>, io: CommandIo): Promise<readonly KeyPair[]> {
  const { folder, record } = await openIssuer(values.get('issuer') ?? '');
  const apart = await readRoots(values.get('roots'), io);
  const found = await Promise.all(
    record.roots.map(async (kid) => apart.find((root) => root.kid === kid) ?? (await folder.findRoot(kid))),
  );
  return found.filter((root) => root !== null);
}
