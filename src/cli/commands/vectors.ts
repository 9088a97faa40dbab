import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { runVectors } from '../vectors/run-vectors.ts';

export const usage: CommandUsage = {
  line: 'FILE [--id ID]',
  help: 'runs token or trust-file vectors through the verification of the terminal',
  positionals: [1, 1],
  values: ['id'],
};

/** Status 0 only when every vector has the outcome it expects. */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const report = await runVectors(await io.readText(positionals[0] ?? ''), values.get('id'));
  const failures = report.results.filter(({ pass }) => !pass);
  const lines = failures.map(({ id, expect, got }) => `${id}: expected ${expect}, got ${got}`);
  const text = [...lines, `${report.passed} passed, ${report.failed} failed`].join('\n');
  return { status: report.failed === 0 ? 0 : 1, json: report, text };
}
