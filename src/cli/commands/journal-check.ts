import { checkJournal, type GapSeen } from '#core/record';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { checkPresentations } from '../journal/check-presentations.ts';
import { es256Verify } from '../journal/es256.ts';

export const usage: CommandUsage = {
  line: 'FILE [--trust PUB]',
  help: 'checks an exported journal: chain, signatures, numbers, totals and, with --trust, presentations',
  positionals: [1, 1],
  values: ['trust'],
};

function gapInWords({ seq, at, number, missing }: GapSeen): string {
  return `Gap at record ${seq}, ${at}: ${missing} invoices up to ${number} are lost`;
}

/** Status 0 for a journal that holds, 1 with the first record that does not. */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const text = await io.readText(positionals[0] ?? '');
  const lines = text.replace(/\n$/, '').split('\n');
  const chain = await checkJournal(lines, es256Verify());
  const trust = values.get('trust');
  const proofs = chain.ok && trust !== undefined ? await checkPresentations(lines, trust, io) : {};
  const ok = chain.ok && !('firstBad' in proofs);
  const json = { ...chain, ...proofs, ok };
  const gaps = (chain.gaps ?? []).map(gapInWords);
  if (ok) return { status: 0, json, text: [`Journal holds: ${chain.records} records`, ...gaps].join('\n') };
  const bad = json.firstBad;
  return { status: 1, json, text: `Journal does not hold: record ${bad?.seq ?? 0}, ${bad?.code ?? ''}` };
}
