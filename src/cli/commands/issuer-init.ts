import { createIssuer } from '../../issuer/create-issuer.ts';
import { issuerFolder, writeNewIssuer } from '../../issuer/door/issuer-folder.ts';
import { makeRoots, rootCount } from '../../issuer/keys/root-file.ts';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { readRoots } from '../root-files.ts';
import { UsageError } from '../usage-error.ts';

export const usage: CommandUsage = {
  line: 'DIR [--env demo|prod] [--iss NAME] [--status URL] [--roots A,B,C]',
  help: 'makes an issuer: two signing keys, an empty register, and three roots unless they are kept apart',
  positionals: [1, 1],
  values: ['env', 'iss', 'status', 'roots'],
};

/** Makes an issuer in DIR; refused ISSUER_EXISTS when there is one. */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const [dir = ''] = positionals;
  const identity = readIdentity(values);
  const apart = values.has('roots') ? await readRoots(values.get('roots'), io) : null;
  if (apart && new Set(apart.map(({ kid }) => kid)).size !== rootCount) {
    throw new UsageError(`--roots takes ${rootCount} different root files`);
  }
  const folder = issuerFolder(dir);
  if ((await folder.readRecord()).ok) return { status: 1, json: { ok: false, code: 'ISSUER_EXISTS' } };
  const roots = apart ?? (await makeRoots());
  const issuer = await createIssuer({ ...identity, now: io.nowSeconds() }, roots);
  if (!apart) for (const root of roots) await folder.writeRoot(root);
  await writeNewIssuer(folder, issuer);
  const keys = issuer.record.keys.map(({ kid, use, nbf, exp }) => ({ kid, use, nbf, exp }));
  return {
    status: 0,
    json: { ok: true, ...identity, roots: issuer.record.roots, keys },
    text: `Issuer ${identity.iss} (${identity.env}) in ${dir}: roots ${issuer.record.roots.join(' ')}`,
  };
}

function readIdentity(values: ReadonlyMap<string, string>) {
  const env = values.get('env') ?? 'demo';
  if (env !== 'demo' && env !== 'prod') throw new UsageError('--env takes demo or prod');
  const iss = values.get('iss') ?? `${env}.comptoir.example`;
  if (!/^[a-z0-9.-]{3,40}$/.test(iss)) throw new UsageError('--iss takes 3 to 40 of a-z 0-9 . -');
  const statusPrefix = values.get('status') ?? `https://st.example/${env === 'demo' ? 'd' : 'p'}/`;
  if (!/^https:\/\/[a-z0-9.-]+\/([\w.-]+\/)*$/.test(statusPrefix)) {
    throw new UsageError('--status takes an https URL that ends with /');
  }
  return { env, iss, statusPrefix } as const;
}
