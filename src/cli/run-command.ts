import type { Command, CommandIo, CommandResult } from './command.ts';
import { parseOptions } from './parse-options.ts';
import { UsageError } from './usage-error.ts';

/** Where a command's answer goes. */
export interface CommandOutput {
  /** True when a person reads stdout. */
  readonly isTerminal: boolean;
  out(text: string): Promise<void>;
  err(text: string): Promise<void>;
}

export type CommandTable = ReadonlyMap<string, () => Promise<Command>>;

/** Finds the command, runs it and prints its answer; the status for the shell. Never throws. */
export async function runCommand(
  args: readonly string[],
  table: CommandTable,
  io: CommandIo,
  output: CommandOutput,
): Promise<number> {
  try {
    const { name, command, rest } = await findCommand(args, table);
    const options = parseOptions(rest, command.usage);
    const result = await command.run(options, io);
    if (result.status === 2) return await fail(`${name}: ${result.error ?? 'unusable input'}`, output);
    await output.out(answer(result, options.flags.has('json'), output.isTerminal));
    return result.status;
  } catch (error) {
    return fail(error instanceof UsageError ? error.message : internalError(error), output);
  }
}

async function findCommand(args: readonly string[], table: CommandTable) {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ');
    const load = args.length >= words ? table.get(name) : undefined;
    if (load) return { name, command: await load(), rest: args.slice(words) };
  }
  const known = [...table.keys()].map((name) => `  comptoir ${name}`).join('\n');
  const what = args[0] === undefined ? 'no command given' : `unknown command ${JSON.stringify(args[0])}`;
  throw new UsageError(`${what}; the commands are:\n${known}`);
}

function answer(result: CommandResult, jsonAsked: boolean, isTerminal: boolean): string {
  if (result.bare !== undefined && !jsonAsked) return `${result.bare}\n`;
  if (jsonAsked || !isTerminal) return `${JSON.stringify(result.json)}\n`;
  return `${result.text ?? JSON.stringify(result.json, null, 2)}\n`;
}

async function fail(message: string, output: CommandOutput): Promise<number> {
  await output.err(`comptoir: ${message}\n`);
  return 2;
}

/** A bug of ours: its name only, since a message may quote the input. */
function internalError(error: unknown): string {
  return `internal error (${error instanceof Error ? error.name : typeof error})`;
}
