import type { Env } from '#core/token';
import type { OnProgress, VerifiedRooms } from '#flow/verify-journal';

/** What the worker says while it verifies, and at its end. */
export type VerifyAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly result: VerifiedRooms }
  | { readonly kind: 'broken' };

/**
 * Verifies the whole chain in a worker, ended when done: minutes of signatures must not freeze a counter.
 *
 * @param start makes the worker of `verify.worker.ts`; the caller holds the Trusted Types policy.
 */
export function verifyInWorker(start: () => Worker, env: Env, onProgress: OnProgress): Promise<VerifiedRooms> {
  return new Promise((done, fail) => {
    const worker = start();
    const end = (finish: () => void): void => {
      worker.terminate();
      finish();
    };
    worker.onerror = (event) => end(() => fail(new Error(event.message)));
    worker.onmessage = ({ data }: MessageEvent<VerifyAnswer>) => {
      if (data.kind === 'progress') onProgress(data.done, data.of);
      else end(() => (data.kind === 'done' ? done(data.result) : fail(new Error('the verification broke'))));
    };
    worker.postMessage(env);
  });
}
