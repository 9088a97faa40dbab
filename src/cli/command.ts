/** What a command accepts on its line. Anything else is a usage error (exit 2). */
export interface CommandUsage {
  /** What follows the command's name, as the usage text shows it: `FILE --trust PUB [--at INSTANT]`. */
  readonly line: string;
  /** One line of help. */
  readonly help: string;
  /** Fewest and most arguments that are not options. */
  readonly positionals: readonly [least: number, most: number];
  /** Options followed by a value, without their dashes: `trust`, `at`. */
  readonly values?: readonly string[];
  /** Options of the above that must be given. */
  readonly required?: readonly string[];
  /** Options that stand alone, without their dashes. `json` is known to every command. */
  readonly flags?: readonly string[];
}

/** The command's line, parsed: every option is known, none is repeated, none lacks its value. */
export interface ParsedOptions {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/**
 * The outside world of a command. Paths are relative to the caller's folder; `-` is standard input.
 * Reading and writing throw `UsageError`, which ends the command with status 2 and one line on stderr.
 */
export interface CommandIo {
  readText(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
  /** The text, or null when there is no such file. */
  readTextIfPresent(path: string): Promise<string | null>;
  /** Replaces the file in one step and makes its folder. `secret` keeps it from other users (mode 0600). */
  writeText(path: string, text: string, access?: 'secret'): Promise<void>;
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
  /** Deletes the file; one that is not there is no error. */
  remove(path: string): Promise<void>;
  /** Present instant, epoch seconds. */
  nowSeconds(): number;
  random(count: number): Uint8Array;
}

/** What a command answers. Nothing reaches stdout when the status is 2. */
export interface CommandResult {
  /** 0 done or accepted, 1 refused for a stated reason, 2 usage or unreadable input. */
  readonly status: 0 | 1 | 2;
  /** The one JSON document. */
  readonly json?: unknown;
  /** The same for a person at a terminal; absent = the JSON, indented. */
  readonly text?: string;
  /** Printed alone whatever stdout is, unless `--json` was asked for by name (`wallet present`). */
  readonly bare?: string;
  /** One line for stderr when the status is 2. */
  readonly error?: string;
}

/** One file of `cli/commands/` exports these two names. */
export interface Command {
  readonly usage: CommandUsage;
  run(options: ParsedOptions, io: CommandIo): Promise<CommandResult>;
}
