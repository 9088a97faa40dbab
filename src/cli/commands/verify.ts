import type { Verified } from '#core/verify';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { instantOr } from '../instant.ts';
import { UsageError } from '../usage-error.ts';
import { verifyFile } from '../verify/verify-file.ts';

export const usage: CommandUsage = {
  line: 'TEXTFILE --trust PUB [--at INSTANT] [--mode training|production] [--seen FILE]',
  help: 'verifies a presentation offline against a folder of trust files',
  positionals: [1, 1],
  values: ['trust', 'at', 'mode', 'seen'],
  required: ['trust'],
};

/** Status 0 for an accepted presentation, 1 with the code and the step of a refused one. */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const mode = values.get('mode') ?? 'production';
  if (mode !== 'training' && mode !== 'production') throw new UsageError('--mode takes training or production');
  const seenFile = values.get('seen');
  const text = await io.readText(positionals[0] ?? '');
  const verdict = await verifyFile(
    {
      text: text.replace(/\r\n$|[\r\n]$/, ''),
      trust: values.get('trust') ?? '',
      mode: mode === 'training' ? 'demo' : 'prod',
      now: instantOr(values.get('at'), io.nowSeconds()),
      ...(seenFile !== undefined && { seenFile }),
    },
    io,
  );
  if (verdict.ok) return { status: 0, json: describe(verdict, mode), text: `Accepted (${verdict.freshness.level})` };
  const { code, step, detail = {}, trace } = verdict;
  return { status: 1, json: { ok: false, mode, code, step, detail, trace }, text: `Refused at step ${step}: ${code}` };
}

/** The accepted presentation, the people it is shown for first. */
function describe({ rights, proof, issuer, kid, freshness, warnings, trace }: Verified, mode: string) {
  const shown = proof.ben ?? rights.ben.map((_, index) => index);
  const beneficiaries = shown.map((index) => {
    const { nom, usu, pre, nai, qua, rg } = rights.ben[index] ?? {};
    return { index, nom, usu, pre, nai, qua, rg };
  });
  const holder = { nir: rights.ass.nir, cle: rights.ass.cle, unlock: proof.amr[0], beneficiaries };
  return { ok: true, mode, issuer, kid, holder, rights, proof, freshness, warnings, trace };
}
