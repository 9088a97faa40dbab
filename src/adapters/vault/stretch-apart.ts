import { trustedUrl } from '#adapters/trusted-url';
import { accept, refuse, type Result } from '#core/shared';
import type { StretchTask } from './argon2.ts';
import type { StretchAnswer } from './argon2.worker.ts';
import workerUrl from './argon2.worker.ts?worker&url';

const stretchedLength = 32;

/**
 * Argon2id in a worker of its own: the page stays alive while it works. The worker is ended with its 64 MiB as soon as it
 * has answered. Where there are no workers the page works itself. VAULT_UNTRIED: nothing came of it, so that the secret
 * is neither right nor wrong (no memory left, or the worker's file could not be loaded).
 *
 * @param task its secret's bytes are taken away: whoever asks has them no more.
 */
export async function stretchApart(
  task: StretchTask,
  start: () => Worker | null = startWorker,
): Promise<Result<Uint8Array<ArrayBuffer>, 'VAULT_UNTRIED'>> {
  const worker = start();
  const answer = worker ? await answerOf(worker, task) : await stretchHere(task);
  return isStretched(answer) ? accept(answer) : refuse('VAULT_UNTRIED');
}

function startWorker(): Worker | null {
  try {
    return new Worker(trustedUrl(workerUrl), { type: 'module', name: 'argon2' });
  } catch {
    return null;
  }
}

async function answerOf(worker: Worker, task: StretchTask): Promise<unknown> {
  const answer = await new Promise<unknown>((tell) => {
    worker.onmessage = ({ data }: MessageEvent<StretchAnswer>) => tell(data);
    worker.onmessageerror = worker.onerror = () => tell(null);
    worker.postMessage(task, [task.secret.buffer]);
  });
  worker.terminate();
  return answer;
}

async function stretchHere(task: StretchTask): Promise<StretchAnswer> {
  const { stretch } = await import('./argon2.ts');
  return stretch(task).catch(() => null);
}

/** A key of any other length would lock for good what is sealed under it. */
function isStretched(answer: unknown): answer is Uint8Array<ArrayBuffer> {
  return answer instanceof Uint8Array && answer.length === stretchedLength;
}
