import type { FrameAnswer, FrameQuestion } from '#flow/readers';
import workerUrl from './decoder-worker.ts?worker&url';
import type { FromWorker, ToWorker } from './messages.ts';

/** The decoder in its worker, as the camera and the picture reader see it. */
export interface Decoder {
  /** True once the WebAssembly is there; false when it never will be, and the compatible mode must do. */
  readonly ready: Promise<boolean>;
  /** Codes of one frame, which the worker takes over and closes. Null when the frame could not be looked at. */
  readFrame(frame: VideoFrame | ImageBitmap, question: FrameQuestion): Promise<FrameAnswer | null>;
  /** Codes of one picture file. Null when the browser cannot open it. */
  readPicture(picture: Blob, question: FrameQuestion): Promise<FrameAnswer | null>;
}

/** Starts the worker. `trusted` vouches for its URL (Trusted Types). */
export function startDecoder(trusted: (url: string) => string): Decoder {
  const waiting = new Map<number, (answer: FrameAnswer | null) => void>();
  let nextId = 0;
  let settle: (works: boolean) => void = () => {};
  const ready = new Promise<boolean>((resolve) => {
    settle = resolve;
  });

  const fail = () => {
    settle(false);
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  };
  const worker = startWorker(trusted, fail);
  worker?.addEventListener('error', fail);
  worker?.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'ready') settle(true);
    else if (data.kind === 'failed') fail();
    else {
      waiting.get(data.id)?.(data.kind === 'answer' ? data.answer : null);
      waiting.delete(data.id);
    }
  });

  const ask = async (make: (id: number) => ToWorker, transfer: Transferable[]): Promise<FrameAnswer | null> => {
    if (!worker || !(await ready)) return null;
    nextId += 1;
    const id = nextId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage(make(id), transfer);
    });
  };

  return {
    ready,
    readFrame: async (frame, question) => {
      if (worker && (await ready)) return ask((id) => ({ id, kind: 'frame', frame, question }), [frame]);
      frame.close();
      return null;
    },
    readPicture: (picture, question) => ask((id) => ({ id, kind: 'picture', picture, question }), []),
  };
}

function startWorker(trusted: (url: string) => string, fail: () => void): Worker | null {
  try {
    return new Worker(trusted(workerUrl), { type: 'module', name: 'decoder' });
  } catch {
    fail();
    return null;
  }
}
