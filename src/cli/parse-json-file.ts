import { UsageError } from './usage-error.ts';

/**
 * JSON of a file named on the command line.
 *
 * @throws UsageError when it is not JSON; the message never quotes the file, which may hold an identity.
 */
export function parseJsonFile(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${what} is not JSON`);
  }
}
