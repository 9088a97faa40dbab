import { appendFile, open } from 'node:fs/promises';
import type { Enrolment, Register } from '../register.ts';
import { applyEvent, emptyState, positionFor, type RegisterEvent } from '../register-state.ts';

/**
 * A register in one append-only JSON Lines file, mode 0600. The order of the lines is the truth: several processes may
 * append, each reads what the others wrote before it answers. A line cut by a crash is not an event.
 */
export function fileRegister(file: string): Register {
  const state = emptyState();
  let offset = 0;

  async function catchUp(): Promise<void> {
    const text = await readFrom(file, offset);
    const whole = text.subarray(0, text.lastIndexOf(10) + 1);
    offset += whole.length;
    for (const line of whole.toString('utf8').split('\n')) {
      const event = parseLine(line);
      if (event) applyEvent(state, event);
    }
  }

  /** The leading newline closes a line that a crash cut; an empty line is no event. */
  async function append(event: RegisterEvent): Promise<void> {
    await appendFile(file, `\n${JSON.stringify(event)}\n`, { mode: 0o600, flush: true });
    await catchUp();
  }

  async function add(enrolment: Omit<Enrolment, 'position' | 'opposedAt'>): Promise<Enrolment> {
    await catchUp();
    const { handle } = enrolment;
    for (;;) {
      const position = positionFor(state, handle, enrolment.iat);
      await append({ kind: 'enrolment', enrolment: { ...enrolment, position } });
      const stored = state.byHandle.get(handle);
      if (stored && state.holders.get(position) === handle) return stored;
    }
  }

  const inTurn = queue();
  return {
    add: (enrolment) => inTurn(() => add(enrolment)),
    find: (key) =>
      inTurn(async () => {
        await catchUp();
        const handle = 'handle' in key ? key.handle : state.handleByPhone.get(key.phone);
        return (handle === undefined ? undefined : state.byHandle.get(handle)) ?? null;
      }),
    oppose: (handle, at) =>
      inTurn(async () => {
        await catchUp();
        if (!state.byHandle.has(handle)) return false;
        await append({ kind: 'opposition', handle, at });
        return true;
      }),
    list: () =>
      inTurn(async () => {
        await catchUp();
        return [...state.byHandle.values()];
      }),
  };
}

/** Runs tasks one after the other, whatever each one's end. */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
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
function parseLine(line: string): RegisterEvent | null {
  if (line === '') return null;
  try {
    return JSON.parse(line) as RegisterEvent;
  } catch {
    return null;
  }
}
