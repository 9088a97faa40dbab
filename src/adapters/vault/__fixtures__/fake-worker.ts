import { vi } from 'vitest';
import type { StretchTask } from '../argon2.ts';

/** What was asked of a fake worker, and how many times it was ended. */
interface Seen {
  asked: StretchTask | null;
  ended: number;
}

/** A worker that does `then` once it is asked; what is transferred to it leaves the page, as in a browser. */
export function fakeWorker(then: (worker: Worker) => void) {
  const seen: Seen = { asked: null, ended: 0 };
  const worker = Object.assign(new EventTarget(), {
    onmessage: null as Worker['onmessage'],
    onmessageerror: null as Worker['onmessageerror'],
    onerror: null as Worker['onerror'],
    terminate: () => void (seen.ended += 1),
    postMessage: (message: StretchTask, transfer: Transferable[]) => {
      seen.asked = structuredClone(message, { transfer });
      then(worker as Worker);
    },
  });
  return { seen, start: () => worker as Worker };
}

/** Every worker that the page starts is such a one, until `vi.unstubAllGlobals`. */
export function stubWorkers(then: (worker: Worker) => void): void {
  vi.stubGlobal('location', new URL('https://comptoir.example/'));
  vi.stubGlobal('Worker', function start() {
    return fakeWorker(then).start();
  });
}

/** The worker dies. */
export const dies = (worker: Worker): void => void worker.onerror?.(new Event('error') as ErrorEvent);

/** The worker answers. */
export const answers = (worker: Worker, data: unknown): void =>
  void worker.onmessage?.(new MessageEvent('message', { data }));
