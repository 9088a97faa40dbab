import type { Delivered } from '#core/read';
import { createCodeSplitter } from './split-codes.ts';

/** A scanner's port, as the browser hands it out. */
export type Port = Pick<SerialPort, 'open' | 'close' | 'readable'>;

/** The clock a port is read by. */
interface Clock {
  readonly nowMs: () => number;
  readonly after: (ms: number, then: () => void) => () => void;
}

/** A silence after which an unfinished code is taken as whole: at 9,600 baud a byte takes about one millisecond. */
const idleMs = 50;

/** Reads an open port until it is unplugged or `signal` aborts, and closes it. Never throws. */
export async function readPort(
  port: Port,
  { nowMs, after }: Clock,
  onCode: (delivered: Delivered, readAt: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const reader = port.readable?.getReader();
  if (!reader) return;
  const splitter = createCodeSplitter();
  let startedMs = 0;
  let cancelFlush = () => {};
  const deliver = (text: string) => onCode({ text, via: 'serial' }, startedMs / 1000);
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      cancelFlush();
      if (!splitter.isOpen) startedMs = nowMs();
      for (const text of splitter.take(chunk.value)) {
        deliver(text);
        startedMs = nowMs();
      }
      if (splitter.isOpen) {
        cancelFlush = after(idleMs, () => {
          const text = splitter.flush();
          if (text !== null) deliver(text);
        });
      }
    }
  } catch {
    // Unplugged in the middle of a reading: the piece that came is no code.
  } finally {
    cancelFlush();
    signal.removeEventListener('abort', stop);
    reader.releaseLock();
    await port.close().catch(() => undefined);
  }
}
