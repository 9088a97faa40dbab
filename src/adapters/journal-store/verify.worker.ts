import type { Env } from '#core/token';
import type { VerifyAnswer } from './worker-verifier.ts';
import { verifyRooms } from './verify-rooms.ts';

self.onmessage = ({ data: env }: MessageEvent<Env>) => {
  const answer = (message: VerifyAnswer) => self.postMessage(message);
  verifyRooms(env, (done, of) => answer({ kind: 'progress', done, of })).then(
    (result) => answer({ kind: 'done', result }),
    () => answer({ kind: 'broken' }),
  );
};
