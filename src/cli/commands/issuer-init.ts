import { createIssuer } from '../../issuer/create-issuer.ts';
import { issuerFolder, writeNewIssuer } from '../../issuer/door/issuer-folder.ts';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { UsageError } from '../usage-error.ts';

export const usage: CommandUsage = {
  line: 'DIR [--env demo|prod] [--iss NAME] [--status URL]',
  help: 'makes an issuer: three roots, two signing keys, an empty register',
  positionals: [1, 1],
  values: ['env', 'iss', 'status'],
};

/** Makes an issuer in DIR; refused ISSUER_EXISTS when there is one. */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const [dir = ''] = positionals;
  const env = values.get('env') ?? 'demo';
  if (env !== 'demo' && env !== 'prod') throw new UsageError('--env takes demo or prod');
  const iss = values.get('iss') ?? (env === 'demo' ? 'demo.comptoir.example' : 'prod.comptoir.example');
  if (!/^[a-z0-9.-]{3,40}$/.test(iss)) throw new UsageError('--iss takes 3 to 40 of a-z 0-9 . -');
  const statusPrefix = values.get('status') ?? (env === 'demo' ? 'https://st.example/d/' : 'https://st.example/p/');
  if (!/^https:\/\/[a-z0-9.-]+\/([\w.-]+\/)*$/.test(statusPrefix)) {
    throw new UsageError('--status takes an https URL that ends with /');
  }
  const folder = issuerFolder(dir);
  if ((await folder.readRecord()).ok) return { status: 1, json: { ok: false, code: 'ISSUER_EXISTS' } };
  const issuer = await createIssuer({ env, iss, statusPrefix, now: io.nowSeconds() });
  await writeNewIssuer(folder, issuer);
  return {
    status: 0,
    json: {
      ok: true,
      env,
      iss,
      statusPrefix,
      roots: issuer.record.roots,
      keys: issuer.record.keys.map(({ kid, use, nbf, exp }) => ({ kid, use, nbf, exp })),
    },
    text: `Issuer ${iss} (${env}) in ${dir}: roots ${issuer.record.roots.join(' ')}`,
  };
}
