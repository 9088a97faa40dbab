const usage = 'comptoir: no command yet';

/** Runs one command; answers the exit status (0 done, 1 refused for a stated reason, 2 usage). */
export function main(args: readonly string[]): Promise<number> {
  process.stderr.write(`${usage}${args.length > 0 ? ` named ${JSON.stringify(args[0])}` : ''}\n`);
  return Promise.resolve(2);
}
