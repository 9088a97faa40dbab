import type { CommandUsage, ParsedOptions } from './command.ts';
import { UsageError } from './usage-error.ts';

/**
 * Parses what follows a command's name: `--name value`, `--name=value`, `--flag`, and `--` after which nothing is an
 * option.
 *
 * @throws UsageError for an unknown, repeated or incomplete option and for a wrong number of arguments.
 */
export function parseOptions(args: readonly string[], usage: CommandUsage): ParsedOptions {
  const positionals: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') {
      positionals.push(...rest.splice(0));
    } else if (arg === '-' || !arg.startsWith('-')) {
      positionals.push(arg);
    } else {
      readOption(arg, rest, { usage, values, flags });
    }
  }
  checkCount(positionals, usage);
  for (const name of usage.required ?? []) {
    if (!values.has(name)) throw new UsageError(`option --${name} is missing`);
  }
  return { positionals, values, flags };
}

interface Reading {
  readonly usage: CommandUsage;
  readonly values: Map<string, string>;
  readonly flags: Set<string>;
}

function readOption(arg: string, rest: string[], { usage, values, flags }: Reading): void {
  const [, name = '', value] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
  const isFlag = isKnownFlag(name, usage);
  if (!isFlag && !usage.values?.includes(name)) throw new UsageError(`unknown option ${name ? `--${name}` : arg}`);
  if (values.has(name) || flags.has(name)) throw new UsageError(`option --${name} is given twice`);
  if (!isFlag) values.set(name, requireValue(name, value ?? rest.shift(), value === undefined));
  else if (value === undefined) flags.add(name);
  else throw new UsageError(`option --${name} takes no value`);
}

function isKnownFlag(name: string, usage: CommandUsage): boolean {
  return name === 'json' || usage.flags?.includes(name) === true;
}

function requireValue(name: string, value: string | undefined, isNextArgument: boolean): string {
  if (value === undefined || value === '' || (isNextArgument && value.startsWith('--'))) {
    throw new UsageError(`option --${name} needs a value`);
  }
  return value;
}

function checkCount(positionals: readonly string[], { positionals: [least, most] }: CommandUsage): void {
  if (positionals.length < least) throw new UsageError('an argument is missing');
  if (positionals.length > most) throw new UsageError(`unexpected argument ${JSON.stringify(positionals[most])}`);
}
