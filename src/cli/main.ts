import type { Writable } from 'node:stream';
import { commands } from './commands.ts';
import { processIo } from './process-io.ts';
import { runCommand } from './run-command.ts';

/** Runs one command; answers the exit status (0 done, 1 refused for a stated reason, 2 usage). */
export function main(args: readonly string[]): Promise<number> {
  return runCommand(args, commands, processIo, {
    isTerminal: process.stdout.isTTY,
    out: (text) => write(process.stdout, text),
    err: (text) => write(process.stderr, text),
  });
}

/** The server of `npm start`, loaded apart so that a command does not pay for it. */
export function loadServer() {
  return import('./serve/index.ts');
}

/** Waits until the text has left: a pipe may be slower than the process. A reader that went away is no error. */
function write(stream: Writable, text: string): Promise<void> {
  return new Promise((done) => {
    stream.on('error', () => done());
    stream.write(text, () => done());
  });
}
