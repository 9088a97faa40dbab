import { stretch, type StretchTask } from './argon2.ts';

/** The stretched secret, which the page takes over; null when there was no memory for it. */
export type StretchAnswer = Uint8Array<ArrayBuffer> | null;

self.onmessage = ({ data: task }: MessageEvent<StretchTask>) => {
  const answer = (stretched: StretchAnswer, transfer: Transferable[]) => self.postMessage(stretched, { transfer });
  stretch(task).then(
    (stretched) => answer(stretched, [stretched.buffer]),
    () => answer(null, []),
  );
};
