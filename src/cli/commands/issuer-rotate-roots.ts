import { makeRootFile, rootCount, rootThreshold } from '../../issuer/keys/root-file.ts';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { openIssuer } from '../open-issuer.ts';
import { readRoots } from '../root-files.ts';
import { UsageError } from '../usage-error.ts';

export const usage: CommandUsage = {
  line: 'DIR --old A,B --roots D,E,F',
  help: 'replaces the roots: the next root file is signed by two of the old ones and by the new ones',
  positionals: [1, 1],
  values: ['old', 'roots'],
  required: ['old', 'roots'],
};

/** Writes root file N+1; refused ISSUER_ROOTS_AWAY when two of the present roots are not among `--old`. */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const { folder, record } = await openIssuer(positionals[0] ?? '');
  const roots = await readRoots(values.get('roots'), io);
  const kids = roots.map(({ kid }) => kid);
  if (new Set(kids).size !== rootCount) throw new UsageError(`--roots takes ${rootCount} different root files`);
  const old = (await readRoots(values.get('old'), io)).filter(({ kid }) => record.roots.includes(kid));
  if (new Set(old.map(({ kid }) => kid)).size < rootThreshold) {
    return { status: 1, json: { ok: false, code: 'ISSUER_ROOTS_AWAY' } };
  }
  const rootVersion = record.rootVersion + 1;
  const rootFile = await makeRootFile({ env: record.env, ver: rootVersion, now: io.nowSeconds() }, roots, old);
  await folder.writeRootFile(rootFile, rootVersion);
  await folder.writeRecord({ ...record, roots: kids, rootVersion });
  return { status: 0, json: { ok: true, rootVersion, roots: kids }, text: `Root file ${rootVersion}: publish it now.` };
}
