import { appendFile, open } from 'node:fs/promises';

/** One append-only file of events, mode 0600, that several processes may append to. */
export interface EventFile<E> {
  /** Runs a task after those before it, once every event written so far was applied. */
  inTurn<T>(task: () => Promise<T> | T): Promise<T>;
  /** Writes an event and applies it; only inside a task. */
  append(event: E): Promise<void>;
}

/**
 * Opens an event file (JSON Lines). The order of the lines is the truth: each process reads what the others wrote before
 * it answers. A line cut by a crash is not an event.
 */
export function eventFile<E>(file: string, apply: (event: E) => void): EventFile<E> {
  let offset = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function catchUp(): Promise<void> {
    const text = await readFrom(file, offset);
    const whole = text.subarray(0, text.lastIndexOf(10) + 1);
    offset += whole.length;
    for (const line of whole.toString('utf8').split('\n')) {
      const event = parseLine<E>(line);
      if (event) apply(event);
    }
  }
  return {
    inTurn: (task) => {
      const run = async () => {
        await catchUp();
        return task();
      };
      const next = last.then(run, run);
      last = next.catch(() => undefined);
      return next;
    },
    /** The leading newline closes a line that a crash cut; an empty line is no event. */
    append: async (event) => {
      await appendFile(file, `\n${JSON.stringify(event)}\n`, { mode: 0o600, flush: true });
      await catchUp();
    },
  };
}

/** Bytes of the file from an offset; none when there is no file yet. */
async function readFrom(file: string, offset: number): Promise<Buffer> {
  let handle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.max(0, size - offset));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The file is our own, so its lines are trusted; one that a crash cut does not parse and is skipped. */
function parseLine<E>(line: string): E | null {
  if (line === '') return null;
  try {
    return JSON.parse(line) as E;
  } catch {
    return null;
  }
}
